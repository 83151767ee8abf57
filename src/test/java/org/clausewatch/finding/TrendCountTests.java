package org.clausewatch.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.Severity;
import org.junit.jupiter.api.Test;

class TrendCountTests {

	private static final Instant CUT_OFF = Instant.parse("2025-10-01T00:00:00Z");

	@Test
	void findingsAreNewPersistingResolvedOrNoLongerTested() {
		List<Finding> earlier = List.of(finding("1", "A", "2025-09-01T00:00:00Z"), finding("2", "A", ""),
				finding("ffffffffffffffff", "B", ""));
		List<Finding> now = List.of(finding("1", "A", "2025-09-01T00:00:00Z"), finding("3", "A", ""));
		assertThat(compare(earlier, now)).containsExactly(new RunTrend.Line("A", 1, 1, 1, 0, List.of(0L, 1L)),
				new RunTrend.Line("B", 0, 0, 0, 1, List.of(0L, 0L)));
		RunTrend.Line line = compare(earlier, now).get(0);
		assertThat(line.earlier()).isEqualTo(2);
		assertThat(line.now()).isEqualTo(2);
	}

	@Test
	void anAgeOnTheBoundIsInTheLowerBin() {
		List<Finding> both = List.of(finding("1", "A", "2025-09-24T00:00:00Z"),
				finding("2", "A", "2025-09-23T23:59:59Z"), finding("3", "A", ""));
		assertThat(compare(both, both).get(0).ages()).containsExactly(1L, 1L);
	}

	private static List<RunTrend.Line> compare(List<Finding> earlier, List<Finding> now) {
		return new TrendCount(List.of(Duration.ofDays(7)), CUT_OFF).compare(earlier::stream, now::stream,
				Stream.of("A").toList()::contains);
	}

	private static Finding finding(String id, String rule, String event) {
		return new Finding(id, rule, "C", Severity.S2, Outcome.FAIL, "", "", "", "", "", event, "", null, null,
				List.of(), "", "", List.of());
	}

}
