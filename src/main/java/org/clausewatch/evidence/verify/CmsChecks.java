package org.clausewatch.evidence.verify;

import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The checks of all signers of one CMS, and of what makes their signatures last. */
final class CmsChecks {

	private final SignedCms cms;

	private final TimeStamp.Stamped content;

	CmsChecks(SignedCms cms, TimeStamp.Stamped content) {
		this.cms = cms;
		this.content = content;
	}

	/**
	 * Checks every signer.
	 * @param claimed the time that stands beside the CMS, where it isn't in it
	 */
	void make(@Nullable Instant claimed, Checks checks, Material material) throws IOException, FlawException {
		this.cms.addTo(material);
		ExpectedSigners.check(this.cms.signers().stream().map(CmsSigner::certificate).toList(), material.anchors(),
				checks);
		int number = 0;
		for (CmsSigner signer : this.cms.signers()) {
			number++;
			Instant time = (claimed != null) ? claimed : signer.claimedTime();
			new SealChecks(who(number, this.cms.signers().size()), signer.certificate(), time, signer.timeStamp(),
					signer.signature())
				.make(checks, material);
			for (ArchiveTimeStamp archive : signer.archiveTimeStamps()) {
				SealChecks.stamp(archive.verify(this.content),
						"all of it, with certificates, CRLs and time-stamps (archive time-stamp),", "", checks,
						material);
			}
		}
	}

	/** For the words. */
	static String who(int number, int of) {
		return (of == 1) ? "the signer" : "signer " + number + " of " + of;
	}

}
