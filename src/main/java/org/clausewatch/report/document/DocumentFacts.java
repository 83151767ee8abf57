package org.clausewatch.report.document;

import java.time.ZonedDateTime;

/**
 * What stands on every page of a document, and in its metadata.
 *
 * @param title the document's title
 * @param running the line at the head of each page
 * @param foot the line at the foot of each page, beside the page's number
 * @param creator what made it
 * @param madeFor the time its metadata state: not the clock's, so that it can be made
 * again
 * @param identity what the file's identifier is made of
 */
public record DocumentFacts(String title, String running, String foot, String creator, ZonedDateTime madeFor,
		byte[] identity) {
}
