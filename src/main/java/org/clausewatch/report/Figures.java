package org.clausewatch.report;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clausewatch.finding.Finding;
import org.clausewatch.finding.Pending;
import org.clausewatch.rule.Severity;

/**
 * The figures of a report, counted in one pass over its findings, clocks and rejects:
 * what is kept doesn't grow with them.
 */
public final class Figures {

	/** So many open clocks are kept to be listed, the most urgent first. */
	static final int LISTED = 200;

	/** Upper bounds of the bins of lateness; a last bin lies beyond. */
	static final List<Duration> LATENESS = List.of(Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(24),
			Duration.ofHours(72));

	/** Upper bounds of the bins of age; a last bin lies beyond. */
	public static final List<Duration> AGES = List.of(Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30),
			Duration.ofDays(90));

	private static final Set<String> LATE = Set.of("LATE", "LATE_EXCUSED_CLAIMED");

	private static final Set<String> AGEING = Set.of("EXPOSURE", "OPEN_OVERDUE", "OVERDUE_OPEN");

	private static final String CONFIG = "CONFIG";

	private static final String OVERDUE = "OPEN_OVERDUE";

	private static final String EXPOSURE = "EXPOSURE";

	private static final Comparator<Finding> OVERRUN = Comparator
		.comparing((Finding finding) -> (finding.overrun() != null) ? finding.overrun() : Duration.ZERO)
		.thenComparing(Comparator.comparing(Finding::id).reversed());

	private static final Comparator<Pending> REMAINING = Comparator.comparing(Pending::remaining)
		.thenComparing(Pending::issuer)
		.thenComparing(Pending::serial)
		.thenComparing(Pending::requestId);

	private final Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);

	private final Map<String, Long> byClass = new TreeMap<>();

	private final Map<String, Map<String, Map<Severity, Long>>> byRule = new TreeMap<>();

	private final Map<String, long[]> lateness = new TreeMap<>();

	private final Map<String, long[]> ages = new TreeMap<>();

	private final Set<String> notes = new TreeSet<>();

	private final PriorityQueue<Finding> overdue = new PriorityQueue<>(OVERRUN);

	private final PriorityQueue<Pending> pending = new PriorityQueue<>(REMAINING.reversed());

	private final Map<String, Map<String, Long>> gaps = new TreeMap<>();

	private List<Waived> waived = List.of();

	private Places places = new Places();

	private long findings;

	private long pendingCount;

	private long rejects;

	private Figures() {
	}

	/** Counts a report's findings, clocks and rejects. */
	public static Figures of(ReportModel model) {
		Figures figures = new Figures();
		OffsetDateTime cutOff = model.run().cutOff().atZone(model.run().zone()).toOffsetDateTime();
		Waivers waivers = new Waivers(model);
		try (Stream<Finding> all = model.findings().get()) {
			all.forEach((finding) -> {
				figures.count(finding, cutOff);
				waivers.see(finding);
			});
		}
		figures.waived = waivers.all();
		figures.places = Places.of(model);
		try (Stream<Pending> all = model.pending().get()) {
			all.forEach((clock) -> {
				figures.pendingCount++;
				keep(figures.pending, clock);
			});
		}
		try (Stream<Reject> all = model.rejects().get()) {
			figures.rejects = all.count();
		}
		return figures;
	}

	public long findings() {
		return this.findings;
	}

	public long of(Severity severity) {
		return this.bySeverity.getOrDefault(severity, 0L);
	}

	/** Findings of any of these classes. */
	public long of(String... classes) {
		return Stream.of(classes).mapToLong((name) -> this.byClass.getOrDefault(name, 0L)).sum();
	}

	/** Findings by rule, class and severity. */
	public Map<String, Map<String, Map<Severity, Long>>> byRule() {
		return this.byRule;
	}

	/** Late findings by class, one number a bin. */
	public Map<String, long[]> lateness() {
		return this.lateness;
	}

	/** Exposures and overdue cases still open, by class, one number a bin. */
	public Map<String, long[]> ages() {
		return this.ages;
	}

	/** Notes that findings carry. */
	public Collection<String> notes() {
		return this.notes;
	}

	public long pending() {
		return this.pendingCount;
	}

	public long rejects() {
		return this.rejects;
	}

	/** The clocks with the least time left, at most {@value #LISTED}. */
	public List<Pending> urgent() {
		return this.pending.stream().sorted(REMAINING).toList();
	}

	/** Findings of class CONFIG by the parameter that isn't set, and by rule. */
	public Map<String, Map<String, Long>> configurationGaps() {
		return this.gaps;
	}

	/** Every waiver with its state. */
	public List<Waived> waived() {
		return this.waived;
	}

	/** Findings by service point and by operator. */
	public Places places() {
		return this.places;
	}

	/** The same figures of a model that was redacted since. */
	Figures redacted(RedactedModel redacted, ReportModel model) {
		Figures figures = new Figures();
		figures.bySeverity.putAll(this.bySeverity);
		figures.byClass.putAll(this.byClass);
		figures.byRule.putAll(this.byRule);
		figures.lateness.putAll(this.lateness);
		figures.ages.putAll(this.ages);
		figures.gaps.putAll(this.gaps);
		figures.notes.addAll(this.notes);
		this.overdue.forEach((finding) -> figures.overdue.add(redacted.finding(finding)));
		this.pending.forEach((clock) -> figures.pending.add(redacted.pending(clock)));
		figures.waived = this.waived.stream()
			.map((one) -> new Waived(redacted.waiver(one.waiver()), one.state(),
					(one.finding() != null) ? redacted.finding(one.finding()) : null))
			.toList();
		figures.places = Places.of(model);
		figures.findings = this.findings;
		figures.pendingCount = this.pendingCount;
		figures.rejects = this.rejects;
		return figures;
	}

	/** The clocks longest run out, at most {@value #LISTED}. */
	public List<Finding> longestOverdue() {
		return this.overdue.stream().sorted(OVERRUN.reversed()).toList();
	}

	private void count(Finding finding, OffsetDateTime cutOff) {
		this.findings++;
		this.bySeverity.merge(finding.severity(), 1L, Long::sum);
		this.byClass.merge(finding.classCode(), 1L, Long::sum);
		this.byRule.computeIfAbsent(finding.rule(), (rule) -> new TreeMap<>())
			.computeIfAbsent(finding.classCode(), (name) -> new EnumMap<>(Severity.class))
			.merge(finding.severity(), 1L, Long::sum);
		if (CONFIG.equals(finding.classCode())) {
			this.gaps.computeIfAbsent(finding.subjectId(), (parameter) -> new TreeMap<>())
				.merge(finding.rule(), 1L, Long::sum);
		}
		this.notes.addAll(finding.notes());
		Duration overrun = finding.overrun();
		if (finding.rule().equals(KeyFigure.LATE_REVOCATION) && LATE.contains(finding.classCode()) && overrun != null) {
			add(this.lateness, finding.classCode(), LATENESS, overrun);
		}
		String since = finding.deadlineAt().isEmpty() ? finding.eventAt() : finding.deadlineAt();
		if (AGEING.contains(finding.classCode()) && !since.isEmpty() && !isOver(finding, cutOff)) {
			add(this.ages, finding.classCode(), AGES, Duration.between(OffsetDateTime.parse(since), cutOff));
		}
		if (OVERDUE.equals(finding.classCode())) {
			keep(this.overdue, finding);
		}
	}

	/**
	 * Whether an exposure ended before the cut-off, with what was done or with the
	 * certificate: its overrun runs from its deadline to its end.
	 */
	private static boolean isOver(Finding finding, OffsetDateTime cutOff) {
		Duration overrun = finding.overrun();
		return EXPOSURE.equals(finding.classCode()) && overrun != null && !finding.deadlineAt().isEmpty()
				&& OffsetDateTime.parse(finding.deadlineAt()).plus(overrun).isBefore(cutOff);
	}

	private static void add(Map<String, long[]> bins, String classCode, List<Duration> bounds, Duration size) {
		int bin = 0;
		while (bin < bounds.size() && size.compareTo(bounds.get(bin)) > 0) {
			bin++;
		}
		bins.computeIfAbsent(classCode, (name) -> new long[bounds.size() + 1])[bin]++;
	}

	/** The queue's head is the one to drop first. */
	private static <T> void keep(PriorityQueue<T> queue, T element) {
		queue.add(element);
		if (queue.size() > LISTED) {
			queue.poll();
		}
	}

}
