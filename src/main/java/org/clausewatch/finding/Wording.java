package org.clausewatch.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.StringSubstitutor;
import org.clausewatch.record.Moment;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.TimeSpan;

/**
 * The sentences that explain findings, in one language: wording can change without
 * touching a rule. Sentences name their values as {@code {deadline}}.
 */
public final class Wording {

	private final Properties sentences = new Properties();

	private final ZoneId zone;

	private final SpanWords spans;

	/** What stands between two sentences: Chinese needs nothing. */
	private final String separator;

	/**
	 * Reads {@code explanations_LANGUAGE.properties}.
	 * @param language {@code en} or {@code zh}
	 * @param zone the zone instants are shown in
	 */
	public Wording(String language, ZoneId zone) {
		this.zone = zone;
		this.separator = "zh".equals(language) ? "" : " ";
		this.spans = "zh".equals(language) ? SpanWords.CHINESE : SpanWords.ENGLISH;
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
	 * The sentences of an observation with their values filled in.
	 * @throws IllegalArgumentException where there is no such sentence, or it names a
	 * value that the observation doesn't give
	 */
	public String explain(Observation observation) {
		Map<String, String> values = new HashMap<>();
		observation.facts().forEach((name, value) -> values.put(name, shown(value)));
		StringSubstitutor substitutor = new StringSubstitutor(values, "{", "}")
			.setEnableUndefinedVariableException(true)
			.setDisableSubstitutionInValues(true);
		return Stream.concat(Stream.of(observation.wording()), observation.remarks().stream())
			.map((key) -> substitutor.replace(sentence(key)))
			.collect(Collectors.joining(this.separator));
	}

	private String sentence(String key) {
		String sentence = this.sentences.getProperty(key);
		if (sentence == null) {
			throw new IllegalArgumentException("no sentence for " + key);
		}
		return sentence;
	}

	/** An instant as findings show it: ISO-8601 with the zone's offset. */
	public static String show(Instant at, ZoneId zone) {
		return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
	}

	private String shown(Object value) {
		if (value instanceof Moment moment) {
			return show(moment.at(), this.zone);
		}
		if (value instanceof Duration duration) {
			return this.spans.tell(duration);
		}
		if (value instanceof TimeSpan span) {
			return this.spans.tell(span.amount());
		}
		return (value instanceof Instant at) ? show(at, this.zone) : value.toString();
	}

}
