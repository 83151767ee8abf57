package org.clausewatch.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clausewatch.finding.Measure;
import org.clausewatch.finding.Statistic;
import org.junit.jupiter.api.Test;

class MonthsTests {

	private static final Instant FIRST_OF_OCTOBER = Instant.parse("2025-09-30T16:00:00Z");

	private static final Measure DEADLINES = Measure.REVOCATION_DEADLINES;

	private static final List<Statistic> STATISTICS = List.of(statistic("2025-06", "A", "ON_TIME", 7),
			statistic("2025-07", "A", "ON_TIME", 5), statistic("2025-07", "B", "LATE", 2),
			statistic("2025-08", "A", "LATE_EXCUSED_CLAIMED", 1), statistic("2025-09", "A", "OPEN_OVERDUE", 3),
			statistic("2025-09", "A", "NEVER_EXECUTED", 1), statistic("2025-09", "A", "INDETERMINATE", 4),
			statistic("2025-09", "A", "NOT_IN_FORCE", 6), statistic("2025-10", "A", "PENDING", 9),
			statistic("", "A", "INDETERMINATE", 2));

	@Test
	void theLastMonthHoldsTheLastInstantBeforeTheCutOff() {
		assertThat(months(FIRST_OF_OCTOBER, 3).all()).containsExactly("2025-07", "2025-08", "2025-09");
		assertThat(months(FIRST_OF_OCTOBER.plusNanos(1), 2).all()).containsExactly("2025-09", "2025-10");
		assertThat(months(Instant.parse("2025-01-15T00:00:00Z"), 2).all()).containsExactly("2024-12", "2025-01");
	}

	@Test
	void whatIsBeforeAndAfterIsNotAmongThem() {
		Months months = months(FIRST_OF_OCTOBER, 3);
		assertThat(months.within(DEADLINES)).isEqualTo(22);
		assertThat(months.before(DEADLINES)).isEqualTo(7);
		assertThat(months.after(DEADLINES)).isEqualTo(9);
		assertThat(months.in("", DEADLINES)).isEqualTo(2);
		assertThat(months.ever(DEADLINES)).isEqualTo(40);
		assertThat(months.of("B", DEADLINES)).isEqualTo(2);
		assertThat(months.issuers(DEADLINES)).containsExactly("A", "B");
	}

	@Test
	void longestTimesAreComparedAndNotAddedUp() {
		Months months = new Months(
				List.of(new Statistic(new Statistic.Key(Measure.LONGEST_CRL_GAP, "2025-08", "A", ""), 10),
						new Statistic(new Statistic.Key(Measure.LONGEST_CRL_GAP, "2025-09", "A", ""), 7)),
				FIRST_OF_OCTOBER, SampleReport.ZONE, 3);
		assertThat(months.within(Measure.LONGEST_CRL_GAP)).isEqualTo(10);
	}

	@Test
	void theRateCountsExcusesOpenAndNeverExecutedOnesAndNothingThatCannotBeTold() {
		Promptness promptness = Promptness.within(months(FIRST_OF_OCTOBER, 3));
		assertThat(promptness).isEqualTo(new Promptness(5, 2, 1, 3, 1, 4, 6, 9));
		assertThat(promptness.due()).isEqualTo(12);
		assertThat(Promptness.undated(months(FIRST_OF_OCTOBER, 3)).undetermined()).isEqualTo(2);
		assertThat(Promptness.before(months(FIRST_OF_OCTOBER, 3)).onTime()).isEqualTo(7);
	}

	@Test
	void deadlinesAfterTheMonthsHaveALineOfTheirOwnAndIssuersAddUpToTheTotal() {
		Months months = months(FIRST_OF_OCTOBER, 3);
		assertThat(Promptness.after(months)).isEqualTo(new Promptness(0, 0, 0, 0, 0, 0, 0, 9));
		List<Long> total = Promptness.within(months).counts();
		assertThat(sum(Stream.concat(months.all().stream().map((month) -> Promptness.in(month, months)),
				Stream.of(Promptness.after(months)))))
			.isEqualTo(total);
		assertThat(sum(Stream.of("A", "B").map((issuer) -> Promptness.of(issuer, months)))).isEqualTo(total);
	}

	@Test
	void nothingIsDrawnOfRequestsThatWereNotJudgedOrStillRun() {
		assertThat(new Promptness(0, 0, 0, 0, 0, 0, 6, 9).isJudged()).isFalse();
		assertThat(new Promptness(0, 0, 0, 0, 0, 0, 6, 9).isEmpty()).isFalse();
		assertThat(new Promptness(0, 0, 0, 0, 0, 1, 0, 0).isJudged()).isTrue();
	}

	private static List<Long> sum(Stream<Promptness> lines) {
		return lines.map(Promptness::counts)
			.reduce((one, other) -> IntStream.range(0, one.size()).mapToObj((i) -> one.get(i) + other.get(i)).toList())
			.orElseThrow();
	}

	@Test
	void issuersOfOneNameKeepTheirWholeNames() {
		IssuerNames names = new IssuerNames(List.of("CN=A,O=X", "O=Y, CN=B", "CN=B,O=Z", "O=None"));
		assertThat(names.of("CN=A,O=X")).isEqualTo("A");
		assertThat(names.of("O=Y, CN=B")).isEqualTo("O=Y, CN=B");
		assertThat(names.of("O=None")).isEqualTo("O=None");
	}

	private static Months months(Instant cutOff, int count) {
		return new Months(STATISTICS, cutOff, SampleReport.ZONE, count);
	}

	private static Statistic statistic(String month, String issuer, String item, long value) {
		return new Statistic(new Statistic.Key(DEADLINES, month, issuer, item), value);
	}

}
