package org.clausewatch.evidence.verify;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Whether a certificate was revoked when its key was used, by the CRLs (RFC 5280, 6.3)
 * and OCSP answers (RFC 6960) at hand. A revocation after that time doesn't matter; one
 * whose reason lets its time be doubted is told.
 */
final class RevocationCheck {

	private final Material material;

	private final Checks checks;

	RevocationCheck(Material material, Checks checks) {
		this.material = material;
		this.checks = checks;
	}

	/**
	 * Checks every certificate of a path but its end.
	 * @param role whose it is, for the words
	 * @param at when the key was used
	 */
	void check(CertificatePath path, String role, Instant at) {
		List<X509Certificate> certificates = path.certificates();
		for (int i = 0; i < certificates.size(); i++) {
			X509Certificate issuer = (i + 1 < certificates.size()) ? certificates.get(i + 1) : path.anchor();
			if (issuer != null && !certificates.get(i).equals(path.anchor())) {
				check(certificates.get(i), issuer, (i == 0) ? role : "the CA above " + role, at);
			}
		}
	}

	private void check(X509Certificate certificate, X509Certificate issuer, String role, Instant at) {
		RevocationStatement latest = this.material.statements(certificate, issuer)
			.stream()
			.max(Comparator.comparing(RevocationStatement::from))
			.orElse(null);
		if (latest == null) {
			this.checks.note(Check.Subject.REVOCATION,
					"whether the certificate of " + role + " was revoked can't be told: no CRL or OCSP answer of '"
							+ EmbeddedCertificate.name(issuer)
							+ "' came along (levels LT and LTA have one) and no CRL was given with --crl");
			return;
		}
		Instant revoked = latest.revoked();
		if (revoked != null) {
			String said = "the certificate of " + role + " was revoked at " + revoked
					+ ((latest.reason() != null) ? " (" + latest.reason() + ")" : "");
			this.checks.that(revoked.isAfter(at), Check.Subject.REVOCATION,
					said + ", after it was used at " + at + ", says " + latest.who(),
					said + ", before it was used at " + at + ", says " + latest.who());
			return;
		}
		this.checks.that(!at.isAfter(latest.until()), Check.Subject.REVOCATION,
				"the certificate of " + role + " was not revoked, says " + latest.who() + ", which held until "
						+ latest.until(),
				"whether the certificate of " + role + " was revoked at " + at + " is not told by " + latest.who()
						+ ", which held until " + latest.until());
	}

}
