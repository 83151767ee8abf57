package org.clausewatch.evidence.verify;

import java.security.cert.CRLReason;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Whether a certificate was revoked when its key was used, by the CRLs (RFC 5280, 6.3)
 * and OCSP answers (RFC 6960) at hand. A revocation after that time doesn't matter where
 * somebody else than the holder of the key says when it was used.
 */
final class RevocationCheck {

	/** Reasons for which a time-stamp authority's earlier time-stamps stay good. */
	private static final Set<CRLReason> HARMLESS = Set.of(CRLReason.UNSPECIFIED, CRLReason.AFFILIATION_CHANGED,
			CRLReason.SUPERSEDED, CRLReason.CESSATION_OF_OPERATION);

	private final Material material;

	private final Checks checks;

	RevocationCheck(Material material, Checks checks) {
		this.material = material;
		this.checks = checks;
	}

	/** By whose word a key was used before its certificate was revoked. */
	enum Witness {

		/** A time-stamp over the signature. */
		TIME_STAMP,
		/** Nobody but who held the key: a thief can claim any time. */
		ONLY_ITSELF,
		/**
		 * The key makes time-stamps; its own word holds only where it was not stolen (RFC
		 * 3161, 4).
		 */
		AS_AUTHORITY

	}

	/**
	 * Checks every certificate of a path but its end.
	 * @param role whose it is, for the words
	 * @param at when the key was used
	 * @param witness who says so
	 */
	void check(CertificatePath path, String role, Instant at, Witness witness) {
		List<X509Certificate> certificates = path.certificates();
		for (int i = 0; i < certificates.size(); i++) {
			X509Certificate issuer = (i + 1 < certificates.size()) ? certificates.get(i + 1) : path.anchor();
			if (issuer != null && !certificates.get(i).equals(path.anchor())) {
				check(certificates.get(i), issuer, (i == 0) ? role : "the CA above " + role, at, witness);
			}
		}
	}

	private void check(X509Certificate certificate, X509Certificate issuer, String role, Instant at, Witness witness) {
		List<RevocationStatement> statements = this.material.statements(certificate, issuer);
		RevocationStatement latest = statements.stream()
			.filter(RevocationStatement::tellsAll)
			.max(Comparator.comparing(RevocationStatement::from))
			.orElse(null);
		RevocationStatement revoking = statements.stream()
			.filter((statement) -> statement.revokes(statement == latest))
			.min(Comparator.comparing((statement) -> Objects.requireNonNull(statement.revoked())))
			.orElse(null);
		if (revoking != null) {
			revoked(revoking, Objects.requireNonNull(revoking.revoked()), role, at, witness);
		}
		else if (latest != null) {
			this.checks.that(!at.isAfter(latest.until()), Check.Subject.REVOCATION,
					"the certificate of " + role + " was not revoked, says " + latest.who() + ", which held until "
							+ latest.until(),
					"whether the certificate of " + role + " was revoked at " + at + " is not told by " + latest.who()
							+ ", which held until " + latest.until());
		}
		else {
			this.checks.note(Check.Subject.REVOCATION, "whether the certificate of " + role
					+ " was revoked can't be told: no OCSP answer about it, and no CRL of '"
					+ EmbeddedCertificate.name(issuer)
					+ "' that would list it, came along (levels LT and LTA have one) and no such CRL was given with --crl");
		}
	}

	private void revoked(RevocationStatement statement, Instant revoked, String role, Instant at, Witness witness) {
		CRLReason reason = statement.reason();
		String said = "the certificate of " + role + " was revoked at " + revoked
				+ ((reason != null) ? " (" + reason + ")" : "");
		if (!revoked.isAfter(at)) {
			this.checks.fail(Check.Subject.REVOCATION,
					said + ", before it was used at " + at + ", says " + statement.who());
		}
		else if (witness == Witness.ONLY_ITSELF) {
			this.checks.fail(Check.Subject.REVOCATION, said + ", says " + statement.who()
					+ "; that it was used before, at " + at + ", only its holder says: no time-stamp confirms it");
		}
		else if (witness == Witness.AS_AUTHORITY && (reason == null || !HARMLESS.contains(reason))) {
			this.checks.fail(Check.Subject.REVOCATION, said + ", says " + statement.who()
					+ "; for that reason none of its time-stamps counts, however early (RFC 3161, 4)");
		}
		else {
			this.checks.pass(Check.Subject.REVOCATION,
					said + ", after it was used at " + at + ", says " + statement.who());
		}
	}

}
