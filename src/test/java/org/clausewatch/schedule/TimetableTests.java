package org.clausewatch.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.clausewatch.config.JobSchedule;
import org.clausewatch.config.JobSchedule.CatchUp;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TimetableTests {

	private static List<String> times(String cron, String zone, String after, int count) {
		Timetable timetable = Timetable.of(new JobSchedule(cron, ZoneId.of(zone), CatchUp.SKIP));
		List<String> times = new ArrayList<>();
		Instant time = Instant.parse(after);
		for (int i = 0; i < count; i++) {
			time = timetable.next(time);
			times.add(time.toString());
		}
		return times;
	}

	@Test
	void readsTheExpressionInItsZone() {
		assertThat(times("0 30 1 * * *", "Asia/Shanghai", "2025-07-01T17:29:59Z", 2))
			.containsExactly("2025-07-01T17:30:00Z", "2025-07-02T17:30:00Z");
	}

	@Test
	void theTimeItselfIsNotAfterItself() {
		assertThat(times("0 30 1 * * *", "UTC", "2025-07-01T01:30:00Z", 1)).containsExactly("2025-07-02T01:30:00Z");
		assertThat(times("0 30 1 * * *", "UTC", "2025-07-01T01:29:59.999Z", 1)).containsExactly("2025-07-01T01:30:00Z");
	}

	/** Clocks go from 02:00 +01:00 to 03:00 +02:00 on 30 March 2025. */
	@Test
	void aTimeLeftOutBySummerTimeIsDueAtTheChange() {
		assertThat(times("0 30 2 * * *", "Europe/Berlin", "2025-03-29T00:00:00Z", 3))
			.containsExactly("2025-03-29T01:30:00Z", "2025-03-30T01:00:00Z", "2025-03-31T00:30:00Z");
	}

	@Test
	void severalTimesLeftOutAreDueOnce() {
		assertThat(times("0 15,45 2 * * *", "Europe/Berlin", "2025-03-30T00:00:00Z", 2))
			.containsExactly("2025-03-30T01:00:00Z", "2025-03-31T00:15:00Z");
	}

	/** Clocks go from 03:00 +02:00 back to 02:00 +01:00 on 26 October 2025. */
	@Test
	void aTimeThatComesTwiceIsDueTheFirstTime() {
		assertThat(times("0 30 2 * * *", "Europe/Berlin", "2025-10-25T12:00:00Z", 2))
			.containsExactly("2025-10-26T00:30:00Z", "2025-10-27T01:30:00Z");
		assertThat(times("0 30 2 * * *", "Europe/Berlin", "2025-10-26T01:00:00Z", 1))
			.containsExactly("2025-10-27T01:30:00Z");
	}

	@Test
	void survivesItsTextForm() {
		Timetable timetable = Timetable.of(new JobSchedule("0 0 3 1 * *", ZoneId.of("Asia/Shanghai"), CatchUp.RUN));
		assertThat(timetable).hasToString("Asia/Shanghai 0 0 3 1 * *");
		Instant now = Instant.parse("2025-07-15T00:00:00Z");
		assertThat(Timetable.parse(timetable.toString()).next(now)).isEqualTo(timetable.next(now))
			.isEqualTo("2025-07-31T19:00:00Z");
	}

	@Test
	void listsTheTimesBetweenWithTheLastAndWithoutTheFirst() {
		Timetable daily = Timetable.parse("UTC 0 0 0 * * *");
		Instant first = Instant.parse("2025-07-01T00:00:00Z");
		Instant fourth = Instant.parse("2025-07-04T00:00:00Z");
		assertThat(daily.latestBetween(first, fourth, 10)).containsExactly(Instant.parse("2025-07-02T00:00:00Z"),
				Instant.parse("2025-07-03T00:00:00Z"), fourth);
		assertThat(daily.latestBetween(first, fourth.minusMillis(1), 10)).hasSize(2);
		assertThat(daily.latestBetween(first, fourth, 2)).containsExactly(Instant.parse("2025-07-03T00:00:00Z"),
				fourth);
		assertThat(daily.latestBetween(first, first, 2)).isEmpty();
	}

	@Test
	void aYearOfSecondsIsNotCountedThrough() {
		Timetable everySecond = Timetable.parse("UTC * * * * * *");
		Instant end = Instant.parse("2026-01-01T00:00:00Z");
		Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10),
				() -> assertThat(everySecond.latestBetween(end.minus(Duration.ofDays(365)), end, 100)).hasSize(100)
					.last()
					.isEqualTo(end));
	}

}
