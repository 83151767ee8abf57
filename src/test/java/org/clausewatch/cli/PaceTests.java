package org.clausewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.clausewatch.batch.Progress.Glance;
import org.junit.jupiter.api.Test;

class PaceTests {

	private static final long SECOND = 1_000_000_000;

	private final Pace pace = new Pace();

	private void see(String step, double seconds, long done, long total) {
		this.pace.see(new Glance(step, done, total, "rows"), Math.round(seconds * SECOND));
	}

	@Test
	void saysNothingInThePhasesFirstSecond() {
		see("readRecords", 10, 0, 1000);
		see("readRecords", 10.999, 500, 1000);
		assertThat(this.pace.rate()).isEmpty();
		assertThat(this.pace.left()).isNull();
		see("readRecords", 11, 500, 1000);
		assertThat(this.pace.rate()).hasValue(500);
	}

	@Test
	void tellsTheTimeLeftAfterFiveSecondsOrATenthOfTheWay() {
		see("readRecords", 0, 0, 1000);
		see("readRecords", 4.5, 99, 1000);
		assertThat(this.pace.rate()).hasValue(22);
		assertThat(this.pace.left()).isNull();
		see("readRecords", 4.9, 100, 1000);
		assertThat(this.pace.left()).isNotNull();
		see("judgeDossiers", 20, 0, 1000);
		see("judgeDossiers", 25, 10, 1000);
		assertThat(this.pace.left()).isEqualTo(Duration.ofSeconds(495));
	}

	/** A slow start is forgotten: what counts is the last fifteen seconds. */
	@Test
	void theRateIsThatOfTheLastSeconds() {
		long done = 0;
		for (int second = 0; second <= 60; second++) {
			see("readRecords", second, done, 10_000);
			done += (second < 30) ? 1 : 100;
		}
		assertThat(this.pace.rate()).hasValue(100);
		assertThat(this.pace.left()).isEqualTo(Duration.ofMillis((10_000 - 3030) * 10));
	}

	/** An item that takes longer than the window isn't a standstill. */
	@Test
	void whileALongItemIsAtWorkThePhasesAverageHolds() {
		see("sealRun", 0, 0, 4);
		see("sealRun", 10, 2, 4);
		for (int second = 11; second <= 40; second++) {
			see("sealRun", second, 2, 4);
		}
		assertThat(this.pace.rate()).hasValue(0.05);
		assertThat(this.pace.left()).isEqualTo(Duration.ofSeconds(40));
	}

	@Test
	void aFewSlowSecondsDoNotMakeHours() {
		see("renderReports", 0, 0, 2000);
		see("renderReports", 20, 1000, 2000);
		for (int second = 21; second <= 40; second++) {
			see("renderReports", second, 1000 + second / 40, 2000);
		}
		assertThat(this.pace.rate()).isPresent();
		assertThat(this.pace.rate().getAsDouble()).isLessThan(0.1);
		// The average is 25.025 a second, a quarter of it 6.256.
		assertThat(this.pace.left()).isEqualTo(Duration.ofMillis(159_680));
	}

	@Test
	void aNewPhaseStartsAnew() {
		see("readRecords", 0, 0, 100);
		see("readRecords", 10, 100, 100);
		assertThat(this.pace.left()).isEqualTo(Duration.ZERO);
		see("joinRecords", 10.25, 0, 100);
		assertThat(this.pace.rate()).isEmpty();
	}

	@Test
	void whereTheTotalIsUnknownSoIsTheTimeLeft() {
		see("readRecords", 0, 0, 0);
		see("readRecords", 10, 100, 0);
		assertThat(this.pace.rate()).hasValue(10);
		assertThat(this.pace.left()).isNull();
	}

}
