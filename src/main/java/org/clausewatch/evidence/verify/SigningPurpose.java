package org.clausewatch.evidence.verify;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/**
 * What a certificate may be used for (RFC 5280, 4.2.1.12). Beside a seal's certificate a
 * root may have issued some for time-stamps, servers or code: their holders may not seal
 * reports.
 */
final class SigningPurpose {

	/** anyExtendedKeyUsage, and what people's and companies' certificates are for. */
	private static final Set<String> SIGNING = Set.of("2.5.29.37.0", "1.3.6.1.5.5.7.3.2", "1.3.6.1.5.5.7.3.4",
			"1.3.6.1.5.5.7.3.36", "1.3.6.1.4.1.311.10.3.12", "1.2.840.113583.1.1.5");

	private SigningPurpose() {
	}

	/** Whether it may sign documents; one that names no purpose may. */
	static boolean allows(X509Certificate certificate) {
		try {
			List<String> purposes = certificate.getExtendedKeyUsage();
			return purposes == null || purposes.stream().anyMatch(SIGNING::contains);
		}
		catch (CertificateParsingException ex) {
			return false;
		}
	}

}
