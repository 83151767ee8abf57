package org.clausewatch.record;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A renewal of a certificate (RFC 3647, 4.6). Columns as in {@code renewals.csv}.
 *
 * @param source the row it was read from
 */
public record Renewal(SourceRow source, IssuerName issuer, BigInteger serial, @Nullable IssuerName newIssuer,
		@Nullable BigInteger newSerial, @Nullable Moment requestedAt, Moment renewedAt,
		@Nullable String noticeId) implements SourceRecord {

	public static Renewal of(Row row) {
		return new Renewal(row.source(), Row.required(row.issuer("issuer")), Row.required(row.serial("serial")),
				row.issuer("new_issuer"), row.serial("new_serial"), row.time("requested_at"),
				Row.required(row.time("renewed_at")), row.text("notice_id"));
	}

}
