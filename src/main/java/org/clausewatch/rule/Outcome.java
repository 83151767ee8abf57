package org.clausewatch.rule;

/** What a rule says of one certificate. */
public enum Outcome {

	/** The clause was tested and kept. */
	PASS,
	/** The clause was tested and not kept: one or more observations. */
	FAIL,
	/** The rule doesn't concern the certificate. */
	NOT_APPLICABLE,
	/** The clause, or this edition of the law, was not in force at the event. */
	NOT_IN_FORCE,
	/** A file the rule needs is absent from the extract. */
	NOT_TESTED,
	/**
	 * A fact or a configured value is missing, or the precision of a time straddles the
	 * bound.
	 */
	INDETERMINATE,
	/** The rule itself failed: the run ends FAILED. */
	ERROR

}
