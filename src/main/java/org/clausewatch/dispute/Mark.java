package org.clausewatch.dispute;

/** What distinguishes a part of a window, or makes it contested. */
public enum Mark {

	/** The CA had a report by telephone or by word of mouth (agreement 1.3). */
	ORAL_REPORT,
	/**
	 * d &lt; s ≤ d′: within the time that an excuse is claimed for (agreement 2.5(4)).
	 */
	EXCUSE_CLAIMED,
	/** Revoked, and the publication lag had not yet passed: s ≤ v + lag (CPS 4.9.8). */
	WITHIN_LAG,
	/** Revoked, and the publication was overdue. */
	LAG_EXCEEDED,
	/** Revoked, and the policy sets no publication lag. */
	LAG_NOT_SET,
	/** Revoked, and what the CRLs list isn't in the extract or can't be told. */
	PUBLICATION_UNKNOWN,
	/** The extract lacks the file of requests or of revocations. */
	RECORDS_ABSENT,
	/** After T: later records may tell otherwise. */
	AFTER_CUT_OFF

}
