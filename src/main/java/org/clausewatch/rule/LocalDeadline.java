package org.clausewatch.rule;

import java.time.Instant;
import java.time.LocalDate;
import org.clausewatch.record.Moment;

/**
 * A deadline that was set as a date. Its last day ends at 24:00, and a last day that is
 * not a working day is replaced by the next working day (Civil Code 203).
 *
 * @param lastDay the last day on which an act is still in time
 * @param end the first instant that is too late, 00:00 local of the day after
 */
public record LocalDeadline(LocalDate lastDay, Instant end) {

	/**
	 * The deadline that a date sets in the policy's zone.
	 * @throws UnsetParameterException {@code holidays}, where the calendar doesn't cover
	 * the year
	 */
	public static LocalDeadline of(LocalDate date, Policy policy) {
		LocalDate last = policy.calendar().rolled(date);
		return new LocalDeadline(last, last.plusDays(1).atStartOfDay(policy.zone()).toInstant());
	}

	/**
	 * The end as a moment: midnight is exact, not a second somebody read off a clock, so
	 * no time straddles it.
	 */
	public Moment endMoment() {
		return new Moment(this.end, false, false);
	}

}
