package org.clausewatch.rule;

/**
 * A line in both languages of the reports.
 *
 * @param zh Chinese
 * @param en English
 */
public record Phrase(String zh, String en) {
}
