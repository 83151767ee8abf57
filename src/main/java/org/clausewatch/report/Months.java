package org.clausewatch.report;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.clausewatch.finding.Measure;
import org.clausewatch.finding.Statistic;

/**
 * The figures of the last months up to a cut-off. Months are those of the policy's zone;
 * the last holds the last instant before the cut-off.
 */
public final class Months {

	private final List<Statistic> statistics;

	private final List<String> months;

	/**
	 * The months that a report counts by.
	 * @param count how many, the last one that of the cut-off
	 */
	public Months(List<Statistic> statistics, Instant cutOff, ZoneId zone, int count) {
		this.statistics = statistics;
		YearMonth last = YearMonth.from(cutOff.minusNanos(1).atZone(zone));
		this.months = IntStream.range(0, count).mapToObj((i) -> last.minusMonths(count - 1L - i).toString()).toList();
	}

	/** The months a rendition counts a run by. */
	public static Months of(Rendition rendition, ReportModel model) {
		return new Months(model.background().statistics(), model.run().cutOff(), model.run().zone(),
				rendition.months());
	}

	/** Such as {@code 2025-07}, the earliest first. */
	public List<String> all() {
		return this.months;
	}

	public String first() {
		return this.months.get(0);
	}

	public String last() {
		return this.months.get(this.months.size() - 1);
	}

	/** A measure in one month, over all issuers. */
	public long in(String month, Measure measure, String... items) {
		return sum(measure, (key) -> key.month().equals(month) && wanted(key, items));
	}

	/** A measure in all the months, over all issuers. */
	public long within(Measure measure, String... items) {
		return sum(measure, (key) -> this.months.contains(key.month()) && wanted(key, items));
	}

	/** A measure before the first of the months: as far as the extract goes back. */
	public long before(Measure measure, String... items) {
		return sum(measure,
				(key) -> !key.month().isEmpty() && key.month().compareTo(first()) < 0 && wanted(key, items));
	}

	/** A measure after the last of the months, such as deadlines that still run. */
	public long after(Measure measure, String... items) {
		return sum(measure, (key) -> key.month().compareTo(last()) > 0 && wanted(key, items));
	}

	/** A measure in all the months, of one issuer. */
	public long of(String issuer, Measure measure, String... items) {
		return sum(measure,
				(key) -> this.months.contains(key.month()) && key.issuer().equals(issuer) && wanted(key, items));
	}

	/** A measure after the last of the months, of one issuer. */
	public long after(String issuer, Measure measure, String... items) {
		return sum(measure,
				(key) -> key.month().compareTo(last()) > 0 && key.issuer().equals(issuer) && wanted(key, items));
	}

	/** A measure that has no month, of one issuer. */
	public long standing(String issuer, Measure measure, String... items) {
		return sum(measure, (key) -> key.issuer().equals(issuer) && wanted(key, items));
	}

	/** A measure whatever its month and issuer. */
	public long ever(Measure measure, String... items) {
		return sum(measure, (key) -> wanted(key, items));
	}

	/** The issuers that any of some measures is counted by, in order. */
	public List<String> issuers(Measure... measures) {
		return this.statistics.stream()
			.filter((statistic) -> List.of(measures).contains(statistic.key().measure()))
			.map((statistic) -> statistic.key().issuer())
			.distinct()
			.sorted()
			.toList();
	}

	/** The items of a measure in all the months, in order. */
	public List<String> items(Measure measure) {
		return this.statistics.stream()
			.filter((statistic) -> statistic.key().measure() == measure)
			.filter((statistic) -> statistic.key().month().isEmpty() || this.months.contains(statistic.key().month()))
			.map((statistic) -> statistic.key().item())
			.distinct()
			.sorted()
			.toList();
	}

	private static boolean wanted(Statistic.Key key, String... items) {
		return items.length == 0 || List.of(items).contains(key.item());
	}

	private long sum(Measure measure, Predicate<Statistic.Key> keys) {
		long sum = 0;
		for (Statistic statistic : this.statistics) {
			if (statistic.key().measure() == measure && keys.test(statistic.key())) {
				sum = measure.combine(sum, statistic.value());
			}
		}
		return sum;
	}

}
