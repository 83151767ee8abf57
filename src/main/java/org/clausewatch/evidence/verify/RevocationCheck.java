package org.clausewatch.evidence.verify;

import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a certificate was revoked when its key was used, by the CRLs at hand (RFC 5280,
 * 6.3). A revocation after that time doesn't matter; one whose reason lets its time be
 * doubted is told.
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
		X509CRL crl = latest(issuer);
		if (crl == null) {
			this.checks.note(Check.Subject.REVOCATION,
					"whether the certificate of " + role + " was revoked can't be told: no CRL of '"
							+ EmbeddedCertificate.name(issuer)
							+ "' came along (levels LT and LTA have it) and none was given with --crl");
			return;
		}
		String list = "the CRL of " + crl.getThisUpdate().toInstant() + " by '" + EmbeddedCertificate.name(issuer)
				+ "'";
		X509CRLEntry entry = crl.getRevokedCertificate(certificate.getSerialNumber());
		if (entry != null) {
			Instant revoked = entry.getRevocationDate().toInstant();
			String said = "the certificate of " + role + " was revoked at " + revoked
					+ ((entry.getRevocationReason() != null) ? " (" + entry.getRevocationReason() + ")" : "");
			this.checks.that(revoked.isAfter(at), Check.Subject.REVOCATION,
					said + ", after it was used at " + at + ", says " + list,
					said + ", before it was used at " + at + ", says " + list);
			return;
		}
		Instant until = (crl.getNextUpdate() != null) ? crl.getNextUpdate().toInstant() : Instant.MAX;
		this.checks.that(!at.isAfter(until), Check.Subject.REVOCATION,
				"the certificate of " + role + " was not revoked, says " + list + ", which held until " + until,
				"whether the certificate of " + role + " was revoked at " + at + " is not told by " + list
						+ ", which held until " + until);
	}

	private @Nullable X509CRL latest(X509Certificate issuer) {
		return this.material.crlsOf(issuer).stream().max(Comparator.comparing(X509CRL::getThisUpdate)).orElse(null);
	}

}
