package org.clausewatch.finding;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;

/**
 * Spans of time in words: {@code 25 h 30 min}, {@code 25小时30分}. Hours are never made into
 * days: a deadline of 24 hours is not one of a day.
 *
 * @param separator between parts
 * @param units years, months, days, hours, minutes, seconds
 */
public record SpanWords(String separator, String... units) {

	public static final SpanWords ENGLISH = new SpanWords(" ", " y", " mo", " d", " h", " min", " s");

	public static final SpanWords CHINESE = new SpanWords("", "年", "个月", "天", "小时", "分", "秒");

	/** A span in words. */
	public String tell(TemporalAmount span) {
		StringBuilder words = new StringBuilder();
		if (span instanceof Period period) {
			part(words, BigDecimal.valueOf(period.getYears()), 0);
			part(words, BigDecimal.valueOf(period.getMonths()), 1);
			part(words, BigDecimal.valueOf(period.getDays()), 2);
			return words.isEmpty() ? "0" + this.units[2] : words.toString();
		}
		Duration duration = Duration.from(span);
		part(words, BigDecimal.valueOf(duration.toHours()), 3);
		part(words, BigDecimal.valueOf(duration.toMinutesPart()), 4);
		part(words, seconds(duration), 5);
		return words.isEmpty() ? "0" + this.units[5] : words.toString();
	}

	private static BigDecimal seconds(Duration duration) {
		return BigDecimal.valueOf(duration.toSecondsPart())
			.add(BigDecimal.valueOf(duration.toNanosPart(), 9))
			.stripTrailingZeros();
	}

	private void part(StringBuilder words, BigDecimal number, int unit) {
		if (number.signum() != 0) {
			words.append(words.isEmpty() ? "" : this.separator).append(number.toPlainString()).append(this.units[unit]);
		}
	}

}
