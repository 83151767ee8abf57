package org.clausewatch.record;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * An issued certificate. Columns as in {@code certificates.csv}.
 *
 * @param source the row it was read from
 */
public record Certificate(SourceRow source, IssuerName issuer, BigInteger serial, @Nullable String applicationId,
		String subscriberId, String subject, @Nullable String profile, Moment notBefore, Moment notAfter,
		Moment issuedAt, @Nullable String keyAlgorithm, @Nullable Integer keyBits, @Nullable String signatureAlgorithm,
		@Nullable String publicKeySha256, @Nullable String certificateSha256, @Nullable Moment agreementFrom,
		@Nullable Moment agreementTo, @Nullable String file) implements SourceRecord {

	/**
	 * The holder's name, {@code null} where the subject, which is free text, is no
	 * distinguished name.
	 */
	public @Nullable IssuerName holder() {
		try {
			return IssuerName.parse(this.subject);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	public static Certificate of(Row row) {
		return new Certificate(row.source(), Row.required(row.issuer("issuer")), Row.required(row.serial("serial")),
				row.text("application_id"), Row.required(row.text("subscriber_id")), Row.required(row.text("subject")),
				row.text("profile"), Row.required(row.time("not_before")), Row.required(row.time("not_after")),
				Row.required(row.time("issued_at")), row.text("key_algorithm"), row.integer("key_bits"),
				row.text("signature_algorithm"), row.text("public_key_sha256"), row.text("certificate_sha256"),
				row.time("agreement_from"), row.time("agreement_to"), row.text("file"));
	}

}
