package org.clausewatch.record;

/** A record that knows the row it was read from. */
public interface SourceRecord {

	SourceRow source();

}
