package org.clausewatch.dispute;

/**
 * The windows of time that the clauses tell apart (agreement 1.2, 1.3, 2.4, 2.5; ESL 15,
 * 27, 28), in the order in which they usually follow each other.
 */
public enum Window {

	/** s &lt; tk, or s &lt; r where tk is unknown. */
	BEFORE_LOSS,
	/** tk ≤ s &lt; r. */
	LOSS_KNOWN,
	/** r ≤ s ≤ d and s &lt; v. */
	WITHIN_DEADLINE,
	/** d &lt; s &lt; v. */
	OVERDUE,
	/** v ≤ s &lt; p. */
	REVOKED_UNPUBLISHED,
	/** s ≥ p. */
	PUBLISHED,
	/** What decides is not known: it lies behind the cut-off, or no value was set. */
	UNKNOWN

}
