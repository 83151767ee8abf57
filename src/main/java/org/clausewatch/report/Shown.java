package org.clausewatch.report;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.StringJoiner;

/** How figures look to a reader, in one language and zone. */
public final class Shown {

	private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx",
			Locale.ROOT);

	private static final int HASH_GROUP = 8;

	private final Labels labels;

	private final ZoneId zone;

	public Shown(Labels labels, ZoneId zone) {
		this.labels = labels;
		this.zone = zone;
	}

	/** Such as {@code 2025-09-30 09:00:00 +08:00}. */
	public String instant(Instant at) {
		return INSTANT.format(at.atZone(this.zone));
	}

	/**
	 * Such as {@code 2025-09-30 09:00:00} of an ISO-8601 text, in the zone; empty stays
	 * empty.
	 */
	public String local(String iso) {
		return iso.isEmpty() ? "" : instant(OffsetDateTime.parse(iso).toInstant()).substring(0, 19);
	}

	/**
	 * Such as {@code 2 d 3 h 4 min}: exact to the second, parts that are zero left out.
	 */
	public String duration(Duration duration) {
		Duration size = duration.abs();
		StringJoiner parts = new StringJoiner(" ", duration.isNegative() ? "-" : "", "");
		part(parts, size.toDaysPart(), "days");
		part(parts, size.toHoursPart(), "hours");
		part(parts, size.toMinutesPart(), "minutes");
		if (size.toSecondsPart() > 0 || size.toSeconds() == 0) {
			parts.add(size.toSecondsPart() + " " + this.labels.get("seconds"));
		}
		return parts.toString();
	}

	public String number(long number) {
		return NumberFormat.getIntegerInstance(this.labels.language()).format(number);
	}

	/** A share in per cent, empty where there is nothing to share. */
	public String share(long part, long whole) {
		if (whole == 0) {
			return "";
		}
		NumberFormat percent = NumberFormat.getPercentInstance(this.labels.language());
		percent.setMinimumFractionDigits(2);
		percent.setMaximumFractionDigits(2);
		return percent.format((double) part / whole);
	}

	/** A hash in groups that an eye can compare. */
	public String hash(String hex) {
		return hex.isEmpty() ? this.labels.get("notSet") : hex.replaceAll("(.{" + HASH_GROUP + "})(?=.)", "$1 ");
	}

	private void part(StringJoiner parts, long amount, String unit) {
		if (amount > 0) {
			parts.add(amount + " " + this.labels.get(unit));
		}
	}

}
