package org.clausewatch.report;

/**
 * A row that could not be read, as it stands in {@code rejects.csv}.
 *
 * @param file name inside the extract
 * @param line the row's first line, the header being line 1
 * @param column name of the column, empty where the whole row is at fault
 * @param code reason code
 * @param message what was expected
 */
public record Reject(String file, long line, String column, String code, String message) {
}
