package org.clausewatch.report.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of names and figures, a template for each number of figures a line.
 *
 * @param material what it is of
 * @param page where it stands
 */
record CountTable(Material material, String page) {

	/**
	 * Sets a table; without lines it says so after what it is of, lest a heading stand
	 * over nothing. It doesn't say that there are none: a file may be absent.
	 * @param headings keys of words: of the names, then of each figure
	 */
	Section of(Map<String, Object> texts, List<String> headings, List<List<String>> lines) {
		if (lines.isEmpty()) {
			texts.merge("LEAD", this.material.labels().get("none.counted"), (lead, none) -> lead + "\n" + none);
			return new Section(this.page, "method", texts, Stream::empty);
		}
		for (int i = 0; i < headings.size(); i++) {
			texts.put("H" + i, this.material.labels().get(headings.get(i)));
		}
		return new Section(this.page, "counts-" + (headings.size() - 1), texts,
				() -> lines.stream().map(CountTable::cells));
	}

	private static Map<String, String> cells(List<String> line) {
		Map<String, String> cells = new HashMap<>();
		cells.put("name", line.get(0));
		for (int i = 1; i < line.size(); i++) {
			cells.put("c" + i, line.get(i));
		}
		return cells;
	}

	/** A figure; a zero is a dash, so that those that aren't stand out. */
	String figure(long number) {
		return (number == 0) ? "–" : this.material.shown().number(number);
	}

	/** A share, or why there is none. */
	String share(long part, long whole) {
		return (whole == 0) ? this.material.labels().get("figure.noShare") : this.material.shown().share(part, whole);
	}

	/** Names and values in two columns. */
	Section facts(Map<String, Object> texts, List<Map<String, String>> facts) {
		if (facts.isEmpty()) {
			texts.putIfAbsent("LEAD", this.material.labels().get("none"));
			return new Section(this.page, "method", texts, Stream::empty);
		}
		return new Section(this.page, "facts", texts, facts::stream);
	}

	static Map<String, String> fact(String name, @Nullable String value) {
		return Map.of("name", name, "value", (value != null) ? value : "");
	}

}
