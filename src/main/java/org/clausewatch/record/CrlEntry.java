package org.clausewatch.record;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a certificate revocation list (RFC 5280, 5.3). Columns as in
 * {@code crl-entries.csv}.
 *
 * @param row the row it is a view of; cells are decoded when they are asked for
 */
public record CrlEntry(Row row) implements SourceRecord {

	private static final int ISSUER = RecordKind.CRL_ENTRIES.indexOf("issuer");

	private static final int CRL_NUMBER = RecordKind.CRL_ENTRIES.indexOf("crl_number");

	private static final int SERIAL = RecordKind.CRL_ENTRIES.indexOf("serial");

	private static final int REVOCATION_DATE = RecordKind.CRL_ENTRIES.indexOf("revocation_date");

	private static final int REASON = RecordKind.CRL_ENTRIES.indexOf("reason");

	@Override
	public SourceRow source() {
		return this.row.source();
	}

	public IssuerName issuer() {
		return Row.required(this.row.issuer(ISSUER));
	}

	public BigInteger crlNumber() {
		return Row.required(this.row.number(CRL_NUMBER));
	}

	public BigInteger serial() {
		return Row.required(this.row.serial(SERIAL));
	}

	public Moment revocationDate() {
		return Row.required(this.row.time(REVOCATION_DATE));
	}

	public @Nullable CrlReason reason() {
		return this.row.crlReason(REASON);
	}

}
