package org.clausewatch.cli;

import java.time.Duration;
import java.util.Locale;
import org.clausewatch.batch.Progress.Glance;

/** Progress in words. */
final class ProgressText {

	private static final String[] LARGER = { "kB", "MB", "GB", "TB" };

	private ProgressText() {
	}

	/**
	 * Such as {@code readRecords    1,200,000 of 6,560,000 rows (18 %), 600,000 a second,
	 * about 9 s left}.
	 */
	static String of(Glance glance, Pace pace) {
		StringBuilder text = new StringBuilder(
				String.format(Locale.ROOT, "%-14s %s", glance.step(), amount(glance.done(), glance.unit())));
		boolean bytes = glance.unit().equals("bytes");
		if (glance.total() > 0) {
			text.append(" of ").append(amount(glance.total(), glance.unit()));
		}
		text.append(bytes ? "" : " " + glance.unit());
		if (glance.total() > 0) {
			text.append(" (").append(Math.min(100, glance.done() * 100 / glance.total())).append(" %)");
		}
		pace.rate().ifPresent((rate) -> text.append(", ").append(rate(rate, glance.unit())));
		Duration left = pace.left();
		if (left != null) {
			text.append(", about ").append(span(left)).append(" left");
		}
		return text.toString();
	}

	private static String rate(double rate, String unit) {
		String amount = (rate >= 10 || unit.equals("bytes")) ? amount(Math.round(rate), unit)
				: String.format(Locale.ROOT, "%.1f", rate);
		return amount + " a second";
	}

	/** Bytes in the largest unit of which there is one; others by thousands. */
	static String amount(long amount, String unit) {
		if (!unit.equals("bytes")) {
			return String.format(Locale.ROOT, "%,d", amount);
		}
		if (amount < 1000) {
			return amount + " B";
		}
		double shown = amount / 1e3;
		int larger = 0;
		while (shown >= 999.95 && larger < LARGER.length - 1) {
			shown /= 1e3;
			larger++;
		}
		return String.format(Locale.ROOT, "%.1f %s", shown, LARGER[larger]);
	}

	/**
	 * Such as {@code 40 s}, {@code 3 min}, {@code 1 h 20 min}: as exact as it is sure.
	 */
	static String span(Duration span) {
		long seconds = span.plusMillis(999).toSeconds();
		if (seconds < 100) {
			return seconds + " s";
		}
		long minutes = (seconds + 30) / 60;
		if (minutes < 60) {
			return minutes + " min";
		}
		return (minutes % 60 == 0) ? minutes / 60 + " h" : minutes / 60 + " h " + minutes % 60 + " min";
	}

}
