package org.clausewatch.report;

/** How a field is shown to an audience. */
public enum Treatment {

	SHOWN,
	/** A part of it is hidden, so that two can still be told apart. */
	MASKED,
	/** Nothing of it is there. */
	ABSENT

}
