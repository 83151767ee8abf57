package org.clausewatch.record;

import java.time.Duration;
import java.time.Instant;

/**
 * An instant as a record states it.
 *
 * @param at the instant
 * @param wholeSeconds it was written without a fraction of a second, so it stands for any
 * instant of that second
 * @param zoneAssumed it was written without an offset and read in the policy's zone
 */
public record Moment(Instant at, boolean wholeSeconds, boolean zoneAssumed) implements Comparable<Moment> {

	/** A moment that is exact, such as the cut-off. */
	public static Moment exactly(Instant at) {
		return new Moment(at, true, false);
	}

	/** A moment written to the second, with its offset. */
	static Moment ofEpochSecond(long seconds) {
		return new Moment(Instant.ofEpochSecond(seconds), true, false);
	}

	/**
	 * The same statement, so much later: a deadline is no more precise than its start.
	 */
	public Moment plus(Duration duration) {
		return new Moment(this.at.plus(duration), this.wholeSeconds, this.zoneAssumed);
	}

	/** Moved to another instant that was reckoned from this one. */
	public Moment movedTo(Instant instant) {
		return new Moment(instant, this.wholeSeconds, this.zoneAssumed);
	}

	public boolean isAfter(Moment other) {
		return this.at.isAfter(other.at);
	}

	public boolean isBefore(Moment other) {
		return this.at.isBefore(other.at);
	}

	/**
	 * Whether the order of the two can't be told: one is written to the second, the other
	 * falls inside that second. Moments of the same precision always compare, and equal
	 * ones are equal: exactly on the bound is on time.
	 */
	public boolean straddles(Moment other) {
		if (this.wholeSeconds == other.wholeSeconds) {
			return false;
		}
		Moment coarse = this.wholeSeconds ? this : other;
		Moment fine = this.wholeSeconds ? other : this;
		return fine.at.isAfter(coarse.at) && fine.at.isBefore(coarse.at.plusSeconds(1));
	}

	@Override
	public int compareTo(Moment other) {
		return this.at.compareTo(other.at);
	}

}
