package org.clausewatch.config;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the rules that a job names by id or by pattern. */
final class RuleSelection {

	private static final String EXPECTED = "all, or a list of rule ids and patterns such as AGR-1.3-*";

	private RuleSelection() {
	}

	/** The ids that are meant, in the order of the catalogue. */
	static List<String> of(@Nullable Value value, List<String> ids) {
		if (value == null) {
			return ids;
		}
		if (!value.isList()) {
			String text = value.text(EXPECTED);
			if (text != null && !text.equals("all")) {
				value.refuse("expected " + EXPECTED + ", found " + Problem.quoted(text));
			}
			return ids;
		}
		Set<String> chosen = new LinkedHashSet<>();
		for (Value item : value.items(EXPECTED)) {
			chosen.addAll(matching(item, ids));
		}
		return ids.stream().filter(chosen::contains).toList();
	}

	private static List<String> matching(Value item, List<String> ids) {
		String wanted = item.text("a rule id or a pattern such as AGR-1.3-*");
		if (wanted == null) {
			return List.of();
		}
		Pattern pattern = Pattern
			.compile(Stream.of(wanted.split("\\*+", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
		List<String> matching = ids.stream().filter((id) -> pattern.matcher(id).matches()).toList();
		if (matching.isEmpty()) {
			item.refuse(Problem.quoted(wanted) + " matches no rule"
					+ Suggestion.nearest(wanted, ids).map((id) -> "; did you mean \"" + id + "\"?").orElse(""));
		}
		return matching;
	}

}
