package org.clausewatch.record;

import org.jspecify.annotations.Nullable;

/**
 * A document held as evidence. Columns as in {@code evidence.csv}.
 *
 * @param row the row it is a view of; cells are decoded when they are asked for
 */
public record EvidenceItem(Row row) implements SourceRecord {

	private static final int EVIDENCE_ID = RecordKind.EVIDENCE.indexOf("evidence_id");

	private static final int SUBJECT_KIND = RecordKind.EVIDENCE.indexOf("subject_kind");

	private static final int SUBJECT_ID = RecordKind.EVIDENCE.indexOf("subject_id");

	private static final int FILE = RecordKind.EVIDENCE.indexOf("file");

	private static final int SHA256 = RecordKind.EVIDENCE.indexOf("sha256");

	private static final int COLLECTED_AT = RecordKind.EVIDENCE.indexOf("collected_at");

	private static final int CUSTODIAN = RecordKind.EVIDENCE.indexOf("custodian");

	/** Codes of the column. */
	public enum SubjectKind {

		REQUEST, REVOCATION, FEE, NOTICE, INCIDENT, DISPUTE, APPLICATION

	}

	@Override
	public SourceRow source() {
		return this.row.source();
	}

	public String evidenceId() {
		return Row.required(this.row.text(EVIDENCE_ID));
	}

	public SubjectKind subjectKind() {
		return Row.required(this.row.code(SUBJECT_KIND, SubjectKind.class));
	}

	public String subjectId() {
		return Row.required(this.row.text(SUBJECT_ID));
	}

	public @Nullable String file() {
		return this.row.text(FILE);
	}

	public String sha256() {
		return Row.required(this.row.text(SHA256));
	}

	public Moment collectedAt() {
		return Row.required(this.row.time(COLLECTED_AT));
	}

	public @Nullable String custodian() {
		return this.row.text(CUSTODIAN);
	}

}
