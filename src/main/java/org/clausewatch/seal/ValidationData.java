package org.clausewatch.seal;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLToken;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;

/**
 * What a reader needs, besides the signature, to check it without asking anybody: the
 * certificates from the signer and from the time-stamp authority up to their roots, and
 * the CRLs of each issuer.
 */
final class ValidationData {

	private final Seal seal;

	private final RevocationLookup lookup;

	private final List<X509Certificate> known = new ArrayList<>();

	private final Set<X509Certificate> certificates = new LinkedHashSet<>();

	private final Map<String, byte[]> crls = new LinkedHashMap<>();

	/**
	 * Collects.
	 * @param token the time-stamp over the signature, DER
	 * @throws SealException naming the certificate that nothing is known of
	 */
	ValidationData(Seal seal, SealKey signer, byte[] token) {
		this.seal = seal;
		RevocationSources sources = seal.revocation();
		this.lookup = new RevocationLookup(new CrlFiles(sources.crls(), seal.clock().instant()), sources.online());
		this.known.addAll(signer.chain());
		this.known.addAll(sources.certificates());
		List<X509Certificate> stamped = certificates(token);
		this.known.addAll(stamped);
		collect(signer.certificate());
		stamped.forEach(this::collect);
	}

	Collection<X509Certificate> certificates() {
		return this.certificates;
	}

	Collection<byte[]> crls() {
		return this.crls.values();
	}

	private void collect(X509Certificate certificate) {
		if (!this.certificates.add(certificate) || signed(certificate, certificate)) {
			return;
		}
		X509Certificate issuer = this.known.stream()
			.filter((candidate) -> signed(certificate, candidate))
			.findFirst()
			.orElseThrow(() -> failure("the certificate of the issuer", certificate));
		CRLToken crl = this.lookup.getRevocationToken(new CertificateToken(certificate), new CertificateToken(issuer));
		if (crl == null) {
			throw failure("a current CRL of the issuer", certificate);
		}
		this.crls.putIfAbsent(crl.getDSSIdAsString(), crl.getEncoded());
		collect(issuer);
	}

	private SealException failure(String what, X509Certificate certificate) {
		return new SealException(
				"seal '" + this.seal.name() + "': level " + this.seal.level() + " needs " + what + " of '"
						+ certificate.getSubjectX500Principal().getName() + "', and its revocation sources have none");
	}

	private static boolean signed(X509Certificate certificate, X509Certificate by) {
		if (!certificate.getIssuerX500Principal().equals(by.getSubjectX500Principal())) {
			return false;
		}
		try {
			certificate.verify(by.getPublicKey());
			return true;
		}
		catch (GeneralSecurityException ex) {
			return false;
		}
	}

	private static List<X509Certificate> certificates(byte[] token) {
		try {
			List<X509Certificate> certificates = new ArrayList<>();
			for (X509CertificateHolder holder : new CMSSignedData(token).getCertificates().getMatches(null)) {
				certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
			}
			return certificates;
		}
		catch (CMSException | GeneralSecurityException ex) {
			throw new SealException("the time-stamp can't be read: " + ex.getMessage(), ex);
		}
	}

}
