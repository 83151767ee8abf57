package org.clausewatch.ingest;

/**
 * A row that is kept aside, as it was read.
 *
 * @param file number of its file
 * @param line number of its first line
 * @param sha256 its hash
 * @param bytes the row
 */
public record KeptRow(int file, long line, byte[] sha256, byte[] bytes) {
}
