package org.clausewatch.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;
import org.clausewatch.rule.ClauseRegister;

/** Counts rows of one kind by the columns that the clause register names as evidence. */
final class FilledColumns {

	private final List<String> columns;

	private final int[] positions;

	private final long[] rows;

	FilledColumns(ClauseRegister register, RecordKind kind) {
		this.columns = register.all()
			.stream()
			.flatMap((clause) -> clause.evidence().stream())
			.filter((evidence) -> evidence.kind() == kind && !evidence.column().isEmpty())
			.map((evidence) -> evidence.column())
			.distinct()
			.sorted()
			.toList();
		this.positions = this.columns.stream().mapToInt(kind::indexOf).toArray();
		this.rows = new long[this.columns.size()];
	}

	void add(Row row) {
		for (int i = 0; i < this.rows.length; i++) {
			this.rows[i] += row.tells(this.positions[i]) ? 1 : 0;
		}
	}

	/** Rows by the column they have filled. */
	Map<String, Long> counts() {
		Map<String, Long> counts = new LinkedHashMap<>();
		for (int i = 0; i < this.rows.length; i++) {
			counts.put(this.columns.get(i), this.rows[i]);
		}
		return counts;
	}

}
