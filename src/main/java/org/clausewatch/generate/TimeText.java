package org.clausewatch.generate;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** How a source system writes an instant. */
enum TimeText {

	/** Local time with offset: most systems. */
	CHINA("+08:00", 8 * 3600),
	/** UTC: the certificate core and the CRL publisher. */
	UTC("Z", 0),
	/** Local time and no offset: imports from couriers and banks. */
	BARE("", 8 * 3600);

	private final String suffix;

	private final int offset;

	TimeText(String suffix, int offset) {
		this.suffix = suffix;
		this.offset = offset;
	}

	/** The instant to the second, which is always written. */
	String of(long epochSecond) {
		LocalDateTime time = LocalDateTime.ofEpochSecond(epochSecond + this.offset, 0, ZoneOffset.UTC);
		StringBuilder text = new StringBuilder(25).append(time.getYear());
		two(text.append('-'), time.getMonthValue());
		two(text.append('-'), time.getDayOfMonth());
		two(text.append('T'), time.getHour());
		two(text.append(':'), time.getMinute());
		two(text.append(':'), time.getSecond());
		return text.append(this.suffix).toString();
	}

	private static void two(StringBuilder text, int number) {
		text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
	}

}
