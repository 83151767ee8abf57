package org.clausewatch.config;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clausewatch.rule.DatedValue;
import org.clausewatch.rule.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Reads the holiday calendar. Several files, such as one a year's notice, make one
 * calendar; of a file with a window only the days inside count.
 */
final class Holidays implements ParameterType {

	private final ReadFiles files;

	Holidays(ReadFiles files) {
		this.files = files;
	}

	@Override
	public @Nullable Object read(Value value) {
		Section section = value.section("{file: holidays.csv}", List.of("file"));
		Value name = (section != null) ? section.require("file", "a file's name") : null;
		Path file = (name != null) ? this.files.named(name) : null;
		if (name == null || file == null) {
			return null;
		}
		try {
			return HolidayCsv.read(file, this.files.read(file));
		}
		catch (ConfigException ex) {
			ex.problems().forEach(name.problems()::addNamed);
			return null;
		}
	}

	@Override
	public List<DatedValue> together(List<DatedEntry> entries) {
		Map<LocalDate, WorkingCalendar.Kind> days = new LinkedHashMap<>();
		List<String> citations = new ArrayList<>();
		for (DatedEntry entry : entries) {
			citations.add(entry.value().citation());
			((HolidayCsv) entry.value().value()).days().forEach((day, kind) -> {
				if (Windows.contains(entry.value(), day) && days.putIfAbsent(day, kind) != null) {
					entry.written().refuse(day + " is listed in two files");
				}
			});
		}
		String citation = citations.stream().distinct().collect(Collectors.joining("; "));
		return List.of(new DatedValue(new WorkingCalendar(days), citation, null, null));
	}

}
