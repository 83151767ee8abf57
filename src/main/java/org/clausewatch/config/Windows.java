package org.clausewatch.config;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.clausewatch.rule.DatedValue;

/** The times in which a parameter's values hold: {@code [from, until)}. */
final class Windows {

	private Windows() {
	}

	/** Two values at one time would leave the choice to chance. */
	static void refuseOverlaps(List<DatedEntry> entries) {
		List<DatedEntry> sorted = entries.stream()
			.sorted(Comparator.comparing((entry) -> start(entry.value())))
			.toList();
		for (int i = 1; i < sorted.size(); i++) {
			DatedEntry earlier = sorted.get(i - 1);
			DatedEntry later = sorted.get(i);
			LocalDate until = earlier.value().until();
			if (until == null || start(later.value()).isBefore(until)) {
				boolean second = later.line() >= earlier.line();
				DatedEntry told = second ? later : earlier;
				DatedEntry other = second ? earlier : later;
				told.written()
					.refuse(shown(told.value()) + " overlaps " + shown(other.value()) + " on line " + other.line());
			}
		}
	}

	/** Whether a day lies in a value's window. */
	static boolean contains(DatedValue value, LocalDate day) {
		LocalDate until = value.until();
		return !day.isBefore(start(value)) && (until == null || day.isBefore(until));
	}

	private static LocalDate start(DatedValue value) {
		LocalDate from = value.from();
		return (from != null) ? from : LocalDate.MIN;
	}

	private static String shown(DatedValue value) {
		return "[" + ((value.from() != null) ? value.from() : "always") + ", "
				+ ((value.until() != null) ? value.until() : "still") + ")";
	}

}
