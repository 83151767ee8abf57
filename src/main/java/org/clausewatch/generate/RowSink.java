package org.clausewatch.generate;

import org.clausewatch.record.RecordKind;
import org.jspecify.annotations.Nullable;

/** Takes the rows of an extract. */
@FunctionalInterface
interface RowSink {

	/**
	 * Takes one row.
	 * @param cells in the order of the kind's columns, {@code null} for empty
	 */
	void write(RecordKind kind, @Nullable String[] cells);

}
