package org.clausewatch.finding;

/**
 * What {@code statistics.csv} counts: public, so none is ever renamed. What a measure is
 * counted by besides its month and issuer is its item.
 */
public enum Measure {

	/** By how they were applied for; month of issue. */
	CERTIFICATES_ISSUED("certificates"),
	/** By how they stand at the cut-off; no month. */
	CERTIFICATES_AT_CUT_OFF("certificates"),
	/** By the version of the agreement that was accepted; no month. */
	CERTIFICATES_BY_AGREEMENT("certificates"),
	/** Month of the first renewal. */
	CERTIFICATES_RENEWED("certificates"),
	/** By ground; month of the first revocation. */
	CERTIFICATES_REVOKED("certificates"),
	/** By what came of the written request; month of its deadline. */
	REVOCATION_DEADLINES("certificates"),
	/** By whether a revocation was on a CRL within the lag; month of the revocation. */
	REVOCATIONS_PUBLISHED("certificates"),
	/** The longest time from a revocation to its publication; month of the revocation. */
	LONGEST_PUBLICATION_TIME("seconds") {

		@Override
		public long combine(long one, long other) {
			return Math.max(one, other);
		}

	},
	/** By kind; month of publication, else of this_update. */
	CRLS_PUBLISHED("CRLs"),
	/** By whether a CRL had its successor by its next_update; month of next_update. */
	CRLS_SUCCEEDED("CRLs"),
	/** The longest time without a CRL in force; month of next_update. */
	LONGEST_CRL_GAP("seconds") {

		@Override
		public long combine(long one, long other) {
			return Math.max(one, other);
		}

	},
	/** By type and scope; month of the start. */
	INCIDENTS("incidents"),
	/** The same incidents' time up to the cut-off; month of the start. */
	INCIDENT_TIME("seconds"),
	/** Incidents by whether they were notified and proven; month of the start. */
	INCIDENT_PAPERS("incidents"),
	/** Archived records by their fate; no month. */
	ARCHIVES("rows");

	private final String unit;

	Measure(String unit) {
		this.unit = unit;
	}

	public String unit() {
		return this.unit;
	}

	/** Two counts of disjoint parts as one: most add up, the longest is the longer. */
	public long combine(long one, long other) {
		return one + other;
	}

}
