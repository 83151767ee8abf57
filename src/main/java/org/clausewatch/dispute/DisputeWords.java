package org.clausewatch.dispute;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.clausewatch.rule.Phrase;

/**
 * What is said of a disputed signature, in both languages: wording can change without
 * touching a rule.
 */
public final class DisputeWords {

	private final Properties chinese = read("zh");

	private final Properties english = read("en");

	private static Properties read(String language) {
		Properties words = new Properties();
		try (InputStream in = Objects
			.requireNonNull(DisputeWords.class.getResourceAsStream("words_" + language + ".properties"))) {
			words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
			return words;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A word or sentence with its values filled in; values are shown as they are.
	 * @throws IllegalArgumentException where a language has none
	 */
	public Phrase get(String key, Object... values) {
		return new Phrase(said(this.chinese, key, values), said(this.english, key, values));
	}

	/** The words of a code, such as a window's. */
	public Phrase of(Enum<?> code, String aspect) {
		return get(code.getDeclaringClass().getSimpleName() + "." + code.name() + aspect);
	}

	private static String said(Properties words, String key, Object... values) {
		String said = words.getProperty(key);
		if (said == null) {
			throw new IllegalArgumentException("no words for " + key);
		}
		return (values.length > 0) ? new MessageFormat(said, Locale.ROOT).format(values) : said;
	}

	Set<String> keys(boolean zh) {
		return (zh ? this.chinese : this.english).stringPropertyNames();
	}

}
