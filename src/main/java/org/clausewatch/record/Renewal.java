package org.clausewatch.record;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A renewal of a certificate (RFC 3647, 4.6). Columns as in {@code renewals.csv}.
 *
 * @param row the row it is a view of; cells are decoded when they are asked for
 */
public record Renewal(Row row) implements SourceRecord {

	private static final int ISSUER = RecordKind.RENEWALS.indexOf("issuer");

	private static final int SERIAL = RecordKind.RENEWALS.indexOf("serial");

	private static final int NEW_ISSUER = RecordKind.RENEWALS.indexOf("new_issuer");

	private static final int NEW_SERIAL = RecordKind.RENEWALS.indexOf("new_serial");

	private static final int REQUESTED_AT = RecordKind.RENEWALS.indexOf("requested_at");

	private static final int RENEWED_AT = RecordKind.RENEWALS.indexOf("renewed_at");

	private static final int NOTICE_ID = RecordKind.RENEWALS.indexOf("notice_id");

	@Override
	public SourceRow source() {
		return this.row.source();
	}

	public IssuerName issuer() {
		return Row.required(this.row.issuer(ISSUER));
	}

	public BigInteger serial() {
		return Row.required(this.row.serial(SERIAL));
	}

	/** The new certificate, {@code null} unless issuer and serial are stated. */
	public @Nullable CertificateId successor() {
		return this.row.certificate(NEW_ISSUER, NEW_SERIAL);
	}

	public @Nullable IssuerName newIssuer() {
		return this.row.issuer(NEW_ISSUER);
	}

	public @Nullable BigInteger newSerial() {
		return this.row.serial(NEW_SERIAL);
	}

	public @Nullable Moment requestedAt() {
		return this.row.time(REQUESTED_AT);
	}

	public Moment renewedAt() {
		return Row.required(this.row.time(RENEWED_AT));
	}

	public @Nullable String noticeId() {
		return this.row.text(NOTICE_ID);
	}

}
