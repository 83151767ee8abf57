package org.clausewatch.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Statutory holidays and the weekend days worked in exchange, for the years that the list
 * covers (Civil Code 203).
 */
public final class WorkingCalendar {

	/** A year counts as covered once the list names a day of it. */
	private final Set<Integer> years;

	private final Map<LocalDate, Kind> days;

	/** What the list says of a day. */
	public enum Kind {

		/** A statutory holiday, or a day off in exchange. */
		HOLIDAY,
		/** A weekend day that is worked. */
		WORKDAY

	}

	public WorkingCalendar(Map<LocalDate, Kind> days) {
		this.days = Map.copyOf(days);
		this.years = days.keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet());
	}

	/**
	 * The date itself where it is a working day, else the next working day.
	 * @throws UnsetParameterException {@code holidays}, where a year isn't covered
	 */
	public LocalDate rolled(LocalDate date) {
		LocalDate day = date;
		while (!isWorkingDay(day)) {
			day = day.plusDays(1);
		}
		return day;
	}

	private boolean isWorkingDay(LocalDate day) {
		if (!this.years.contains(day.getYear())) {
			throw new UnsetParameterException("holidays");
		}
		Kind kind = this.days.get(day);
		if (kind != null) {
			return kind == Kind.WORKDAY;
		}
		return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
	}

}
