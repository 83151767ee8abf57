package org.clausewatch.report;

import java.util.ArrayList;
import java.util.List;
import org.clausewatch.finding.Measure;

/**
 * How many written requests were executed in time (agreement 1.3), by the month of their
 * deadline. Numerator: executed by the deadline. Denominator: all whose deadline had come
 * and of which it can be told, be they executed late, still open or never executed; a
 * claimed excuse doesn't make a late one timely. What can't be told stands beside, in
 * neither.
 *
 * @param onTime the numerator
 * @param late executed after the deadline
 * @param excuseClaimed the same, with an excuse claimed that would cover it
 * @param open not executed at the cut-off, the certificate still valid
 * @param never not executed before the certificate expired
 * @param undetermined a fact or a policy value is missing
 * @param notJudged a file is absent, or the clause isn't in force for the certificate
 * @param pending the deadline is still to come
 */
public record Promptness(long onTime, long late, long excuseClaimed, long open, long never, long undetermined,
		long notJudged, long pending) {

	/** A figure of what came of requests. */
	private interface Count {

		long of(Measure measure, String... items);

	}

	/** Of one month. */
	public static Promptness in(String month, Months months) {
		return of((measure, items) -> months.in(month, measure, items));
	}

	/** Of all the months a report counts by; deadlines yet to come are among them. */
	public static Promptness within(Months months) {
		return of((measure, items) -> months.within(measure, items) + months.after(measure, items));
	}

	/**
	 * Of deadlines after those months: they still run, or were kept before they came.
	 * They are in the total, so they need a line of their own.
	 */
	public static Promptness after(Months months) {
		return of(months::after);
	}

	/** Of one issuer, so that issuers add up to all the months. */
	public static Promptness of(String issuer, Months months) {
		return of((measure, items) -> months.of(issuer, measure, items) + months.after(issuer, measure, items));
	}

	/** Of the months before those, as far as the extract goes back. */
	public static Promptness before(Months months) {
		return of(months::before);
	}

	/** What came of those whose deadline can't be told, so that none is left out. */
	public static Promptness undated(Months months) {
		return of((measure, items) -> months.in("", measure, items));
	}

	private static Promptness of(Count count) {
		Measure measure = Measure.REVOCATION_DEADLINES;
		return new Promptness(count.of(measure, "ON_TIME"), count.of(measure, "LATE"),
				count.of(measure, "LATE_EXCUSED_CLAIMED"), count.of(measure, "OPEN_OVERDUE"),
				count.of(measure, "NEVER_EXECUTED"), count.of(measure, "INDETERMINATE"),
				count.of(measure, "NOT_TESTED", "NOT_IN_FORCE"), count.of(measure, "PENDING"));
	}

	/** The denominator. */
	public long due() {
		return this.onTime + this.late + this.excuseClaimed + this.open + this.never;
	}

	/** Whether there is anything to be said. */
	public boolean isEmpty() {
		return !isJudged() && this.notJudged + this.pending == 0;
	}

	/** Whether there is anything to be drawn: requests whose deadline came. */
	public boolean isJudged() {
		return due() + this.undetermined > 0;
	}

	/** All counts in the order of a table: due, on time, then what it is made of. */
	public List<Long> counts() {
		return new ArrayList<>(List.of(due(), this.onTime, this.late, this.excuseClaimed, this.open, this.never,
				this.undetermined, this.notJudged, this.pending));
	}

}
