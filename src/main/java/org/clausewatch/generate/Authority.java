package org.clausewatch.generate;

/**
 * The made-up certification authority as the stories of its certificates see it.
 *
 * @param quarter what the extract tells of
 * @param sink takes the rows
 * @param crls lists what is revoked
 * @param certificates makes the certificates themselves
 */
record Authority(Quarter quarter, RowSink sink, CrlPublisher crls, CertificateMaker certificates) {

	/** The same authority, its rows taken by another. */
	Authority writingTo(RowSink other) {
		return new Authority(this.quarter, other, this.crls, this.certificates);
	}

}
