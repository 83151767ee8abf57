package org.clausewatch.dispute;

import java.time.Duration;
import org.clausewatch.rule.agreement.RevocationClock.State;
import org.clausewatch.rule.agreement.RevocationTimes;
import org.jspecify.annotations.Nullable;

/**
 * What one reading of the receipt comes to.
 *
 * @param reading which
 * @param counted r, d, d′; {@code null} where no request starts a clock
 * @param placement where the signature falls
 * @param bearing whether a revocation that came late bore on the signature
 */
public record ReadingResult(Reading reading, RevocationTimes.@Nullable Reading counted, Placement placement,
		Bearing bearing) {

	/** How the receipt of a request is read. */
	public enum Reading {

		/** Received at the CA or its service point. */
		R1,
		/** Received in the CA's core system: the contested alternative. */
		R2

	}

	static ReadingResult of(Reading reading, RevocationTimes.@Nullable Reading counted, Placement placement) {
		boolean delayed = counted != null && counted.overrun() != null;
		return new ReadingResult(reading, counted, placement,
				Bearing.of(delayed, placement.touches(Window.OVERDUE), placement.within(Window.OVERDUE)));
	}

	/** What became of the clock, {@code null} where there is none. */
	public @Nullable State state() {
		return (this.counted != null) ? this.counted.clock().state() : null;
	}

	/** By how much the deadline was passed, {@code null} where it wasn't. */
	public @Nullable Duration overrun() {
		return (this.counted != null) ? this.counted.overrun() : null;
	}

	/** What an excuse claim leaves of it, {@code null} where none can be made. */
	public @Nullable Duration netOverrun() {
		return (this.counted != null) ? this.counted.netOverrun() : null;
	}

}
