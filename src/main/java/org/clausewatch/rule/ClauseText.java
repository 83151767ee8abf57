package org.clausewatch.rule;

/**
 * The words of a clause.
 *
 * @param citation the clause
 * @param kind whether {@code zh} is the document's own text
 * @param zh Chinese text
 * @param en our English rendering, which has no force
 */
public record ClauseText(Citation citation, Kind kind, String zh, String en) {

	/** What the Chinese text is. */
	public enum Kind {

		/** The governing document's own words, line breaks joined. */
		VERBATIM,
		/** Our summary: the document's text was not at hand. */
		SUMMARY

	}

}
