package org.clausewatch.finding;

import java.util.EnumMap;
import java.util.Map;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.ClauseEvidence;
import org.jspecify.annotations.Nullable;

/**
 * How much of the evidence that clauses name an extract holds: used rows a file, and of
 * these the rows that have a column filled.
 */
public final class HeldEvidence {

	/** Rows by column, those of the file as a whole under the empty name. */
	private final Map<RecordKind, Map<String, Long>> rows = new EnumMap<>(RecordKind.class);

	/** Adds what was counted in a part of a file, which thereby is there. */
	public void add(RecordKind kind, long used, Map<String, Long> filled) {
		Map<String, Long> columns = this.rows.computeIfAbsent(kind, (any) -> new java.util.HashMap<>());
		columns.merge("", used, Long::sum);
		filled.forEach((column, count) -> columns.merge(column, count, Long::sum));
	}

	/** Used rows of a file; {@code null} where it is absent. */
	public @Nullable Long rows(RecordKind kind) {
		Map<String, Long> columns = this.rows.get(kind);
		return (columns != null) ? columns.get("") : null;
	}

	/**
	 * Rows that hold it; {@code null} where its file is absent or no file would hold it.
	 */
	public @Nullable Long count(ClauseEvidence evidence) {
		Map<String, Long> columns = (evidence.kind() != null) ? this.rows.get(evidence.kind()) : null;
		return (columns != null) ? columns.getOrDefault(evidence.column(), 0L) : null;
	}

}
