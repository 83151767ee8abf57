package org.clausewatch.record;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * Reads an ISO-8601 instant in the form nearly every system writes, whole seconds with
 * {@code Z} or {@code ±hh:mm}, digit by digit from its bytes: java.time's parser took a
 * third of a run's time. Every other form, and whatever looks wrong, is left to
 * java.time.
 */
final class FixedTime {

	/** Says that the form is another. */
	static final long OTHER = Long.MIN_VALUE;

	private static final int SECONDS_END = 19;

	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private static final long DATE = mask("0000-00-");

	private static final long DATE_SEPARATORS = 0xff0000ff00000000L;

	private static final long TIME = mask("00T00:00");

	private static final long TIME_SEPARATORS = 0x0000ff0000ff0000L;

	private FixedTime() {
	}

	/**
	 * Seconds since 1970, or {@link #OTHER}. Date and time to the minute are read as two
	 * times eight bytes: with the separators and the sign of digits taken off, every byte
	 * must be a digit's value.
	 */
	static long epochSecond(byte[] bytes, int from, int to) {
		int length = to - from;
		boolean utc = length == SECONDS_END + 1 && bytes[to - 1] == 'Z';
		if (!utc && length != SECONDS_END + 6) {
			return OTHER;
		}
		long date = (long) LONGS.get(bytes, from) ^ DATE;
		long time = (long) LONGS.get(bytes, from + Long.BYTES) ^ TIME;
		if (!areDigits(date, DATE_SEPARATORS) || !areDigits(time, TIME_SEPARATORS) || bytes[from + 16] != ':') {
			return OTHER;
		}
		long dates = pairs(date);
		long times = pairs(time);
		int year = (int) (dates & 0xff) * 100 + (int) (dates >>> 16 & 0xff);
		int month = (int) (dates >>> 40 & 0xff);
		int day = (int) (times & 0xff);
		int hour = (int) (times >>> 24 & 0xff);
		int minute = (int) (times >>> 48 & 0xff);
		int second = two(bytes, from + 17);
		if (hour > 23 || minute > 59 || second < 0 || second > 59 || month < 1 || month > 12 || day < 1
				|| day > 28 && !exists(year, month, day)) {
			return OTHER;
		}
		int offset = utc ? 0 : offset(bytes, from + SECONDS_END);
		return (offset == Integer.MIN_VALUE) ? OTHER
				: epochDay(year, month, day) * 86400L + hour * 3600 + minute * 60 + second - offset;
	}

	/** What turns digits into their values and the separators into zero. */
	private static long mask(String separated) {
		byte[] mask = separated.getBytes(StandardCharsets.US_ASCII);
		return (long) LONGS.get(mask, 0);
	}

	private static boolean areDigits(long eight, long separators) {
		return (eight & separators) == 0 && ((eight | eight + 0x7676767676767676L) & 0x8080808080808080L) == 0;
	}

	/** In each byte the number that its digit makes with the next. */
	private static long pairs(long digits) {
		return digits * 10 + (digits >>> Byte.SIZE);
	}

	private static boolean exists(int year, int month, int day) {
		boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
		return switch (month) {
			case 2 -> day == 29 && leap;
			case 4, 6, 9, 11 -> day <= 30;
			default -> day <= 31;
		};
	}

	/**
	 * Days since 1970 of a date that exists, as {@link LocalDate#toEpochDay()} counts.
	 */
	private static long epochDay(int year, int month, int day) {
		// Years begin in March, so that the leap day is the last.
		int shifted = (month > 2) ? year : year - 1;
		int dayOfYear = (153 * ((month > 2) ? month - 3 : month + 9) + 2) / 5 + day - 1;
		return 365L * shifted + Math.floorDiv(shifted, 4) - Math.floorDiv(shifted, 100) + Math.floorDiv(shifted, 400)
				+ dayOfYear - 719468;
	}

	/** Seconds east of UTC, or the least int. */
	private static int offset(byte[] bytes, int at) {
		int hours = two(bytes, at + 1);
		int minutes = two(bytes, at + 4);
		boolean fits = (bytes[at] == '+' || bytes[at] == '-') && bytes[at + 3] == ':' && (hours | minutes) >= 0
				&& hours < 18 && minutes < 60;
		if (!fits) {
			return Integer.MIN_VALUE;
		}
		int seconds = hours * 3600 + minutes * 60;
		return (bytes[at] == '-') ? -seconds : seconds;
	}

	/** Two decimal digits, or a negative number. */
	private static int two(byte[] bytes, int at) {
		int tens = bytes[at] - '0';
		int ones = bytes[at + 1] - '0';
		return ((tens | ones) >= 0 && tens <= 9 && ones <= 9) ? tens * 10 + ones : -1;
	}

}
