package org.clausewatch.evidence.verify;

import java.security.cert.CRLReason;
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
 * @param until until when it holds (nextUpdate); where no next one is announced, its own
 * time
 * @param tellsAll whether it would say that the certificate is revoked, if it were
 * @param revoked since when the certificate is revoked, {@code null} where it doesn't say
 * so
 * @param reason why, where that is told
 */
record RevocationStatement(String who, Instant from, Instant until, boolean tellsAll, @Nullable Instant revoked,
		@Nullable CRLReason reason) {

	/** What a CRL says. */
	static RevocationStatement of(X509CRL crl, X509Certificate certificate, X509Certificate issuer) {
		Instant from = crl.getThisUpdate().toInstant();
		X509CRLEntry entry = crl.getRevokedCertificate(certificate.getSerialNumber());
		return new RevocationStatement("the CRL of " + from + " by '" + EmbeddedCertificate.name(issuer) + "'", from,
				(crl.getNextUpdate() != null) ? crl.getNextUpdate().toInstant() : from,
				CrlScope.covers(crl, certificate), (entry != null) ? entry.getRevocationDate().toInstant() : null,
				(entry != null) ? entry.getRevocationReason() : null);
	}

	/**
	 * Whether it says that the certificate is revoked for good: a later one may have left
	 * it out, since it had ended; but one that was only on hold may have been released.
	 * @param latest whether none that would tell is later
	 */
	boolean revokes(boolean latest) {
		return this.revoked != null && this.reason != CRLReason.REMOVE_FROM_CRL
				&& (latest || this.reason != CRLReason.CERTIFICATE_HOLD);
	}

}
