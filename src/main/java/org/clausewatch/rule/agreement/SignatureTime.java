package org.clausewatch.rule.agreement;

import org.clausewatch.record.Dispute;
import org.clausewatch.record.Dispute.TimeProof;
import org.clausewatch.record.Moment;
import org.jspecify.annotations.Nullable;

/**
 * When a disputed signature was made, as far as the record tells: a time-stamp token
 * gives a point, a time that is only claimed the interval that is given for it.
 *
 * @param stated the time stated, proven or not
 * @param proven whether a time-stamp token proves it
 * @param from not before, {@code null} where nothing says so
 * @param to not after, {@code null} where nothing says so
 */
public record SignatureTime(@Nullable Moment stated, boolean proven, @Nullable Moment from, @Nullable Moment to) {

	public static SignatureTime of(Dispute dispute) {
		Moment stated = dispute.signatureAt();
		if (stated != null && dispute.signatureTimeProof() == TimeProof.TIMESTAMP_TOKEN) {
			return new SignatureTime(stated, true, stated, stated);
		}
		Moment earliest = dispute.signatureEarliest();
		Moment latest = dispute.signatureLatest();
		boolean crossed = earliest != null && latest != null && latest.isBefore(earliest);
		return new SignatureTime(stated, false, crossed ? latest : earliest, crossed ? earliest : latest);
	}

	/** Whether it is a point. */
	public boolean isPoint() {
		return this.proven;
	}

	/**
	 * The earliest time the record speaks of, be it a bound or a claim; {@code null}
	 * where it speaks of none.
	 */
	@Nullable Moment earliestTold() {
		return told(this.from, this.to);
	}

	/** The latest. */
	@Nullable Moment latestTold() {
		return told(this.to, this.from);
	}

	private @Nullable Moment told(@Nullable Moment bound, @Nullable Moment other) {
		if (bound != null) {
			return bound;
		}
		return (this.stated != null) ? this.stated : other;
	}

}
