package org.clausewatch.evidence.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessable;

/** Checks a detached CMS signature over a file (CAdES). */
final class DetachedVerifier {

	/** A signature is some kilobytes; more than this is none. */
	private static final long LARGEST = 1 << 20;

	private DetachedVerifier() {
	}

	static void verify(Path content, Path signature, TrustAnchors anchors, Checks checks)
			throws IOException, FlawException {
		FlawException.unless(Files.size(signature) <= LARGEST, signature.getFileName() + " is no signature");
		try (FileChannel channel = FileChannel.open(content)) {
			verify(new RangesContent(new FileRange(channel, 0, channel.size())), channel.size(),
					String.valueOf(content.getFileName()), Files.readAllBytes(signature), anchors, checks);
		}
	}

	/**
	 * Checks.
	 * @param size bytes of the content
	 * @param name the content's, for the words
	 */
	static void verify(CMSProcessable content, long size, String name, byte[] signature, TrustAnchors anchors,
			Checks checks) throws IOException, FlawException {
		SignedCms cms = SignedCms.read(signature, "the signature", CMSObjectIdentifiers.data);
		boolean intact = cms.verify(content);
		checks.that(intact, Check.Subject.INTEGRITY, name + " is what was signed, and no byte of the signature is free",
				name + " is not what was signed, or the signature was changed");
		checks.that(intact, Check.Subject.COVERAGE, "the signature covers all " + size + " bytes of " + name,
				"the signature does not cover " + name + " as it is");
		Material material = new Material(anchors);
		new CmsChecks(cms, (digest) -> feed(content, digest)).make(null, checks, material);
		if (checks.failures() == 0) {
			material.check();
		}
	}

	/** Feeds content into a digest. */
	static void feed(CMSProcessable content, MessageDigest digest) throws IOException, FlawException {
		try {
			content.write(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
		}
		catch (CMSException ex) {
			throw new FlawException("the content can't be read: " + ex.getMessage(), ex);
		}
	}

}
