package org.clausewatch.evidence.verify;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.operator.DefaultAlgorithmNameFinder;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.jspecify.annotations.Nullable;

/**
 * Whether a certificate is made so that others could not have made it. A trusted root may
 * stand above certificates of a time when shorter keys and SHA-1 were good enough; who
 * finds a collision or a key writes certificates, and so seals, in another's name.
 */
final class CertificateStrength {

	/** Bits; what ETSI TS 119 312 and the root programmes have asked for at least. */
	private static final int RSA = 2048;

	private static final int CURVE = 256;

	private static final Set<ASN1ObjectIdentifier> BROKEN = Set.of(PKCSObjectIdentifiers.md2, PKCSObjectIdentifiers.md4,
			PKCSObjectIdentifiers.md5, OIWObjectIdentifiers.idSHA1);

	private CertificateStrength() {
	}

	/**
	 * What is too weak about the certificates below an anchor, or its own key;
	 * {@code null} if nothing is.
	 */
	static @Nullable String weakness(List<X509Certificate> below, X509Certificate anchor)
			throws GeneralSecurityException {
		for (X509Certificate certificate : below) {
			String weak = ofKey(certificate);
			weak = (weak != null) ? weak : ofSignature(certificate);
			if (weak != null) {
				return "'" + EmbeddedCertificate.name(certificate) + "' " + weak;
			}
		}
		String weak = ofKey(anchor);
		return (weak != null) ? "'" + EmbeddedCertificate.name(anchor) + "' " + weak : null;
	}

	private static @Nullable String ofKey(X509Certificate certificate) {
		PublicKey key = certificate.getPublicKey();
		if (key instanceof RSAKey rsa && rsa.getModulus().bitLength() < RSA) {
			return "has an RSA key of " + rsa.getModulus().bitLength() + " bits, fewer than " + RSA;
		}
		if (key instanceof ECKey curve && curve.getParams().getOrder().bitLength() < CURVE) {
			return "has a key on a curve of " + curve.getParams().getOrder().bitLength() + " bits, fewer than " + CURVE;
		}
		return null;
	}

	private static @Nullable String ofSignature(X509Certificate certificate) throws GeneralSecurityException {
		AlgorithmIdentifier digest = new DefaultDigestAlgorithmIdentifierFinder()
			.find(new JcaX509CertificateHolder(certificate).getSignatureAlgorithm());
		return (digest != null && BROKEN.contains(digest.getAlgorithm()))
				? "is signed over a broken digest, " + new DefaultAlgorithmNameFinder().getAlgorithmName(digest) : null;
	}

}
