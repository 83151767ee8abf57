package org.clausewatch.rule.agreement;

import org.clausewatch.record.Moment;
import org.clausewatch.record.Revocation;
import org.clausewatch.rule.Lateness;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * The clock that a written request starts (agreement 1.3).
 *
 * @param request the request that starts it
 * @param start r
 * @param limit the time the CA has
 * @param deadline d
 * @param deadlineByCore d by reading R2, on which the clock starts only once the request
 * reaches the CA's core system; {@code null} where that isn't recorded or the clock
 * starts at a cure
 * @param revocation the first revocation, its execution v not before r, if any
 * @param notAfter end of the certificate's validity
 * @param cutOff T
 */
public record RevocationClock(WrittenRequest request, Moment start, TimeSpan limit, Moment deadline,
		@Nullable Moment deadlineByCore, @Nullable Revocation revocation, Moment notAfter, Moment cutOff) {

	/** Where a clock stands: always in exactly one of these. */
	public enum State {

		/** v ≤ d. */
		ON_TIME,
		/** v &gt; d. */
		LATE,
		/** Whether v &gt; d can't be told from the precision of the records. */
		UNCERTAIN,
		/** No v; T ≤ d, and the certificate has not expired. */
		PENDING,
		/** No v; the certificate expired no later than d. */
		MOOT,
		/** No v; d &lt; T &lt; notAfter. */
		OPEN_OVERDUE,
		/** No v; d &lt; notAfter ≤ T. */
		NEVER_EXECUTED

	}

	public State state() {
		if (this.revocation != null) {
			return switch (Lateness.of(this.revocation.executedAt(), this.deadline)) {
				case ON_TIME -> State.ON_TIME;
				case LATE -> State.LATE;
				case UNCERTAIN -> State.UNCERTAIN;
			};
		}
		boolean expired = !this.notAfter.isAfter(this.cutOff);
		if (!this.cutOff.isAfter(this.deadline) && !expired) {
			return State.PENDING;
		}
		if (!this.notAfter.isAfter(this.deadline)) {
			return State.MOOT;
		}
		return this.cutOff.isBefore(this.notAfter) ? State.OPEN_OVERDUE : State.NEVER_EXECUTED;
	}

	/** The clock by reading R2, {@code null} where that isn't recorded. */
	@Nullable RevocationClock byCore() {
		Moment received = this.request.row().coreReceivedAt();
		return (received == null || this.deadlineByCore == null) ? null : new RevocationClock(this.request, received,
				this.limit, this.deadlineByCore, null, this.revocation, this.notAfter, this.cutOff);
	}

	/** Tells of r and d, with the rows they come from. */
	Observation.Builder describe(Observation.Builder observation) {
		observation.about("REQUEST", this.request.id())
			.deadline(this.deadline)
			.fact("request", this.request.id())
			.fact("r", this.start)
			.fact("limit", this.limit)
			.fact("d", this.deadline)
			.evidence(this.request.row());
		Moment notified = this.request.row().defectNotifiedAt();
		if (this.request.startsAtCure() && notified != null) {
			observation.fact("received", this.request.receivedAt())
				.fact("defect_notified", notified)
				.remark("AGR-1.3.CURED");
		}
		return observation;
	}

}
