package org.clausewatch.ingest;

/**
 * A row that can't be read; it is listed and counted, and the run goes on.
 *
 * @param file name of the file inside the extract
 * @param line number of the row's first line
 * @param column name of the column at fault, empty where the whole row is
 * @param code reason code, such as {@code BAD_TIME}
 * @param message what was found and what was expected
 * @param rowSha256 SHA-256 of the row's bytes, in hex
 */
public record Reject(String file, long line, String column, String code, String message, String rowSha256) {
}
