package org.clausewatch.generate;

import org.clausewatch.record.RecordKind;
import org.jspecify.annotations.Nullable;

/** One row in the making, its cells set by column name. */
final class RowBuilder {

	private final RecordKind kind;

	private final RowSink sink;

	private final TimeText timeText;

	private final @Nullable String[] cells;

	/**
	 * Starts a row.
	 * @param timeText how its system writes times
	 */
	RowBuilder(RecordKind kind, RowSink sink, TimeText timeText) {
		this.kind = kind;
		this.sink = sink;
		this.timeText = timeText;
		this.cells = new String[kind.columns().size()];
	}

	/**
	 * Sets a cell; {@code null} empties it.
	 * @throws IllegalArgumentException where the kind has no such column
	 */
	RowBuilder set(String column, @Nullable String value) {
		this.cells[this.kind.indexOf(column)] = value;
		return this;
	}

	/** A cell as set so far, {@code null} where it is empty. */
	@Nullable String get(String column) {
		return this.cells[this.kind.indexOf(column)];
	}

	/** Sets a time as its system writes it. */
	RowBuilder at(String column, long epochSecond) {
		return set(column, this.timeText.of(epochSecond));
	}

	/** Sets a time in UTC, whatever the system's habit. */
	RowBuilder utc(String column, long epochSecond) {
		return set(column, TimeText.UTC.of(epochSecond));
	}

	void write() {
		this.sink.write(this.kind, this.cells);
	}

}
