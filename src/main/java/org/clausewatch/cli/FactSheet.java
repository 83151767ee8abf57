package org.clausewatch.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facts by name, as JSON or as lines of text. The names are those of the JSON, which are
 * public.
 */
final class FactSheet {

	private FactSheet() {
	}

	static void json(List<Map<String, Object>> sheets, PrintWriter out) {
		out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(sheets));
	}

	/** A heading, then a line a fact; what is empty is left out. */
	static void text(String heading, Map<String, Object> facts, PrintWriter out) {
		out.println(heading);
		facts.forEach((name, value) -> {
			String shown = shown(value);
			if (!shown.isEmpty()) {
				out.printf("  %-12s %s%n", name, shown);
			}
		});
	}

	/** A value on one line. */
	static String shown(@Nullable Object value) {
		if (value instanceof Collection<?> many) {
			return many.stream().map(FactSheet::shown).collect(Collectors.joining(", "));
		}
		if (value instanceof Map<?, ?> map) {
			return map.entrySet()
				.stream()
				.filter((entry) -> !shown(entry.getValue()).isEmpty())
				.map((entry) -> entry.getKey() + " " + shown(entry.getValue()))
				.collect(Collectors.joining(", "));
		}
		return (value != null) ? value.toString() : "";
	}

}
