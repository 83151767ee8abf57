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
	 * Checks ECDSA signatures' encoding strictly, which the JDK's own provider does not.
	 */
	static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

	/**
	 * Finds the path.
	 * @param embedded what came with the signature; every one must be on the path, or it
	 * would be bytes that nothing vouches for
	 * @throws FlawException when one is not, or stands there twice
	 */
	static CertificatePath find(X509Certificate signer, List<X509Certificate> embedded, TrustAnchors anchors)
			throws FlawException {
		FlawException.unless(Set.copyOf(embedded).size() == embedded.size(), "a certificate stands there twice");
		List<X509Certificate> path = new ArrayList<>();
		X509Certificate current = signer;
		X509Certificate anchor = null;
		while (current != null && !path.contains(current)) {
			path.add(current);
			X509Certificate last = current;
			anchor = anchors.certificates()
				.stream()
				.filter((candidate) -> candidate.equals(last) || issued(candidate, last))
				.findFirst()
				.orElse(null);
			boolean endsHere = anchor != null && embedded.stream().allMatch(path::contains);
			current = endsHere ? null
					: embedded.stream().filter((candidate) -> issued(candidate, last)).findFirst().orElse(null);
		}
		for (X509Certificate certificate : embedded) {
			FlawException.unless(path.contains(certificate),
					"a certificate that is not the signer's or an issuer of it came along: "
							+ EmbeddedCertificate.name(certificate));
		}
		return new CertificatePath(List.copyOf(path), anchor);
	}

	private static boolean issued(X509Certificate issuer, X509Certificate subject) {
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
	 * Validates the path at an instant (RFC 5280, 6.1), without revocation: there is no
	 * network here.
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
		try {
			List<X509Certificate> below = this.certificates.stream().filter((one) -> !one.equals(trusted)).toList();
			if (!below.isEmpty()) {
				PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(trusted, null)));
				parameters.setRevocationEnabled(false);
				parameters.setDate(Date.from(at));
				CertPathValidator.getInstance("PKIX")
					.validate(CertificateFactory.getInstance("X.509").generateCertPath(below), parameters);
			}
			checks.pass(Check.Subject.CHAIN, role + "'s certificate leads to the trust anchor '"
					+ EmbeddedCertificate.name(trusted) + "' (revocation is not checked offline)");
		}
		catch (GeneralSecurityException ex) {
			checks.fail(Check.Subject.CHAIN, role + "'s certificate has no valid path to '"
					+ EmbeddedCertificate.name(trusted) + "' at " + at + ": " + ex.getMessage());
		}
	}

}
