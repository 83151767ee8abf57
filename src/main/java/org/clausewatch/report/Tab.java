package org.clausewatch.report;

/** A tab of a report's workbook. */
public enum Tab {

	SUMMARY, CLOCKS, FINDINGS,
	/** Findings by service point and by operator. */
	PLACES, TREND, CONFIGURATION, WAIVERS, RULES, COVERAGE, REJECTS, FILES, CLAUSES, EVIDENCE,
	/** By month: certificates, and requests executed in time. */
	MONTHS,
	/** CRLs and revocations on them, by issuer. */
	PUBLICATION,
	/** Every figure that was counted. */
	STATISTICS,
	/** The moments of a disputed case, and its time line in words. */
	TIME_LINE,
	/** Where its signatures fall, and the clauses' positions. */
	WINDOWS,
	/** What the dispute's record says. */
	SIGNATURE, CHRONOLOGY,
	/** The rows it rests on. */
	RECORDS,
	/** How complete these are. */
	HOLDINGS;

	/** Whether writing it reads all findings once. */
	public boolean readsFindings() {
		return this == CLOCKS || this == FINDINGS || this == EVIDENCE;
	}

}
