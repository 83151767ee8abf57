package org.clausewatch.record;

import org.jspecify.annotations.Nullable;

/**
 * An incident of the CA, [starts_at, ends_at), still open where it has no end (agreement
 * 2.5(4)). Columns as in {@code incidents.csv}.
 *
 * @param row the row it is a view of; cells are decoded when they are asked for
 */
public record Incident(Row row) implements SourceRecord {

	private static final int INCIDENT_ID = RecordKind.INCIDENTS.indexOf("incident_id");

	private static final int TYPE = RecordKind.INCIDENTS.indexOf("type");

	private static final int STARTS_AT = RecordKind.INCIDENTS.indexOf("starts_at");

	private static final int ENDS_AT = RecordKind.INCIDENTS.indexOf("ends_at");

	private static final int SCOPE = RecordKind.INCIDENTS.indexOf("scope");

	private static final int PROOF_SHA256 = RecordKind.INCIDENTS.indexOf("proof_sha256");

	private static final int NOTIFIED_AT = RecordKind.INCIDENTS.indexOf("notified_at");

	/** Codes of the column. */
	public enum Type {

		FORCE_MAJEURE, ACCIDENT, MAINTENANCE, STAFF_ERROR

	}

	/** Codes of the column. */
	public enum Scope {

		ALL, REVOCATION, ISSUANCE, PUBLICATION

	}

	@Override
	public SourceRow source() {
		return this.row.source();
	}

	public String incidentId() {
		return Row.required(this.row.text(INCIDENT_ID));
	}

	public Type type() {
		return Row.required(this.row.code(TYPE, Type.class));
	}

	public Moment startsAt() {
		return Row.required(this.row.time(STARTS_AT));
	}

	public @Nullable Moment endsAt() {
		return this.row.time(ENDS_AT);
	}

	public Scope scope() {
		return Row.required(this.row.code(SCOPE, Scope.class));
	}

	public @Nullable String proofSha256() {
		return this.row.text(PROOF_SHA256);
	}

	public @Nullable Moment notifiedAt() {
		return this.row.time(NOTIFIED_AT);
	}

}
