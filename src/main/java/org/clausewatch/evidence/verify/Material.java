package org.clausewatch.evidence.verify;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.CertificateList;

/**
 * The certificates and revocation lists that came along with a file, to build paths and
 * check revocation with. Whatever is added must be vouched for by an issuer that came
 * along too or is trusted, or it would be bytes that nothing covers.
 */
final class Material {

	private final TrustAnchors anchors;

	private final Set<X509Certificate> certificates = new LinkedHashSet<>();

	private final Set<X509CRL> crls = new LinkedHashSet<>();

	Material(TrustAnchors anchors) {
		this.anchors = anchors;
		this.crls.addAll(anchors.crls());
	}

	TrustAnchors anchors() {
		return this.anchors;
	}

	void add(List<X509Certificate> more) {
		this.certificates.addAll(more);
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
		}
		catch (GeneralSecurityException | RuntimeException ex) {
			throw new FlawException("a CRL can't be read: " + ex.getMessage(), ex);
		}
	}

	/** All certificates that came along. */
	List<X509Certificate> certificates() {
		return List.copyOf(this.certificates);
	}

	/** Lists that this certificate's key has signed. */
	List<X509CRL> crlsOf(X509Certificate issuer) {
		return this.crls.stream().filter((crl) -> signed(issuer, crl)).toList();
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
