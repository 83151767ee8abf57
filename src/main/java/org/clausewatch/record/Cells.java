package org.clausewatch.record;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.regex.Pattern;

/**
 * Readings of a cell's text, one a column type; each throws {@link CellException} with
 * what it expected.
 */
final class Cells {

	/**
	 * Nothing a CA writes is longer; keeps a hostile number from costing quadratic time.
	 */
	static final int MAX_DIGITS = 80;

	/** So many digits, hexadecimal too, always fit a long. */
	private static final int SHORT = 15;

	/** Four digits at the end, behind the sign that follows the seconds. */
	private static final Pattern OFFSET_WITHOUT_COLON = Pattern.compile("^.{19}[^+-]*[+-][0-9]{4}$");

	private Cells() {
	}

	/**
	 * Reads a cell as its column requires.
	 * @throws CellException where it holds something else
	 */
	static void check(Column column, String cell, ZoneId zone) {
		switch (column.type()) {
			case TEXT -> {
			}
			case TIME, PLANNED_TIME -> time(cell, zone);
			case DATE -> date(cell);
			case SERIAL -> serial(cell);
			case ISSUER -> issuer(cell);
			case CODE -> knownCode(cell, column.codes());
			case CRL_REASON -> crlReason(cell);
			case DECIMAL -> decimal(cell);
			case CURRENCY -> currency(cell);
			case INTEGER -> integer(cell);
			case NUMBER -> number(cell);
			case BOOLEAN -> bool(cell);
		}
	}

	/** ISO-8601 to the second or finer; without offset it is read in the zone. */
	static Moment time(String text, ZoneId zone) {
		int t = text.indexOf('T');
		boolean seconds = t == 10 && text.length() >= 19 && text.charAt(16) == ':';
		boolean whole = text.length() <= 19 || (text.charAt(19) != '.' && text.charAt(19) != ',');
		// The JDK takes a dot without a fraction.
		if (seconds && (whole || (text.length() > 20 && Character.isDigit(text.charAt(20))))) {
			try {
				if (text.endsWith("Z") || text.indexOf('+', 19) > 0 || text.indexOf('-', 19) > 0) {
					return new Moment(OffsetDateTime.parse(text).toInstant(), whole, false);
				}
				return new Moment(LocalDateTime.parse(text).atZone(zone).toInstant(), whole, true);
			}
			catch (DateTimeException ex) {
				throw new CellException("BAD_TIME", quoted(text) + (OFFSET_WITHOUT_COLON.matcher(text).find()
						? " has an offset without a colon; +08:00 was expected" : " is no instant that exists"));
			}
		}
		throw new CellException("BAD_TIME",
				quoted(text) + " is not ISO-8601 to the second, such as 2025-03-10T09:30:00+08:00");
	}

	static LocalDate date(String text) {
		// Ten characters keep out the years beyond 9999 that ISO-8601 writes with a sign.
		if (text.length() == 10) {
			try {
				return LocalDate.parse(text);
			}
			catch (DateTimeException ex) {
				// told below
			}
		}
		throw new CellException("BAD_DATE", quoted(text) + " is not a date such as 2025-03-10");
	}

	/**
	 * Hexadecimal, any case, colons and leading zeros ignored, or {@code dec:} and
	 * decimal digits.
	 */
	static BigInteger serial(String text) {
		if (text.length() <= MAX_DIGITS * 2) {
			try {
				if (text.startsWith("dec:")) {
					return digits(text.substring(4), 10);
				}
				return digits(text.indexOf(':') < 0 ? text : text.replace(":", ""), 16);
			}
			catch (NumberFormatException ex) {
				// told below
			}
		}
		throw new CellException("BAD_SERIAL", quoted(text)
				+ " is not a serial number: hexadecimal, or dec: and decimal digits"
				+ ((text.length() > MAX_DIGITS * 2)
						? "; it has " + text.length() + " characters, at most " + MAX_DIGITS * 2 + " were expected"
						: ""));
	}

	static BigInteger number(String text) {
		if (text.length() <= MAX_DIGITS) {
			try {
				return digits(text, 10);
			}
			catch (NumberFormatException ex) {
				// told below
			}
		}
		throw new CellException("BAD_NUMBER", quoted(text) + " is not a whole number");
	}

	/** Bits or days: never negative. */
	static int integer(String text) {
		try {
			return number(text).intValueExact();
		}
		catch (ArithmeticException ex) {
			throw new CellException("BAD_NUMBER", quoted(text) + " is greater than " + Integer.MAX_VALUE);
		}
	}

	/** Digits with at most one dot: no exponent, no thousands separator. */
	static BigDecimal decimal(String text) {
		if (text.length() <= MAX_DIGITS && text.indexOf('e') < 0 && text.indexOf('E') < 0 && isAscii(text)) {
			try {
				return new BigDecimal(text);
			}
			catch (NumberFormatException ex) {
				// told below
			}
		}
		throw new CellException("BAD_NUMBER", quoted(text) + " is not a decimal number such as 120.50");
	}

	static String currency(String text) {
		try {
			return Currency.getInstance(text).getCurrencyCode();
		}
		catch (IllegalArgumentException ex) {
			throw new CellException("BAD_CURRENCY", quoted(text) + " is not an ISO 4217 currency");
		}
	}

	static boolean bool(String text) {
		return switch (text) {
			case "true" -> true;
			case "false" -> false;
			default -> throw new CellException("UNKNOWN_CODE", quoted(text) + " is not true or false");
		};
	}

	static <E extends Enum<E>> E code(String text, Class<E> type) {
		knownCode(text, type);
		return Enum.valueOf(type, text);
	}

	static void knownCode(String text, Class<? extends Enum<?>> type) {
		for (Enum<?> constant : type.getEnumConstants()) {
			if (constant.name().equals(text)) {
				return;
			}
		}
		throw new CellException("UNKNOWN_CODE",
				quoted(text) + " is not one of " + Arrays.toString(type.getEnumConstants()));
	}

	/** Case is ignored: RFC 5280's names are mixed case and often mistyped. */
	static CrlReason crlReason(String text) {
		for (CrlReason reason : CrlReason.values()) {
			if (reason.rfcName().equalsIgnoreCase(text)) {
				return reason;
			}
		}
		throw new CellException("UNKNOWN_CODE", quoted(text) + " is not a CRLReason of RFC 5280 such as keyCompromise");
	}

	static IssuerName issuer(String text) {
		try {
			return IssuerName.parse(text);
		}
		catch (IllegalArgumentException ex) {
			throw new CellException("BAD_ISSUER", quoted(text) + " is not an RFC 4514 distinguished name");
		}
	}

	private static BigInteger digits(String text, int radix) {
		if (text.isEmpty() || text.charAt(0) == '-' || text.charAt(0) == '+' || !isAscii(text)) {
			throw new NumberFormatException(text);
		}
		return (text.length() <= SHORT) ? BigInteger.valueOf(Long.parseLong(text, radix)) : new BigInteger(text, radix);
	}

	/** The JDK also takes other scripts' digits, which no identifier is compared by. */
	private static boolean isAscii(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) >= 128) {
				return false;
			}
		}
		return true;
	}

	/** The text as a message shows it: short, and on one line. */
	private static String quoted(String text) {
		String shown = (text.length() > 60) ? text.substring(0, 60) + "…" : text;
		return "\"" + shown.replaceAll("\\p{Cntrl}", "␣") + "\"";
	}

}
