package org.clausewatch.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A parameter's value and when it held.
 *
 * @param value the value, read by the parameter's type
 * @param citation where it is laid down
 * @param from first day, {@code null} for always
 * @param until first day no more, {@code null} for still
 */
public record DatedValue(Object value, String citation, @Nullable LocalDate from, @Nullable LocalDate until) {

	boolean holdsAt(Instant at, ZoneId zone) {
		LocalDate day = at.atZone(zone).toLocalDate();
		return (this.from == null || !day.isBefore(this.from)) && (this.until == null || day.isBefore(this.until));
	}

}
