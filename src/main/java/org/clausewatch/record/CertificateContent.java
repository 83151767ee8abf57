package org.clausewatch.record;

import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate itself says (RFC 5280, 4.1), read from the file that its
 * {@code certificates.csv} row names. What the certificate leaves out is {@code null}.
 *
 * @param source the file's path inside the extract, line 1, and the SHA-256 of the
 * certificate in DER; where it couldn't be read, that of the row that names the file
 * @param state whether the file could be read; where it couldn't, all that follows is
 * {@code null}
 * @param issuer issuer name
 * @param subject the holder's name, RFC 4514
 * @param serial serial number
 * @param notBefore start of validity
 * @param notAfter end of validity
 * @param publicKeySha256 SHA-256 of the SubjectPublicKeyInfo, lower-case hex
 * @param keyAlgorithm such as {@code RSA}, {@code EC}, {@code SM2}
 * @param signatureAlgorithm such as {@code SHA256withRSA}, {@code SM3withSM2}
 * @param signature what checking the CA's signature came to
 */
public record CertificateContent(SourceRow source, State state, @Nullable IssuerName issuer, @Nullable String subject,
		@Nullable BigInteger serial, @Nullable Instant notBefore, @Nullable Instant notAfter,
		@Nullable String publicKeySha256, @Nullable String keyAlgorithm, @Nullable String signatureAlgorithm,
		@Nullable SignatureCheck signature) implements SourceRecord {

	/**
	 * The byte that stands for a certificate's file in proofs, beside
	 * {@link RecordKind#proofCode()}: codes from 128 on are of what isn't a row.
	 */
	public static final int PROOF_CODE = 128;

	/** Nothing but where the file should be and why it says nothing. */
	public static CertificateContent unread(SourceRow source, State state) {
		return new CertificateContent(source, state, null, null, null, null, null, null, null, null, null);
	}

	/** Whether the file could be read. */
	public enum State {

		READ,
		/** The row names a file that the extract doesn't hold. */
		ABSENT,
		/** It is there and is no certificate, or may not be read; the rejects say why. */
		UNREADABLE

	}

	/** What checking the CA's signature came to. */
	public enum SignatureCheck {

		VALID, INVALID,
		/** The certificate carries no signature value. */
		MISSING,
		/** The issuer's certificate isn't in the extract, so it can't be checked. */
		ISSUER_NOT_HELD

	}

}
