package org.clausewatch.rule;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;

/**
 * An ISO-8601 span as a policy states it: {@code PT24H} is 24 elapsed hours, {@code P7D}
 * seven calendar days in the policy's zone.
 */
public record TimeSpan(TemporalAmount amount) {

	/**
	 * Reads an ISO-8601 duration ({@code PT…}) or period ({@code P…}).
	 * @throws DateTimeException where it is neither
	 */
	public static TimeSpan parse(String text) {
		return new TimeSpan(text.startsWith("PT") ? Duration.parse(text) : Period.parse(text));
	}

	public Instant after(Instant start, ZoneId zone) {
		return start.atZone(zone).plus(this.amount).toInstant();
	}

	public Instant before(Instant end, ZoneId zone) {
		return end.atZone(zone).minus(this.amount).toInstant();
	}

	/**
	 * A date moved by whole days; a span of hours moves it by the days it fills.
	 */
	public LocalDate after(LocalDate start) {
		return (this.amount instanceof Duration duration) ? start.plusDays(duration.toDays()) : start.plus(this.amount);
	}

	@Override
	public String toString() {
		return this.amount.toString();
	}

}
