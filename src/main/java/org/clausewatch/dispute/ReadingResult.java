package org.clausewatch.dispute;

import java.time.Duration;
import org.clausewatch.rule.agreement.RevocationClock.State;
import org.clausewatch.rule.agreement.RevocationTimes;
import org.jspecify.annotations.Nullable;

/**
 * What one reading of the receipt comes to.
 *
 * @param reading which
 * @param state what became of the clock, {@code null} where no request starts one
 * @param overrun by how much the deadline was passed, {@code null} where it wasn't
 * @param netOverrun what an excuse claim leaves of it, {@code null} where none can be
 * made
 * @param placement where the signature falls
 * @param bearing whether a revocation that came late bore on the signature
 */
public record ReadingResult(Reading reading, @Nullable State state, @Nullable Duration overrun,
		@Nullable Duration netOverrun, Placement placement, Bearing bearing) {

	/** How the receipt of a request is read. */
	public enum Reading {

		/** Received at the CA or its service point. */
		R1,
		/** Received in the CA's core system: the contested alternative. */
		R2

	}

	static ReadingResult of(Reading reading, RevocationTimes.@Nullable Reading counted, Placement placement) {
		Bearing bearing = Bearing.of(counted != null && counted.overrun() != null, placement.touches(Window.OVERDUE),
				placement.within(Window.OVERDUE));
		return (counted != null) ? new ReadingResult(reading, counted.clock().state(), counted.overrun(),
				counted.netOverrun(), placement, bearing)
				: new ReadingResult(reading, null, null, null, placement, bearing);
	}

}
