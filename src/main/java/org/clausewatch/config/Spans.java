package org.clausewatch.config;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import org.clausewatch.rule.TimeSpan;
import org.jspecify.annotations.Nullable;

/** Reads spans of time. */
final class Spans {

	private static final String SPAN = "an ISO-8601 span such as PT24H or P7D";

	/** ESL 24: at least five years after the certificate lapses. */
	private static final Period RETENTION_FLOOR = Period.ofYears(5);

	private Spans() {
	}

	static @Nullable TimeSpan read(Value value) {
		TimeSpan span = value.parsed(SPAN, TimeSpan::parse);
		if (span != null && isNegative(span)) {
			value.refuse("expected " + SPAN + ", found a negative one, " + Problem.quoted(span.toString()));
			return null;
		}
		return span;
	}

	static @Nullable TimeSpan readRetention(Value value) {
		TimeSpan span = read(value);
		if (span != null && isBelowFloor(span)) {
			value.refuse("expected at least " + RETENTION_FLOOR + ", the floor of ESL 24, found "
					+ Problem.quoted(span.toString()));
			return null;
		}
		return span;
	}

	private static boolean isNegative(TimeSpan span) {
		return (span.amount() instanceof Duration duration) ? duration.isNegative()
				: ((Period) span.amount()).isNegative();
	}

	/** Years have two lengths and months four: it must hold from any day on. */
	private static boolean isBelowFloor(TimeSpan span) {
		LocalDate first = LocalDate.of(2023, 1, 1);
		return first.datesUntil(first.plusYears(4))
			.anyMatch((day) -> span.after(day).isBefore(day.plus(RETENTION_FLOOR)));
	}

}
