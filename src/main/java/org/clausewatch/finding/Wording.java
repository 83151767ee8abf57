package org.clausewatch.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.commons.text.StringSubstitutor;
import org.clausewatch.record.Moment;
import org.clausewatch.rule.Observation;

/**
 * The sentences that explain findings, in one language: wording can change without
 * touching a rule. Sentences name their values as {@code {deadline}}.
 */
public final class Wording {

	private final Properties sentences = new Properties();

	private final ZoneId zone;

	/**
	 * Reads {@code explanations_LANGUAGE.properties}.
	 * @param language {@code en} or {@code zh}
	 * @param zone the zone instants are shown in
	 */
	public Wording(String language, ZoneId zone) {
		this.zone = zone;
		String name = "/org/clausewatch/rule/explanations_" + language + ".properties";
		try (InputStream in = Wording.class.getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalArgumentException("no wording in language " + language);
			}
			this.sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether there is a sentence for a key. */
	public boolean has(String key) {
		return this.sentences.containsKey(key);
	}

	/**
	 * The sentence of an observation with its values filled in.
	 * @throws IllegalArgumentException where there is no such sentence, or it names a
	 * value that the observation doesn't give
	 */
	public String explain(Observation observation) {
		String sentence = this.sentences.getProperty(observation.wording());
		if (sentence == null) {
			throw new IllegalArgumentException("no sentence for " + observation.wording());
		}
		Map<String, String> values = new HashMap<>();
		observation.facts().forEach((name, value) -> values.put(name, shown(value)));
		return new StringSubstitutor(values, "{", "}").setEnableUndefinedVariableException(true)
			.setDisableSubstitutionInValues(true)
			.replace(sentence);
	}

	/** An instant as findings show it: ISO-8601 with the zone's offset. */
	public static String show(Instant at, ZoneId zone) {
		return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
	}

	private String shown(Object value) {
		if (value instanceof Moment moment) {
			return show(moment.at(), this.zone);
		}
		return (value instanceof Instant at) ? show(at, this.zone) : value.toString();
	}

}
