package org.clausewatch.config;

import java.util.List;
import java.util.Map;

/** A YAML file's content with the places it came from. */
sealed interface YamlNode {

	Position position();

	/** What a message calls it. */
	String found();

	/** A key with nothing after it. */
	record Nothing(Position position) implements YamlNode {

		@Override
		public String found() {
			return "nothing";
		}

	}

	/** Text as written; numbers and truth values too, since the reader knows the type. */
	record Scalar(Position position, String text) implements YamlNode {

		@Override
		public String found() {
			return Problem.quoted(this.text);
		}

	}

	/** A list. */
	record Sequence(Position position, List<YamlNode> items) implements YamlNode {

		@Override
		public String found() {
			return "a list";
		}

	}

	/** Keys and values, in the order of the file. */
	record Mapping(Position position, Map<String, Entry> entries) implements YamlNode {

		@Override
		public String found() {
			return "a mapping";
		}

	}

	/**
	 * A key's place and its value.
	 */
	record Entry(Position key, YamlNode value) {
	}

}
