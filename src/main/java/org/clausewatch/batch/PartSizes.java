package org.clausewatch.batch;

/**
 * How large the parts are that a run is divided into.
 *
 * @param slice bytes of a file that are read at a time
 * @param partition bytes of rows that are judged at a time
 */
public record PartSizes(long slice, long partition) {
}
