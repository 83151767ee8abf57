package org.clausewatch.config;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.clausewatch.rule.DatedValue;

/**
 * A parameter that a run supposes instead of what the policy file says: what would the
 * findings be if it were so?
 *
 * @param parameter its name
 * @param value its value as a policy file would write it, in YAML
 */
public record Supposition(String parameter, String value) {

	private static final String CITATION = "what-if";

	/**
	 * Reads {@code revocation.deadline=PT4H}.
	 * @throws IllegalArgumentException with a message for the user where it is no such
	 * pair
	 */
	public static Supposition parse(String text) {
		int sign = text.indexOf('=');
		if (sign < 1 || text.substring(sign + 1).isBlank()) {
			throw new IllegalArgumentException(
					"expected PARAMETER=VALUE such as revocation.deadline=PT4H, found " + Problem.quoted(text));
		}
		return new Supposition(text.substring(0, sign).strip(), text.substring(sign + 1).strip());
	}

	/**
	 * The parameter's value, which holds at all times.
	 * @throws ConfigException where there is no such parameter or it has no such value
	 */
	List<DatedValue> read(ReadFiles files) {
		Map<String, ParameterType> types = ParameterTypes.byName(files);
		Problems problems = new Problems(Path.of("--set"));
		ParameterType type = types.get(this.parameter);
		if (type == null) {
			throw problems.fatal(Position.WHOLE_FILE, "unknown parameter " + Problem.quoted(this.parameter)
					+ Suggestion.hint(this.parameter, List.copyOf(types.keySet())));
		}
		Position start = new Position(1, 1);
		YamlNode written = Objects
			.requireNonNull(YamlReader.read("value: " + this.value, problems).entries().get("value"))
			.value();
		Map<String, YamlNode.Entry> entry = new LinkedHashMap<>();
		entry.put("value", new YamlNode.Entry(start, written));
		entry.put("citation", new YamlNode.Entry(start, new YamlNode.Scalar(start, CITATION)));
		List<DatedValue> values = DatedValues
			.read(new Value(this.parameter, new YamlNode.Mapping(start, entry), problems), type);
		problems.throwIfAny();
		return values;
	}

	/** What counts into the policy's digest: another supposition, another policy. */
	byte[] bytes() {
		return toString().getBytes(StandardCharsets.UTF_8);
	}

	/** The name of a policy that suppositions change: whatever shows it tells them. */
	static String name(String policy, List<Supposition> suppositions) {
		return suppositions.isEmpty() ? policy
				: suppositions.stream()
					.map(Supposition::toString)
					.collect(Collectors.joining(", ", policy + " (" + CITATION + ": ", ")"));
	}

	@Override
	public String toString() {
		return this.parameter + "=" + this.value;
	}

}
