package org.clausewatch.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanWordsTests {

	@ParameterizedTest
	@CsvSource({ "PT24H, 24 h, 24小时", "PT50H30M, 50 h 30 min, 50小时30分", "PT1S, 1 s, 1秒", "PT0S, 0 s, 0秒",
			"PT1H0.25S, 1 h 0.25 s, 1小时0.25秒", "PT10S, 10 s, 10秒" })
	void tellsDurationsInHours(String duration, String english, String chinese) {
		assertThat(SpanWords.ENGLISH.tell(Duration.parse(duration))).isEqualTo(english);
		assertThat(SpanWords.CHINESE.tell(Duration.parse(duration))).isEqualTo(chinese);
	}

	@Test
	void tellsPeriodsByTheCalendar() {
		assertThat(SpanWords.ENGLISH.tell(Period.parse("P1Y2M7D"))).isEqualTo("1 y 2 mo 7 d");
		assertThat(SpanWords.CHINESE.tell(Period.parse("P7D"))).isEqualTo("7天");
		assertThat(SpanWords.CHINESE.tell(Period.ZERO)).isEqualTo("0天");
	}

}
