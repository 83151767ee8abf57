package org.clausewatch.report;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.clausewatch.rule.Citation.Document;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.Phrase;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Untested;

/** The words of reports in one language, from {@code reports/labels_*.properties}. */
public final class Labels {

	/** The keys of reasons that are more than the names of absent files. */
	private static final Map<String, String> REASONS = Map.of(Untested.ENTRIES, "reason.entries", Untested.EARLIER_CRLS,
			"reason.firstCrl", Untested.KEY, "reason.key");

	private final Locale language;

	private final ResourceBundle words;

	/**
	 * Reads the words.
	 * @throws java.util.MissingResourceException where there are none in this language
	 */
	public Labels(Locale language) {
		this.language = language;
		this.words = ResourceBundle.getBundle("reports.labels", language,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	public Locale language() {
		return this.language;
	}

	public boolean chinese() {
		return this.language.getLanguage().equals("zh");
	}

	/** All words by key, for templates. */
	public ResourceBundle words() {
		return this.words;
	}

	/**
	 * A word or sentence.
	 * @throws java.util.MissingResourceException where there is none
	 */
	public String get(String key) {
		return this.words.getString(key);
	}

	/** A sentence with its values filled in; values are shown as they are. */
	public String get(String key, Object... values) {
		return new MessageFormat(get(key), this.language).format(values);
	}

	/** A phrase in this language. */
	public String phrase(Phrase phrase) {
		return chinese() ? phrase.zh() : phrase.en();
	}

	/** What a rule asks; its id where it has no title. */
	public String rule(String id) {
		return getOr("rule." + id, id);
	}

	/** A class in words; its code where it has none. */
	public String classCode(String code) {
		return getOr("class." + code, code);
	}

	public String severity(Severity severity) {
		return get("severity." + severity);
	}

	public String outcome(Outcome outcome) {
		return get("outcome." + outcome);
	}

	/** What a note means, empty where nothing is said of it. */
	public String note(String code) {
		return getOr("note." + code, "");
	}

	/**
	 * Why nothing was judged, as rules say it, in this language; what it has no words for
	 * stays as it is.
	 */
	public String reason(String reason) {
		String known = REASONS.get(reason);
		if (known != null) {
			return get(known);
		}
		return reason.endsWith(Untested.ABSENT)
				? get("coverage.absent", reason.substring(0, reason.length() - Untested.ABSENT.length())) : reason;
	}

	/**
	 * A clause such as {@code agreement 1.3} with its document's name in this language.
	 */
	public String clause(String citation) {
		for (Document document : Document.values()) {
			String name = document.label();
			if (citation.equals(name) || citation.startsWith(name + " ")) {
				String clause = citation.substring(name.length());
				return getOr("document." + name.replace(" ", ""), name)
						+ (clause.isEmpty() ? "" : " " + getOr("clause." + clause.strip(), clause.strip()));
			}
		}
		return citation;
	}

	private String getOr(String key, String otherwise) {
		return this.words.containsKey(key) ? this.words.getString(key) : otherwise;
	}

}
