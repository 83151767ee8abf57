package org.clausewatch.record;

import org.jspecify.annotations.Nullable;

/**
 * An incident of the CA, [starts_at, ends_at), still open where it has no end (agreement
 * 2.5(4)). Columns as in {@code incidents.csv}.
 *
 * @param source the row it was read from
 */
public record Incident(SourceRow source, String incidentId, Type type, Moment startsAt, @Nullable Moment endsAt,
		Scope scope, @Nullable String proofSha256, @Nullable Moment notifiedAt) implements SourceRecord {

	/** Codes of the column. */
	public enum Type {

		FORCE_MAJEURE, ACCIDENT, MAINTENANCE, STAFF_ERROR

	}

	/** Codes of the column. */
	public enum Scope {

		ALL, REVOCATION, ISSUANCE, PUBLICATION

	}

	public static Incident of(Row row) {
		return new Incident(row.source(), Row.required(row.text("incident_id")),
				Row.required(row.code("type", Type.class)), Row.required(row.time("starts_at")), row.time("ends_at"),
				Row.required(row.code("scope", Scope.class)), row.text("proof_sha256"), row.time("notified_at"));
	}

}
