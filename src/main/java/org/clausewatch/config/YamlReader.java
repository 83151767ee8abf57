package org.clausewatch.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausewatch.config.YamlNode.Entry;
import org.clausewatch.config.YamlNode.Mapping;
import org.clausewatch.config.YamlNode.Nothing;
import org.clausewatch.config.YamlNode.Scalar;
import org.clausewatch.config.YamlNode.Sequence;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML and keeps the places. Anchors may be written but not used: an alias is
 * refused, so that a short file can't stand for a huge one.
 */
final class YamlReader {

	private static final YAMLFactory YAML = new YAMLFactory();

	/** Job and policy files nest five levels; more is an accident or an attack. */
	private static final int MAX_DEPTH = 20;

	private final Problems problems;

	private YamlReader(Problems problems) {
		this.problems = problems;
	}

	/**
	 * The mapping that a file is.
	 * @throws ConfigException where it is no single YAML mapping; a key written twice is
	 * only noted
	 */
	static Mapping read(String text, Problems problems) {
		return new YamlReader(problems).document(text);
	}

	private Mapping document(String text) {
		try (YAMLParser parser = (YAMLParser) YAML.createParser(ObjectReadContext.empty(), text)) {
			JsonToken first = parser.nextToken();
			YamlNode root = (first == null) ? new Nothing(new Position(1, 1)) : node(parser, first, 0);
			if (!(root instanceof Mapping mapping)) {
				throw this.problems.fatal(root.position(), "expected keys and values, found " + root.found());
			}
			if (parser.nextToken() != null) {
				throw this.problems.fatal(position(parser), "expected one YAML document, found a second");
			}
			return mapping;
		}
		catch (StreamConstraintsException ex) {
			throw this.problems.fatal(position(ex.getLocation()), "nested too deep");
		}
		catch (JacksonException ex) {
			throw syntaxError(ex);
		}
	}

	private YamlNode node(YAMLParser parser, JsonToken token, int depth) {
		if (depth > MAX_DEPTH) {
			throw this.problems.fatal(position(parser), "nested deeper than " + MAX_DEPTH + " levels");
		}
		if (parser.isCurrentAlias()) {
			throw this.problems.fatal(position(parser),
					"aliases such as *" + parser.getString() + " are not supported: write the value out");
		}
		return switch (token) {
			case START_OBJECT -> mapping(parser, depth);
			case START_ARRAY -> sequence(parser, depth);
			case VALUE_NULL -> new Nothing(position(parser));
			default -> new Scalar(position(parser), parser.getString());
		};
	}

	private Mapping mapping(YAMLParser parser, int depth) {
		Position start = position(parser);
		Map<String, Entry> entries = new LinkedHashMap<>();
		while (next(parser) != JsonToken.END_OBJECT) {
			String key = parser.currentName();
			Position at = position(parser);
			YamlNode value = node(parser, next(parser), depth + 1);
			Entry first = entries.putIfAbsent(key, new Entry(at, value));
			if (first != null) {
				this.problems.add(at, Problem.quoted(key), "key written twice, first on line " + first.key().line());
			}
		}
		return new Mapping(start, entries);
	}

	private Sequence sequence(YAMLParser parser, int depth) {
		Position start = position(parser);
		List<YamlNode> items = new ArrayList<>();
		for (JsonToken token = next(parser); token != JsonToken.END_ARRAY; token = next(parser)) {
			items.add(node(parser, token, depth + 1));
		}
		return new Sequence(start, items);
	}

	private JsonToken next(JsonParser parser) {
		JsonToken token = parser.nextToken();
		if (token == null) {
			throw this.problems.fatal(position(parser), "ends in the middle of a value");
		}
		return token;
	}

	private ConfigException syntaxError(JacksonException ex) {
		if (ex.getCause() instanceof MarkedYamlEngineException cause) {
			Mark mark = cause.getProblemMark().orElse(null);
			Position position = (mark != null) ? new Position(mark.getLine() + 1, mark.getColumn() + 1)
					: position(ex.getLocation());
			return this.problems.fatal(position, "not YAML: " + oneLine(cause.getProblem()));
		}
		return this.problems.fatal(position(ex.getLocation()), "not YAML: " + oneLine(ex.getOriginalMessage()));
	}

	private static String oneLine(String message) {
		return message.strip().replaceAll("\\s*\\R\\s*", "; ").replaceAll("\\p{Cntrl}", "␣");
	}

	private static Position position(JsonParser parser) {
		return position(parser.currentTokenLocation());
	}

	private static Position position(@Nullable TokenStreamLocation location) {
		return (location != null) ? new Position(location.getLineNr(), location.getColumnNr()) : Position.WHOLE_FILE;
	}

}
