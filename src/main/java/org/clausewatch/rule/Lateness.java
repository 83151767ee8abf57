package org.clausewatch.rule;

import org.clausewatch.record.Moment;

/** How an event stands to the bound it had to keep. */
public enum Lateness {

	/** At the bound or before it: exactly on the bound is on time. */
	ON_TIME,
	/** After the bound. */
	LATE,
	/** Within one second that only one of the two is recorded finer than. */
	UNCERTAIN;

	public static Lateness of(Moment event, Moment bound) {
		if (event.straddles(bound)) {
			return UNCERTAIN;
		}
		return event.isAfter(bound) ? LATE : ON_TIME;
	}

}
