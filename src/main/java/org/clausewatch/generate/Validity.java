package org.clausewatch.generate;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * When a certificate was issued and until when it is valid.
 *
 * @param issuedAt epoch second
 * @param notAfter epoch second
 */
record Validity(long issuedAt, long notAfter) {

	/**
	 * Growth of the base of subscribers: of a thousand today, so many fewer a day before.
	 */
	private static final int FEWER_A_DAY_BY_TENTHS = 7;

	/**
	 * Any certificate that the extract of a quarter would hold: issued during the quarter
	 * or before, the later the more, some of them expired meanwhile.
	 */
	static Validity any(Draw draw, Quarter quarter) {
		int years = switch (draw.below(20)) {
			case 0, 1, 2 -> 3;
			case 3, 4, 5, 6, 7 -> 2;
			default -> 1;
		};
		int oldest = years * 365 + 60;
		long end = quarter.firstDay().toEpochDay() + quarter.days();
		long day;
		do {
			day = BusinessDays.draw(draw, end - oldest, end - 1);
		}
		while (draw.below(1000) > 1000 - (end - day) * FEWER_A_DAY_BY_TENTHS / 10);
		long issued = quarter.start(day) + (draw.chance(60) ? DayTime.ONLINE : DayTime.COUNTER).draw(draw);
		return new Validity(issued, yearsLater(issued, years));
	}

	/** Issued some months before the quarter and valid for years after it. */
	static Validity throughout(Draw draw, Quarter quarter) {
		long start = quarter.firstDay().toEpochDay();
		long issued = quarter.start(BusinessDays.draw(draw, start - 300, start - 30)) + DayTime.COUNTER.draw(draw);
		return new Validity(issued, yearsLater(issued, 3));
	}

	/** Issued so that it expires at a time of the quarter. */
	static Validity until(long notAfter) {
		return new Validity(yearsLater(notAfter, -1), notAfter);
	}

	static long yearsLater(long epochSecond, int years) {
		return LocalDateTime.ofEpochSecond(epochSecond, 0, ZoneOffset.UTC)
			.plusYears(years)
			.toEpochSecond(ZoneOffset.UTC);
	}

}
