package org.clausewatch.batch;

/**
 * How large the parts are that a run is divided into.
 *
 * @param slice bytes of a file that are read at a time
 * @param partition bytes of rows that are judged at a time
 * @param inPlace whether rows that are in order are read again instead of being spilled
 */
public record PartSizes(long slice, long partition, boolean inPlace) {
}
