package org.clausewatch.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.clausewatch.record.Moment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatenessTests {

	@ParameterizedTest
	@CsvSource({ "10:00:00, 10:00:00, ON_TIME", "09:59:59, 10:00:00, ON_TIME", "10:00:01, 10:00:00, LATE",
			"10:00:00.5, 10:00:00, UNCERTAIN", "10:00:00, 10:00:00.5, UNCERTAIN", "10:00:01, 10:00:00.5, LATE",
			"10:00:00.5, 10:00:00.4, LATE", "10:00:00.4, 10:00:00.4, ON_TIME" })
	void comparesAsFarAsThePrecisionGoes(String event, String bound, Lateness expected) {
		assertThat(Lateness.of(moment(event), moment(bound))).isEqualTo(expected);
	}

	private static Moment moment(String time) {
		return new Moment(Instant.parse("2025-03-10T" + time + "Z"), time.indexOf('.') < 0, false);
	}

}
