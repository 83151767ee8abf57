package org.clausewatch.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.clausewatch.record.Row;
import org.jspecify.annotations.Nullable;

/** A row with its place in time, which is read from text and so only once. */
record TimedRow(@Nullable Instant at, Row row) implements Comparable<TimedRow> {

	/** Rows in time order. */
	static List<Row> sorted(List<Row> rows) {
		TimedRow[] timed = new TimedRow[rows.size()];
		Arrays.setAll(timed, (i) -> new TimedRow(rows.get(i).datedAt(), rows.get(i)));
		Arrays.sort(timed);
		List<Row> sorted = new ArrayList<>(timed.length);
		for (TimedRow one : timed) {
			sorted.add(one.row);
		}
		return Collections.unmodifiableList(sorted);
	}

	/** Rows without a time come last; then by kind, hash and line. */
	@Override
	public int compareTo(TimedRow other) {
		int order = (this.at == null || other.at == null) ? Boolean.compare(this.at == null, other.at == null)
				: this.at.compareTo(other.at);
		order = (order != 0) ? order : this.row.kind().compareTo(other.row.kind());
		return (order != 0) ? order : this.row.compareByHash(other.row);
	}

}
