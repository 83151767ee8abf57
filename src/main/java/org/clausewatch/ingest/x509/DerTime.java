package org.clausewatch.ingest.x509;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * UTCTime and GeneralizedTime in the one form that RFC 5280 allows each (4.1.2.5): to the
 * second, in UTC.
 */
final class DerTime {

	private DerTime() {
	}

	static Instant parse(Der.Element element) throws IOException {
		String text = new String(element.contents(), StandardCharsets.ISO_8859_1);
		boolean utc = element.tag() == Der.UTC_TIME;
		if (!utc && element.tag() != Der.GENERALIZED_TIME) {
			throw new IOException("a time was expected");
		}
		if (!text.matches(utc ? "[0-9]{12}Z" : "[0-9]{14}Z")) {
			throw new IOException(
					"\"" + text.replaceAll("[^ -~]", "?") + "\" is not a time as RFC 5280, 4.1.2.5, has it");
		}
		int at = utc ? 2 : 4;
		int year = Integer.parseInt(text.substring(0, at));
		// Two digits stand for 1950 to 2049.
		int full = !utc ? year : (year < 50) ? 2000 + year : 1900 + year;
		try {
			return LocalDateTime
				.of(full, two(text, at), two(text, at + 2), two(text, at + 4), two(text, at + 6), two(text, at + 8))
				.toInstant(ZoneOffset.UTC);
		}
		catch (DateTimeException ex) {
			throw new IOException("\"" + text + "\" is no time that exists", ex);
		}
	}

	private static int two(String text, int at) {
		return Integer.parseInt(text.substring(at, at + 2));
	}

}
