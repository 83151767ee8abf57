package org.clausewatch.rule;

import org.clausewatch.record.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * What proves that a clause was kept.
 *
 * @param name what it is
 * @param kind the kind of record it would be held in, {@code null} where no extract holds
 * it and a person has to attest it
 * @param column the column that has to be filled, empty where the row itself is the
 * evidence
 */
public record ClauseEvidence(Phrase name, @Nullable RecordKind kind, String column) {

	/** Such as {@code incidents.csv:proof_sha256}; empty outside the records. */
	public String place() {
		return (this.kind == null) ? "" : this.kind.fileName() + (this.column.isEmpty() ? "" : ":" + this.column);
	}

}
