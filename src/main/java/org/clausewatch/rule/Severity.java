package org.clausewatch.rule;

/** How grave a finding is. */
public enum Severity {

	/** Critical. */
	S1,
	/** Major. */
	S2,
	/** Minor. */
	S3,
	/** Information. */
	S4

}
