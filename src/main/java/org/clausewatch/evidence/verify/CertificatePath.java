package org.clausewatch.evidence.verify;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;

/**
 * The way from a signer to a trust anchor.
 *
 * @param certificates the signer first; without the anchor unless that came along
 * @param anchor where it ends, or null when it leads to no anchor
 */
record CertificatePath(List<X509Certificate> certificates, @Nullable X509Certificate anchor) {

	/**
	 * Checks ECDSA signatures' encoding strictly, which the JDK's own provider does not,
	 * and knows SM2.
	 */
	static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

	/** A bit of the key usage (RFC 5280, 4.2.1.3). */
	private static final int KEY_CERT_SIGN = 5;

	/** Finds the path through what came along. */
	static CertificatePath find(X509Certificate signer, Material material) {
		List<X509Certificate> path = new ArrayList<>();
		X509Certificate current = signer;
		X509Certificate anchor = null;
		while (current != null && anchor == null && !path.contains(current)) {
			path.add(current);
			X509Certificate last = current;
			anchor = material.anchors()
				.certificates()
				.stream()
				.filter((candidate) -> candidate.equals(last) || issued(candidate, last))
				.findFirst()
				.orElse(null);
			current = material.certificates()
				.stream()
				.filter((candidate) -> issued(candidate, last))
				.findFirst()
				.orElse(null);
		}
		return new CertificatePath(List.copyOf(path), anchor);
	}

	/**
	 * Whether an anchor may stand above the others (RFC 5280, 6.1.4 (k) to (n)). The
	 * library takes an anchor for a name and a key; but who trusts a signer's own
	 * certificate doesn't trust those the signer would make.
	 */
	private boolean mayIssue(X509Certificate trusted) {
		List<X509Certificate> below = this.certificates.stream().filter((one) -> !one.equals(trusted)).toList();
		boolean[] usage = trusted.getKeyUsage();
		int deepest = trusted.getBasicConstraints();
		long between = below.stream()
			.skip(1)
			.filter((one) -> !one.getSubjectX500Principal().equals(one.getIssuerX500Principal()))
			.count();
		return below.isEmpty()
				|| (trusted.getVersion() < 3 || deepest >= between) && (usage == null || usage[KEY_CERT_SIGN]);
	}

	/** Whether a certificate is signed with another's key, and names it as its issuer. */
	static boolean issued(X509Certificate issuer, X509Certificate subject) {
		if (!issuer.getSubjectX500Principal().equals(subject.getIssuerX500Principal())) {
			return false;
		}
		try {
			subject.verify(issuer.getPublicKey(), BOUNCY_CASTLE);
			return true;
		}
		catch (GeneralSecurityException ex) {
			return false;
		}
	}

	/**
	 * Validates the path at an instant (RFC 5280, 6.1), but for revocation, which
	 * {@link RevocationCheck} looks at.
	 * @param role who is at its beginning, for the words
	 */
	void check(Checks checks, String role, Instant at) {
		X509Certificate trusted = this.anchor;
		if (trusted == null) {
			X509Certificate last = this.certificates.get(this.certificates.size() - 1);
			checks.fail(Check.Subject.CHAIN, role + "'s certificate leads to no trust anchor; it ends at '"
					+ last.getIssuerX500Principal() + "'. Give that certificate with --trust FILE if you trust it");
			return;
		}
		if (!mayIssue(trusted)) {
			checks.fail(Check.Subject.CHAIN, role + "'s certificate is signed with the key of '"
					+ EmbeddedCertificate.name(trusted)
					+ "', a trust anchor that may not stand above it: it is no authority, or not of so many steps");
			return;
		}
		try {
			List<X509Certificate> below = this.certificates.stream().filter((one) -> !one.equals(trusted)).toList();
			if (!below.isEmpty()) {
				PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(trusted, null)));
				parameters.setRevocationEnabled(false);
				parameters.setDate(Date.from(at));
				CertPathValidator.getInstance("PKIX", BOUNCY_CASTLE)
					.validate(CertificateFactory.getInstance("X.509", BOUNCY_CASTLE).generateCertPath(below),
							parameters);
			}
			String weakness = CertificateStrength.weakness(below, trusted);
			if (weakness != null) {
				checks.fail(Check.Subject.CHAIN,
						role + "'s certificate hangs on something that others can make today: " + weakness);
				return;
			}
			checks.pass(Check.Subject.CHAIN,
					role + "'s certificate leads to the trust anchor '" + EmbeddedCertificate.name(trusted) + "'");
		}
		catch (GeneralSecurityException ex) {
			checks.fail(Check.Subject.CHAIN, role + "'s certificate has no valid path to '"
					+ EmbeddedCertificate.name(trusted) + "' at " + at + ": " + ex.getMessage());
		}
	}

}
