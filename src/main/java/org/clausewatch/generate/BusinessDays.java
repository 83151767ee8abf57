package org.clausewatch.generate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * How busy a certification authority's days are: more before the long holidays and at a
 * quarter's end, little on weekends and holidays.
 */
final class BusinessDays {

	private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);

	private static final LocalDate END = LocalDate.of(2027, 1, 1);

	private static final int HOLIDAY = 3;

	private static final int WEEKEND = 10;

	private static final int WORKDAY = 45;

	private static final int QUARTER_END = 75;

	private static final int BUSIEST = 100;

	/** Statutory holidays, first and last day; the long ones are those of a week. */
	private static final List<String> HOLIDAYS = List.of("2022-01-31/2022-02-06", "2022-04-03/2022-04-05",
			"2022-04-30/2022-05-04", "2022-06-03/2022-06-05", "2022-09-10/2022-09-12", "2022-10-01/2022-10-07",
			"2022-12-31/2023-01-02", "2023-01-21/2023-01-27", "2023-04-05/2023-04-05", "2023-04-29/2023-05-03",
			"2023-06-22/2023-06-24", "2023-09-29/2023-10-06", "2023-12-30/2024-01-01", "2024-02-10/2024-02-17",
			"2024-04-04/2024-04-06", "2024-05-01/2024-05-05", "2024-06-08/2024-06-10", "2024-09-15/2024-09-17",
			"2024-10-01/2024-10-07", "2025-01-01/2025-01-01", "2025-01-28/2025-02-04", "2025-04-04/2025-04-06",
			"2025-05-01/2025-05-05", "2025-05-31/2025-06-02", "2025-10-01/2025-10-08");

	private static final byte[] WEIGHTS = weights();

	private BusinessDays() {
	}

	private static byte[] weights() {
		byte[] weights = new byte[(int) (END.toEpochDay() - FIRST.toEpochDay())];
		for (int i = 0; i < weights.length; i++) {
			weights[i] = (byte) ordinary(FIRST.plusDays(i));
		}
		for (String holiday : HOLIDAYS) {
			int first = (int) (LocalDate.parse(holiday.substring(0, 10)).toEpochDay() - FIRST.toEpochDay());
			int last = (int) (LocalDate.parse(holiday.substring(11)).toEpochDay() - FIRST.toEpochDay());
			for (int i = first - 7; last - first >= 6 && i < first; i++) {
				weights[i] = (weights[i] > WEEKEND) ? BUSIEST : weights[i];
			}
			for (int i = first; i <= last; i++) {
				weights[i] = HOLIDAY;
			}
		}
		return weights;
	}

	private static int ordinary(LocalDate day) {
		if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
			return WEEKEND;
		}
		LocalDate weekLater = day.plusDays(7);
		boolean quarterEnds = day.getMonthValue() % 3 == 0 && day.getMonth() != weekLater.getMonth();
		return quarterEnds ? QUARTER_END : WORKDAY;
	}

	/**
	 * A day of [from, until), busy ones more often.
	 * @param from epoch day, of 2016 or later
	 * @param until epoch day, of 2026 or earlier
	 */
	static long draw(Draw draw, long from, long until) {
		while (true) {
			long day = draw.between(from, until);
			if (draw.below(BUSIEST) < WEIGHTS[(int) (day - FIRST.toEpochDay())]) {
				return day;
			}
		}
	}

}
