package org.clausewatch.generate;

import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The quarter an extract tells of; its cut-off is the first instant after it.
 *
 * @param label such as {@code 2025-Q3}
 * @param firstDay first day of the quarter
 * @param days its length
 */
record Quarter(String label, LocalDate firstDay, int days) {

	static final Quarter THIRD_OF_2025 = new Quarter("2025-Q3", LocalDate.of(2025, 7, 1), 92);

	/** China has had no daylight saving time since 1992. */
	static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

	static final long HOUR = 3600;

	static final long DAY = 24 * HOUR;

	/** Start of a day of the quarter, counted from 0, as an epoch second. */
	long day(int number) {
		return this.firstDay.plusDays(number).atStartOfDay().toEpochSecond(CHINA);
	}

	long start() {
		return day(0);
	}

	long cutOff() {
		return day(this.days);
	}

	LocalDate date(int number) {
		return this.firstDay.plusDays(number);
	}

	/** Start of any day as an epoch second. */
	long start(long epochDay) {
		return day(Math.toIntExact(epochDay - this.firstDay.toEpochDay()));
	}

	/** Some time on one of the days [from, until), while the counters are open. */
	long officeTime(Draw draw, int from, int until) {
		return time(draw, from, until, DayTime.COUNTER);
	}

	/** Some time on one of the days [from, until), busy days and hours more often. */
	long time(Draw draw, int from, int until, DayTime dayTime) {
		long first = this.firstDay.toEpochDay();
		return start(BusinessDays.draw(draw, first + from, first + until)) + dayTime.draw(draw);
	}

}
