package org.clausewatch.evidence.verify;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;

/** Checks a detached CMS signature over a file (CAdES). */
final class DetachedVerifier {

	/** A signature is some kilobytes; more than this is none. */
	private static final long LARGEST = 1 << 20;

	private DetachedVerifier() {
	}

	static void verify(Path content, Path signature, TrustAnchors anchors, Checks checks)
			throws IOException, FlawException {
		FlawException.unless(Files.size(signature) <= LARGEST, signature.getFileName() + " is no signature");
		SignedCms cms = SignedCms.read(Files.readAllBytes(signature), "the signature", CMSObjectIdentifiers.data);
		try (FileChannel channel = FileChannel.open(content)) {
			boolean intact = cms.verify(new RangesContent(new FileRange(channel, 0, channel.size())));
			checks.that(intact, Check.Subject.INTEGRITY,
					content.getFileName() + " is what was signed, and no byte of the signature is free",
					content.getFileName() + " is not what was signed, or the signature was changed");
			checks.that(intact, Check.Subject.COVERAGE,
					"the signature covers all " + channel.size() + " bytes of " + content.getFileName(),
					"the signature does not cover " + content.getFileName() + " as it is");
		}
		new SealChecks(cms.certificate(), cms.certificates(), cms.claimedTime(), cms.timeStamp(), cms.signature())
			.make(checks, anchors);
	}

}
