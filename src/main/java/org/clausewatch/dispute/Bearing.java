package org.clausewatch.dispute;

/**
 * Whether a delay can have mattered to a signature. That there was a breach, and that it
 * bore on this signature, are two questions.
 */
public enum Bearing {

	/** There was no delay, so the question doesn't arise. */
	NO_DELAY,
	/** The signature lies wholly in the time of the delay: without it, it came later. */
	WITHIN,
	/** It may lie in the time of the delay or outside. */
	POSSIBLY,
	/** It lies wholly outside: without the delay it would stand where it stands. */
	OUTSIDE;

	static Bearing of(boolean delayed, boolean touches, boolean within) {
		if (!delayed) {
			return NO_DELAY;
		}
		if (!touches) {
			return OUTSIDE;
		}
		return within ? WITHIN : POSSIBLY;
	}

}
