package org.clausewatch.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.clausewatch.config.YamlNode.Entry;
import org.clausewatch.config.YamlNode.Mapping;
import org.clausewatch.config.YamlNode.Scalar;
import org.clausewatch.config.YamlNode.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * A value in a file under the path of its key. What it can't be read as is noted, and the
 * reading is {@code null}; the caller reads on and stops at the end.
 *
 * @param key the key's path
 * @param node the value
 * @param problems where complaints go
 */
record Value(String key, YamlNode node, Problems problems) {

	/** Notes that the value is not what was expected. */
	void refuse(String message) {
		this.problems.add(this.node.position(), this.key, message);
	}

	private void expected(String what) {
		refuse("expected " + what + ", found " + this.node.found());
	}

	/** Text that isn't blank. */
	@Nullable String text(String what) {
		if (this.node instanceof Scalar scalar && !scalar.text().isBlank()) {
			return scalar.text();
		}
		expected(what);
		return null;
	}

	/**
	 * Text read further; a reading that throws is what was not expected.
	 * @param parser throws a {@link RuntimeException} where the text is something else
	 */
	<T> @Nullable T parsed(String what, Function<String, T> parser) {
		String text = text(what);
		if (text == null) {
			return null;
		}
		try {
			return parser.apply(text);
		}
		catch (RuntimeException ex) {
			expected(what);
			return null;
		}
	}

	/** One of the known words, else a suggestion. */
	@Nullable String oneOf(String what, List<String> known) {
		String text = text(what);
		if (text != null && !known.contains(text)) {
			refuse("unknown " + what + " " + Problem.quoted(text) + Suggestion.hint(text, known));
			return null;
		}
		return text;
	}

	/** The items of a list, at least one; empty where it is none. */
	List<Value> items(String what) {
		if (!(this.node instanceof Sequence sequence) || sequence.items().isEmpty()) {
			expected(what);
			return List.of();
		}
		List<Value> items = new ArrayList<>();
		for (YamlNode item : sequence.items()) {
			items.add(new Value(this.key + "[" + items.size() + "]", item, this.problems));
		}
		return items;
	}

	boolean isList() {
		return this.node instanceof Sequence;
	}

	/** The keys and values of a mapping; unknown keys are noted. */
	@Nullable Section section(String what, List<String> known) {
		if (this.node instanceof Mapping mapping) {
			return Section.of(this.key, mapping, known, this.problems);
		}
		expected(what);
		return null;
	}

	/** The value under a key of a mapping. */
	static Value under(String path, Map.Entry<String, Entry> entry, Problems problems) {
		return new Value(path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue().value(),
				problems);
	}

}
