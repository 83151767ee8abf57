package org.clausewatch.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Reads an ISO-8601 instant. The form nearly every system writes, whole seconds with
 * {@code Z} or {@code ±hh:mm}, is read digit by digit: java.time's parser took a third of
 * a run's time. Every other form, and whatever looks wrong, is left to java.time.
 */
final class FixedTime {

	private static final int SECONDS_END = 19;

	private static final int BAD = Integer.MIN_VALUE;

	private FixedTime() {
	}

	/**
	 * The instant.
	 * @throws DateTimeException where the text isn't one
	 */
	static Instant parse(String text) {
		int length = text.length();
		boolean utc = length == SECONDS_END + 1 && text.charAt(SECONDS_END) == 'Z';
		if (utc || length == SECONDS_END + 6) {
			int offset = utc ? 0 : offset(text);
			int time = time(text);
			int year = digits(text, 0, 4);
			int month = digits(text, 5, 2);
			int day = digits(text, 8, 2);
			if (offset != BAD && (time | year | month | day) >= 0) {
				return Instant.ofEpochSecond(LocalDate.of(year, month, day).toEpochDay() * 86400L + time - offset);
			}
		}
		return OffsetDateTime.parse(text).toInstant();
	}

	/** Seconds of the day, or negative. */
	private static int time(String text) {
		boolean shaped = text.charAt(4) == '-' && text.charAt(7) == '-' && text.charAt(10) == 'T'
				&& text.charAt(13) == ':' && text.charAt(16) == ':';
		int hours = digits(text, 11, 2);
		int minutes = digits(text, 14, 2);
		int seconds = digits(text, 17, 2);
		boolean fits = (hours | minutes | seconds) >= 0 && hours < 24 && minutes < 60 && seconds < 60;
		return (shaped && fits) ? hours * 3600 + minutes * 60 + seconds : -1;
	}

	/** Seconds east of UTC, or {@link #BAD}. */
	private static int offset(String text) {
		char sign = text.charAt(SECONDS_END);
		int hours = digits(text, SECONDS_END + 1, 2);
		int minutes = digits(text, SECONDS_END + 4, 2);
		boolean fits = (sign == '+' || sign == '-') && text.charAt(SECONDS_END + 3) == ':' && (hours | minutes) >= 0
				&& hours < 18 && minutes < 60;
		if (!fits) {
			return BAD;
		}
		int seconds = hours * 3600 + minutes * 60;
		return (sign == '-') ? -seconds : seconds;
	}

	/** So many decimal digits from a position, or -1. */
	private static int digits(String text, int from, int count) {
		int value = 0;
		for (int i = from; i < from + count; i++) {
			int digit = text.charAt(i) - '0';
			if (digit < 0 || digit > 9) {
				return -1;
			}
			value = value * 10 + digit;
		}
		return value;
	}

}
