package org.clausewatch.record;

import org.jspecify.annotations.Nullable;

/**
 * A document held as evidence. Columns as in {@code evidence.csv}.
 *
 * @param source the row it was read from
 */
public record EvidenceItem(SourceRow source, String evidenceId, SubjectKind subjectKind, String subjectId,
		@Nullable String file, String sha256, @Nullable Moment collectedAt,
		@Nullable String custodian) implements SourceRecord {

	/** Codes of the column. */
	public enum SubjectKind {

		REQUEST, REVOCATION, FEE, NOTICE, INCIDENT, DISPUTE, APPLICATION

	}

	public static EvidenceItem of(Row row) {
		return new EvidenceItem(row.source(), Row.required(row.text("evidence_id")),
				Row.required(row.code("subject_kind", SubjectKind.class)), Row.required(row.text("subject_id")),
				row.text("file"), Row.required(row.text("sha256")), row.time("collected_at"), row.text("custodian"));
	}

}
