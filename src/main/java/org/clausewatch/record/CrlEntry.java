package org.clausewatch.record;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a certificate revocation list (RFC 5280, 5.3). Columns as in
 * {@code crl-entries.csv}.
 *
 * @param source the row it was read from
 */
public record CrlEntry(SourceRow source, IssuerName issuer, BigInteger crlNumber, BigInteger serial,
		Moment revocationDate, @Nullable CrlReason reason) implements SourceRecord {

	public static CrlEntry of(Row row) {
		return new CrlEntry(row.source(), Row.required(row.issuer("issuer")), Row.required(row.number("crl_number")),
				Row.required(row.serial("serial")), Row.required(row.time("revocation_date")), row.crlReason("reason"));
	}

}
