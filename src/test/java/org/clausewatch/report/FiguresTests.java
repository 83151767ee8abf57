package org.clausewatch.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clausewatch.finding.Finding;
import org.clausewatch.finding.Pending;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FiguresTests {

	@Test
	void aBinHoldsItsUpperBound() {
		Figures figures = of(Stream
			.of(Duration.ofHours(1), Duration.ofHours(1).plusSeconds(1), Duration.ofHours(4), Duration.ofHours(24),
					Duration.ofHours(24).plusSeconds(1), Duration.ofHours(72), Duration.ofHours(72).plusSeconds(1))
			.map((overrun) -> SampleReport.late(0, overrun, Severity.S2))
			.toList());
		assertThat(figures.lateness()).containsOnlyKeys("LATE");
		assertThat(figures.lateness().get("LATE")).containsExactly(1, 2, 1, 2, 1);
	}

	@Test
	void ageRunsFromTheDeadlineOrElseTheEventToTheCutOff() {
		Figures figures = of(
				List.of(exposure("2025-09-30T00:00:00+08:00", ""), exposure("2025-09-29T23:59:59+08:00", ""),
						exposure("2025-09-30T12:00:00+08:00", "2025-01-01T00:00:00Z")));
		assertThat(figures.ages().get("EXPOSURE")).containsExactly(1, 1, 0, 0, 1);
	}

	@Test
	void anExposureThatEndedBeforeTheCutOffIsNoLongerOpen() {
		String deadline = "2025-09-30T09:00:00+08:00";
		assertThat(of(List.of(exposure(deadline, deadline, Duration.ofHours(15)))).ages().get("EXPOSURE"))
			.containsExactly(1, 0, 0, 0, 0);
		assertThat(of(List.of(exposure(deadline, deadline, Duration.ofHours(15).minusSeconds(1)))).ages()).isEmpty();
	}

	@Test
	void keepsTheMostUrgentClocks() {
		List<Pending> clocks = IntStream.range(0, 500)
			.mapToObj(
					(i) -> new Pending("CN=A", Integer.toHexString(i), "r", "", Duration.ofMinutes(1 + (i * 7) % 500)))
			.toList();
		Figures figures = Figures.of(SampleReport.of(List.of(), clocks, List.of()));
		assertThat(figures.pending()).isEqualTo(500);
		assertThat(figures.urgent()).hasSize(Figures.LISTED)
			.isSortedAccordingTo((a, b) -> a.remaining().compareTo(b.remaining()));
		assertThat(figures.urgent().get(Figures.LISTED - 1).remaining()).isEqualTo(Duration.ofMinutes(Figures.LISTED));
	}

	@Test
	void keyFiguresNameWhatTheyAreCountedOutOf() {
		ReportModel model = SampleReport.quarter();
		List<KeyFigure> figures = KeyFigure.all(model, Figures.of(model));
		assertThat(figures).contains(new KeyFigure("late", 16, 77L, KeyFigure.LATE_REVOCATION),
				new KeyFigure("ontime", 61, 80L, KeyFigure.LATE_REVOCATION), new KeyFigure("untested", 1, 16L, ""),
				new KeyFigure("rows", 845, 854L, ""), new KeyFigure("pending", 5, 64L, ""));
	}

	private static Figures of(List<Finding> findings) {
		return Figures.of(SampleReport.of(findings, List.of(), List.of()));
	}

	private static Finding exposure(String event, String deadline) {
		return exposure(event, deadline, null);
	}

	private static Finding exposure(String event, String deadline, @Nullable Duration overrun) {
		return SampleReport.finding("AGR-2.3.3-UNPAID-ACTIVE", "EXPOSURE", Severity.S3, Outcome.FAIL,
				"agreement 2.3(3)", 1, "FEE", "fee-1", event, deadline, overrun, "", "", List.of());
	}

}
