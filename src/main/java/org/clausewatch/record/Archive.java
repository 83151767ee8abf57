package org.clausewatch.record;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The fate of the records archived for an application (ESL 24). Columns as in
 * {@code archives.csv}.
 *
 * @param source the row it was read from
 */
public record Archive(SourceRow source, String applicationId, @Nullable IssuerName issuer, @Nullable BigInteger serial,
		@Nullable Moment disposedAt, @Nullable Moment unreadableSince,
		@Nullable Boolean legalHold) implements SourceRecord {

	public static Archive of(Row row) {
		return new Archive(row.source(), Row.required(row.text("application_id")), row.issuer("issuer"),
				row.serial("serial"), row.time("disposed_at"), row.time("unreadable_since"), row.bool("legal_hold"));
	}

}
