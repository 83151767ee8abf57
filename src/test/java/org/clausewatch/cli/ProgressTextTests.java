package org.clausewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.clausewatch.batch.Progress.Glance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTextTests {

	private static String after(long seconds, Glance glance) {
		Pace pace = new Pace();
		pace.see(new Glance(glance.step(), 0, glance.total(), glance.unit()), 0);
		pace.see(glance, Duration.ofSeconds(seconds).toNanos());
		return ProgressText.of(glance, pace);
	}

	@Test
	void tellsAmountShareRateAndTimeLeft() {
		assertThat(after(2, new Glance("readRecords", 1_200_000, 6_560_000, "rows")))
			.isEqualTo("readRecords    1,200,000 of 6,560,000 rows (18 %), 600,000 a second, about 9 s left");
		assertThat(after(10, new Glance("verifyExtract", 1_250_000_000, 3_480_000_000L, "bytes")))
			.isEqualTo("verifyExtract  1.3 GB of 3.5 GB (35 %), 125.0 MB a second, about 18 s left");
		assertThat(after(10, new Glance("sealRun", 1, 5, "seals")))
			.isEqualTo("sealRun        1 of 5 seals (20 %), 0.1 a second, about 40 s left");
	}

	@Test
	void tellsNoMoreThanItKnows() {
		assertThat(after(0, new Glance("readRecords", 0, 6_560_000, "rows")))
			.isEqualTo("readRecords    0 of 6,560,000 rows (0 %)");
		assertThat(after(0, new Glance("readRecords", 12, 0, "rows"))).isEqualTo("readRecords    12 rows");
	}

	@ParameterizedTest
	@CsvSource({ "0, 0 s", "1, 1 s", "999, 1 s", "1001, 2 s", "99000, 99 s", "99001, 2 min", "3569000, 59 min",
			"3570000, 1 h", "3629000, 1 h", "4800000, 1 h 20 min", "86400000, 24 h" })
	void spansAreAsExactAsTheyAreSure(long millis, String shown) {
		assertThat(ProgressText.span(Duration.ofMillis(millis))).isEqualTo(shown);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0 B", "999, 999 B", "1000, 1.0 kB", "999949, 999.9 kB", "999950, 1.0 MB", "1500000000, 1.5 GB",
			"2000000000000000, 2000.0 TB" })
	void bytesAreShownInTheLargestUnitOfWhichThereIsOne(long bytes, String shown) {
		assertThat(ProgressText.amount(bytes, "bytes")).isEqualTo(shown);
	}

}
