package org.clausewatch.finding;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Compares the findings of two runs by their stable ids. Only ids are held, eight bytes a
 * finding.
 */
public final class TrendCount {

	private final List<Duration> bounds;

	private final Instant cutOff;

	private final Map<String, long[]> counts = new TreeMap<>();

	private final Map<String, long[]> ages = new TreeMap<>();

	/**
	 * Makes ready to count.
	 * @param bounds upper bounds of the bins of age; a last bin lies beyond
	 * @param cutOff at which ages are taken
	 */
	public TrendCount(List<Duration> bounds, Instant cutOff) {
		this.bounds = bounds;
		this.cutOff = cutOff;
	}

	/**
	 * The comparison by rule.
	 * @param testable whether this run could test by a rule
	 */
	public List<RunTrend.Line> compare(Supplier<Stream<Finding>> earlier, Supplier<Stream<Finding>> now,
			Predicate<String> testable) {
		long[] before = ids(earlier);
		try (Stream<Finding> findings = now.get()) {
			findings.forEach((finding) -> {
				boolean known = Arrays.binarySearch(before, id(finding)) >= 0;
				counts(finding.rule())[known ? 1 : 0]++;
				if (known) {
					age(finding);
				}
			});
		}
		long[] after = ids(now);
		try (Stream<Finding> findings = earlier.get()) {
			findings.filter((finding) -> Arrays.binarySearch(after, id(finding)) < 0)
				.forEach((finding) -> counts(finding.rule())[testable.test(finding.rule()) ? 2 : 3]++);
		}
		return this.counts.entrySet()
			.stream()
			.map((entry) -> new RunTrend.Line(entry.getKey(), entry.getValue()[0], entry.getValue()[1],
					entry.getValue()[2], entry.getValue()[3],
					Arrays.stream(this.ages.getOrDefault(entry.getKey(), new long[this.bounds.size() + 1]))
						.boxed()
						.toList()))
			.toList();
	}

	private long[] counts(String rule) {
		return this.counts.computeIfAbsent(rule, (name) -> new long[4]);
	}

	/** From the deadline, else the event; a finding with neither has no age. */
	private void age(Finding finding) {
		String since = finding.deadlineAt().isEmpty() ? finding.eventAt() : finding.deadlineAt();
		if (since.isEmpty()) {
			return;
		}
		Duration age = Duration.between(OffsetDateTime.parse(since).toInstant(), this.cutOff);
		int bin = 0;
		while (bin < this.bounds.size() && age.compareTo(this.bounds.get(bin)) > 0) {
			bin++;
		}
		this.ages.computeIfAbsent(finding.rule(), (name) -> new long[this.bounds.size() + 1])[bin]++;
	}

	private static long[] ids(Supplier<Stream<Finding>> source) {
		try (Stream<Finding> findings = source.get()) {
			return findings.mapToLong(TrendCount::id).sorted().toArray();
		}
	}

	private static long id(Finding finding) {
		return Long.parseUnsignedLong(finding.id(), 16);
	}

}
