package org.clausewatch.evidence.verify;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
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
			Checks checks) throws FlawException {
		SignedCms cms = SignedCms.read(signature, "the signature", CMSObjectIdentifiers.data);
		boolean intact = cms.verify(content);
		checks.that(intact, Check.Subject.INTEGRITY, name + " is what was signed, and no byte of the signature is free",
				name + " is not what was signed, or the signature was changed");
		checks.that(intact, Check.Subject.COVERAGE, "the signature covers all " + size + " bytes of " + name,
				"the signature does not cover " + name + " as it is");
		new SealChecks(cms.certificate(), cms.certificates(), cms.claimedTime(), cms.timeStamp(), cms.signature())
			.make(checks, anchors);
	}

}
