package org.clausewatch.report;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clausewatch.finding.Attribution;
import org.clausewatch.rule.Severity;

/** Findings by service point and by operator. */
public final class Places {

	private final Map<String, Map<Severity, Long>> points = new TreeMap<>();

	private final Map<String, Map<Severity, Long>> operators = new TreeMap<>();

	/**
	 * A service point or an operator.
	 *
	 * @param name as recorded
	 * @param findings that lead back to it, by severity
	 */
	public record Place(String name, Map<Severity, Long> findings) {

		public long total() {
			return this.findings.values().stream().mapToLong(Long::longValue).sum();
		}

		public long of(Severity severity) {
			return this.findings.getOrDefault(severity, 0L);
		}

	}

	/** Counts a report's attributions. */
	public static Places of(ReportModel model) {
		Places places = new Places();
		try (Stream<Attribution> attributions = model.background().attributions().get()) {
			attributions.forEach((attribution) -> {
				if (!attribution.servicePoint().isEmpty()) {
					add(places.points, attribution.servicePoint(), attribution.severity());
				}
				attribution.operators().forEach((operator) -> add(places.operators, operator, attribution.severity()));
			});
		}
		return places;
	}

	/** The one with the most findings first. */
	public List<Place> servicePoints() {
		return sorted(this.points);
	}

	/** The one with the most findings first; a finding may lead back to several. */
	public List<Place> operators() {
		return sorted(this.operators);
	}

	private static void add(Map<String, Map<Severity, Long>> places, String name, Severity severity) {
		places.computeIfAbsent(name, (any) -> new EnumMap<>(Severity.class)).merge(severity, 1L, Long::sum);
	}

	private static List<Place> sorted(Map<String, Map<Severity, Long>> places) {
		return places.entrySet()
			.stream()
			.map((entry) -> new Place(entry.getKey(), entry.getValue()))
			.sorted(Comparator.comparing(Place::total).reversed().thenComparing(Place::name))
			.toList();
	}

}
