package org.clausewatch.report;

/** A tab of a report's workbook. */
public enum Tab {

	SUMMARY, CLOCKS, FINDINGS, RULES, COVERAGE, REJECTS, FILES, CLAUSES, EVIDENCE;

	/** Whether writing it reads all findings once. */
	public boolean readsFindings() {
		return this == CLOCKS || this == FINDINGS || this == EVIDENCE;
	}

}
