package org.clausewatch.generate;

import org.jspecify.annotations.Nullable;

/**
 * One CRL that an issuer publishes; times are epoch seconds.
 *
 * @param shard the part of the certificates it covers, {@code null} for all
 * @param number no other CRL of the issuer has it
 * @param base the full CRL that a delta adds to, {@code null} for a full one
 */
record CrlIssue(Issuer issuer, @Nullable String shard, int number, long thisUpdate, long nextUpdate, long publishedAt,
		@Nullable CrlIssue base) {

	/** The same CRL, published so many seconds after it was made. */
	CrlIssue publishedAfter(long seconds) {
		return new CrlIssue(this.issuer, this.shard, this.number, this.thisUpdate, this.nextUpdate,
				this.thisUpdate + seconds, this.base);
	}

	/** Where relying parties fetch it, or the latest of its series. */
	String distributionPoint() {
		return "http://crl.example.cn/" + series() + ".crl";
	}

	private String series() {
		return this.issuer.slug() + ((this.shard != null) ? "-" + this.shard : "");
	}

	/** Path of its file inside an extract. */
	String file() {
		return "crls/" + series() + "/" + this.number + ".crl";
	}

}
