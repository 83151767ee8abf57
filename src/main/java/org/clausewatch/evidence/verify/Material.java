package org.clausewatch.evidence.verify;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bouncycastle.asn1.x509.CertificateList;

/**
 * The certificates, revocation lists and OCSP answers that came along with a file, to
 * build paths and check revocation with. Whatever is added must be vouched for by an
 * issuer that came along too or is trusted, or it would be bytes that nothing covers.
 */
final class Material {

	/**
	 * Each is tried with the key of each issuer of its name, and names can be chosen: the
	 * work is the square of their number.
	 */
	static final int MOST = 100;

	private final TrustAnchors anchors;

	private final Set<X509Certificate> certificates = new LinkedHashSet<>();

	private final Set<X509CRL> crls = new LinkedHashSet<>();

	private final List<OcspAnswer> answers = new ArrayList<>();

	Material(TrustAnchors anchors) {
		this.anchors = anchors;
		this.crls.addAll(anchors.crls());
	}

	TrustAnchors anchors() {
		return this.anchors;
	}

	void add(List<X509Certificate> more) throws FlawException {
		this.certificates.addAll(more);
		require(this.certificates.size() <= MOST, "certificates");
	}

	private static void require(boolean few, String what) throws FlawException {
		FlawException.unless(few, "more than " + MOST + " " + what + " came along");
	}

	/** Adds a CRL in DER. */
	void addCrl(byte[] der) throws FlawException {
		try {
			CertificateList list = CertificateList.getInstance(StrictDer.read(der, "a CRL"));
			FlawException.unless(list.getSignatureAlgorithm().equals(list.getTBSCertList().getSignature()),
					"a CRL names two signature algorithms");
			FlawException.unless(list.getSignature().getPadBits() == 0, "a CRL's signature is not whole octets");
			this.crls.add((X509CRL) CertificateFactory.getInstance("X.509", CertificatePath.BOUNCY_CASTLE)
				.generateCRL(new ByteArrayInputStream(der)));
			require(this.crls.size() <= MOST + this.anchors.crls().size(), "CRLs");
		}
		catch (GeneralSecurityException | RuntimeException ex) {
			throw new FlawException("a CRL can't be read: " + ex.getMessage(), ex);
		}
	}

	/** All certificates that came along. */
	List<X509Certificate> certificates() {
		return List.copyOf(this.certificates);
	}

	/** Adds an OCSP answer and the certificates inside. */
	void add(OcspAnswer answer) throws FlawException {
		this.answers.add(answer);
		require(this.answers.size() <= MOST, "OCSP answers");
		add(answer.certificates());
	}

	/** What the issuer, or whom it named for that, says of a certificate. */
	List<RevocationStatement> statements(X509Certificate certificate, X509Certificate issuer) {
		List<RevocationStatement> statements = new ArrayList<>();
		this.crls.stream()
			.filter((crl) -> signed(issuer, crl) && CrlScope.isReadable(crl))
			.forEach((crl) -> statements.add(RevocationStatement.of(crl, certificate, issuer)));
		this.answers.stream()
			.filter((answer) -> answer.isBy(issuer))
			.map((answer) -> answer.statement(certificate, issuer))
			.filter(Objects::nonNull)
			.forEach(statements::add);
		return statements;
	}

	/**
	 * Checks that nothing came along that nobody vouches for.
	 * @throws FlawException naming it
	 */
	void check() throws FlawException {
		for (X509Certificate certificate : this.certificates) {
			FlawException.unless(issuers().stream().anyMatch((issuer) -> CertificatePath.issued(issuer, certificate)),
					"a certificate came along that no issuer vouches for: " + EmbeddedCertificate.name(certificate));
		}
		for (X509CRL crl : this.crls) {
			FlawException.unless(issuers().stream().anyMatch((issuer) -> signed(issuer, crl)),
					"a CRL came along that its issuer did not sign: " + crl.getIssuerX500Principal());
		}
		for (OcspAnswer answer : this.answers) {
			FlawException.unless(issuers().stream().anyMatch(answer::isBy),
					"an OCSP answer of " + answer.producedAt() + " came along that no issuer vouches for");
		}
	}

	private List<X509Certificate> issuers() {
		List<X509Certificate> issuers = new ArrayList<>(this.anchors.certificates());
		issuers.addAll(this.certificates);
		return issuers;
	}

	private static boolean signed(X509Certificate issuer, X509CRL crl) {
		if (!issuer.getSubjectX500Principal().equals(crl.getIssuerX500Principal())) {
			return false;
		}
		try {
			crl.verify(issuer.getPublicKey(), CertificatePath.BOUNCY_CASTLE);
			return true;
		}
		catch (GeneralSecurityException ex) {
			return false;
		}
	}

}
