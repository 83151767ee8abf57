package org.clausewatch.record;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * An issued certificate. Columns as in {@code certificates.csv}.
 *
 * @param row the row it is a view of; cells are decoded when they are asked for
 */
public record Certificate(Row row) implements SourceRecord {

	private static final int ISSUER = RecordKind.CERTIFICATES.indexOf("issuer");

	private static final int SERIAL = RecordKind.CERTIFICATES.indexOf("serial");

	private static final int APPLICATION_ID = RecordKind.CERTIFICATES.indexOf("application_id");

	private static final int SUBSCRIBER_ID = RecordKind.CERTIFICATES.indexOf("subscriber_id");

	private static final int SUBJECT = RecordKind.CERTIFICATES.indexOf("subject");

	private static final int PROFILE = RecordKind.CERTIFICATES.indexOf("profile");

	private static final int NOT_BEFORE = RecordKind.CERTIFICATES.indexOf("not_before");

	private static final int NOT_AFTER = RecordKind.CERTIFICATES.indexOf("not_after");

	private static final int ISSUED_AT = RecordKind.CERTIFICATES.indexOf("issued_at");

	private static final int KEY_ALGORITHM = RecordKind.CERTIFICATES.indexOf("key_algorithm");

	private static final int KEY_BITS = RecordKind.CERTIFICATES.indexOf("key_bits");

	private static final int SIGNATURE_ALGORITHM = RecordKind.CERTIFICATES.indexOf("signature_algorithm");

	private static final int PUBLIC_KEY_SHA256 = RecordKind.CERTIFICATES.indexOf("public_key_sha256");

	private static final int CERTIFICATE_SHA256 = RecordKind.CERTIFICATES.indexOf("certificate_sha256");

	private static final int AGREEMENT_FROM = RecordKind.CERTIFICATES.indexOf("agreement_from");

	private static final int AGREEMENT_TO = RecordKind.CERTIFICATES.indexOf("agreement_to");

	private static final int FILE = RecordKind.CERTIFICATES.indexOf("file");

	/**
	 * The holder's name, {@code null} where the subject, which is free text, is no
	 * distinguished name.
	 */
	public @Nullable IssuerName holder() {
		try {
			return IssuerName.parse(subject());
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

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

	public @Nullable String applicationId() {
		return this.row.text(APPLICATION_ID);
	}

	public String subscriberId() {
		return Row.required(this.row.text(SUBSCRIBER_ID));
	}

	public String subject() {
		return Row.required(this.row.text(SUBJECT));
	}

	public @Nullable String profile() {
		return this.row.text(PROFILE);
	}

	public Moment notBefore() {
		return Row.required(this.row.time(NOT_BEFORE));
	}

	public Moment notAfter() {
		return Row.required(this.row.time(NOT_AFTER));
	}

	public Moment issuedAt() {
		return Row.required(this.row.time(ISSUED_AT));
	}

	public @Nullable String keyAlgorithm() {
		return this.row.text(KEY_ALGORITHM);
	}

	public @Nullable Integer keyBits() {
		return this.row.integer(KEY_BITS);
	}

	public @Nullable String signatureAlgorithm() {
		return this.row.text(SIGNATURE_ALGORITHM);
	}

	public @Nullable String publicKeySha256() {
		return this.row.text(PUBLIC_KEY_SHA256);
	}

	public @Nullable String certificateSha256() {
		return this.row.text(CERTIFICATE_SHA256);
	}

	public @Nullable Moment agreementFrom() {
		return this.row.time(AGREEMENT_FROM);
	}

	public @Nullable Moment agreementTo() {
		return this.row.time(AGREEMENT_TO);
	}

	public @Nullable String file() {
		return this.row.text(FILE);
	}

}
