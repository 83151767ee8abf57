package org.clausewatch.config;

import java.util.List;
import org.clausewatch.rule.DatedValue;
import org.jspecify.annotations.Nullable;

/** How a parameter's values are read. */
interface ParameterType {

	/** Reads one value, or notes what is wrong with it. */
	@Nullable Object read(Value value);

	/**
	 * Settles what several values of the parameter mean together; here: each holds in its
	 * own window, and windows don't overlap.
	 */
	default List<DatedValue> together(List<DatedEntry> entries) {
		Windows.refuseOverlaps(entries);
		return entries.stream().map(DatedEntry::value).toList();
	}

}
