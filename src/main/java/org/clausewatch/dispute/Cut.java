package org.clausewatch.dispute;

import java.time.Instant;

/**
 * A place between two instants, so that bounds that include their moment and bounds that
 * don't can be told apart: {@code s < r} ends just before r, {@code s ≤ d} just after d.
 *
 * @param at the instant
 * @param after whether the cut is just after it, else just before
 */
public record Cut(Instant at, boolean after) implements Comparable<Cut> {

	/** Before all time. */
	public static final Cut BEGINNING = new Cut(Instant.MIN, false);

	/** After all time. */
	public static final Cut END = new Cut(Instant.MAX, true);

	public static Cut before(Instant at) {
		return new Cut(at, false);
	}

	public static Cut after(Instant at) {
		return new Cut(at, true);
	}

	/** Whether an instant lies behind the cut. */
	public boolean precedes(Instant instant) {
		return this.after ? this.at.isBefore(instant) : !this.at.isAfter(instant);
	}

	/** Whether there is an end at all, on either side. */
	public boolean isOpen() {
		return this.at.equals(Instant.MIN) || this.at.equals(Instant.MAX);
	}

	@Override
	public int compareTo(Cut other) {
		int order = this.at.compareTo(other.at);
		return (order != 0) ? order : Boolean.compare(this.after, other.after);
	}

}
