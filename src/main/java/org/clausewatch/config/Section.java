package org.clausewatch.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausewatch.config.YamlNode.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * A mapping whose keys are known.
 */
final class Section {

	private final String path;

	private final Position position;

	private final Problems problems;

	private final Map<String, Value> values = new LinkedHashMap<>();

	private Section(String path, Position position, Problems problems) {
		this.path = path;
		this.position = position;
		this.problems = problems;
	}

	/** Reads a mapping and notes its unknown keys. */
	static Section of(String path, Mapping mapping, List<String> known, Problems problems) {
		Section section = new Section(path, mapping.position(), problems);
		mapping.entries().entrySet().forEach((entry) -> {
			String key = entry.getKey();
			if (known.contains(key)) {
				section.values.put(key, Value.under(path, entry, problems));
			}
			else {
				problems.add(entry.getValue().key(), path,
						"unknown key " + Problem.quoted(key) + Suggestion.hint(key, known));
			}
		});
		return section;
	}

	/** The values of the known keys that are there, in the order of the file. */
	Map<String, Value> values() {
		return this.values;
	}

	@Nullable Value find(String key) {
		return this.values.get(key);
	}

	/** The value of a key that must be there. */
	@Nullable Value require(String key, String what) {
		Value value = this.values.get(key);
		if (value == null) {
			missing(key, what);
		}
		return value;
	}

	/** Text that must be there. */
	@Nullable String requireText(String key, String what) {
		Value value = require(key, what);
		return (value != null) ? value.text(what) : null;
	}

	void missing(String key, String what) {
		this.problems.add(this.position, this.path.isEmpty() ? key : this.path + "." + key,
				"missing, expected " + what);
	}

}
