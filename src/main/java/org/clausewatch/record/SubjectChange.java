package org.clausewatch.record;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A change of what is known of a subject (agreement 1.4). Columns as in
 * {@code subject-changes.csv}.
 *
 * @param source the row it was read from
 */
public record SubjectChange(SourceRow source, String changeId, String subscriberId, IssuerName issuer,
		BigInteger serial, String attribute, Boolean inCertificate, @Nullable Moment effectiveAt, Moment knownToCaAt,
		@Nullable String applicationId, @Nullable Moment completedAt) implements SourceRecord {

	public static SubjectChange of(Row row) {
		return new SubjectChange(row.source(), Row.required(row.text("change_id")),
				Row.required(row.text("subscriber_id")), Row.required(row.issuer("issuer")),
				Row.required(row.serial("serial")), Row.required(row.text("attribute")),
				Row.required(row.bool("in_certificate")), row.time("effective_at"),
				Row.required(row.time("known_to_ca_at")), row.text("application_id"), row.time("completed_at"));
	}

}
