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
	 * Any certificate that the extract of a quarter would hold: issued during the quarter
	 * or before, some of them expired meanwhile.
	 */
	static Validity any(Draw draw, Quarter quarter) {
		int years = switch (draw.below(20)) {
			case 0, 1, 2 -> 3;
			case 3, 4, 5, 6, 7 -> 2;
			default -> 1;
		};
		int oldest = years * 365 + 60;
		long day = quarter.cutOff() - draw.between(2, oldest) * Quarter.DAY;
		long issued = day + Quarter.officeHour(draw);
		return new Validity(issued, yearsLater(issued, years));
	}

	/** Issued some months before the quarter and valid for years after it. */
	static Validity throughout(Draw draw, Quarter quarter) {
		long issued = quarter.start() - draw.between(30, 300) * Quarter.DAY + Quarter.officeHour(draw);
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
