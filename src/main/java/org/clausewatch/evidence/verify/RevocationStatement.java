package org.clausewatch.evidence.verify;

import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a CRL or an OCSP answer says of one certificate.
 *
 * @param who for the words: what says it
 * @param from from when it is (thisUpdate)
 * @param until until when it holds (nextUpdate)
 * @param revoked since when the certificate is revoked, {@code null} where it isn't
 * @param reason why, where that is told
 */
record RevocationStatement(String who, Instant from, Instant until, @Nullable Instant revoked,
		@Nullable String reason) {

	/** What a CRL says. */
	static RevocationStatement of(X509CRL crl, X509Certificate certificate, X509Certificate issuer) {
		Instant from = crl.getThisUpdate().toInstant();
		Instant until = (crl.getNextUpdate() != null) ? crl.getNextUpdate().toInstant() : Instant.MAX;
		X509CRLEntry entry = crl.getRevokedCertificate(certificate.getSerialNumber());
		return new RevocationStatement("the CRL of " + from + " by '" + EmbeddedCertificate.name(issuer) + "'", from,
				until, (entry != null) ? entry.getRevocationDate().toInstant() : null,
				(entry != null && entry.getRevocationReason() != null) ? entry.getRevocationReason().toString() : null);
	}

}
