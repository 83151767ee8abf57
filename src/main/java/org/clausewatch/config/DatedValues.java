package org.clausewatch.config;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clausewatch.rule.DatedValue;
import org.jspecify.annotations.Nullable;

/** Reads a parameter: one entry, or a list of them where the value changed over time. */
final class DatedValues {

	private static final List<String> KEYS = List.of("value", "citation", "from", "until");

	private static final String ENTRY = "{value, citation, from, until}";

	private DatedValues() {
	}

	static List<DatedValue> read(Value parameter, ParameterType type) {
		List<DatedEntry> entries = new ArrayList<>();
		List<Value> written = parameter.isList() ? parameter.items(ENTRY + " or a list of them") : List.of(parameter);
		for (Value entry : written) {
			DatedValue value = entry(entry, type);
			if (value != null) {
				entries.add(new DatedEntry(entry, value));
			}
		}
		return (entries.size() == written.size() && !entries.isEmpty()) ? type.together(entries) : List.of();
	}

	private static @Nullable DatedValue entry(Value entry, ParameterType type) {
		Section section = entry.section(ENTRY + " or a list of them", KEYS);
		if (section == null) {
			return null;
		}
		Value written = section.require("value", "the parameter's value");
		Object value = (written != null) ? type.read(written) : null;
		String citation = section.requireText("citation", "where the value is laid down");
		LocalDate from = date(section.find("from"));
		LocalDate until = date(section.find("until"));
		if (from != null && until != null && !until.isAfter(from)) {
			Objects.requireNonNull(section.find("until"))
				.refuse("expected a date after from, " + from + ", found \"" + until + "\"");
		}
		return (value != null && citation != null) ? new DatedValue(value, citation, from, until) : null;
	}

	private static @Nullable LocalDate date(@Nullable Value value) {
		return (value != null) ? value.parsed("a date such as 2025-03-10", LocalDate::parse) : null;
	}

}
