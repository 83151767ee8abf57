package org.clausewatch.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.clausewatch.batch.PhaseRecord;

/** The phases of a run in one line. */
final class PhaseTimes {

	private PhaseTimes() {
	}

	/**
	 * Such as {@code verifyExtract 0.4 s, readRecords 1.2 s}; a phase that was gone on
	 * with after a restart is the sum of its times.
	 * @param recorded the phases of {@code run.json}
	 * @param here those that ended in this process; what the record can't have, the
	 * sealing of the record itself, is told from here
	 */
	static String line(List<PhaseRecord> recorded, List<PhaseRecord> here) {
		List<PhaseRecord> all = new ArrayList<>(recorded);
		here.stream()
			.filter((phase) -> recorded.stream().noneMatch((other) -> other.name().equals(phase.name())))
			.forEach(all::add);
		Map<String, Double> sums = new LinkedHashMap<>();
		for (PhaseRecord phase : all) {
			Double seconds = phase.seconds();
			sums.merge(phase.name(), (seconds != null) ? seconds : 0, Double::sum);
		}
		return sums.entrySet()
			.stream()
			.map((sum) -> String.format(Locale.ROOT, "%s %.1f s", sum.getKey(), sum.getValue()))
			.collect(Collectors.joining(", "));
	}

}
