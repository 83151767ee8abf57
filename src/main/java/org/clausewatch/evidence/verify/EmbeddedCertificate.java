package org.clausewatch.evidence.verify;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.HexFormat;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.x509.Certificate;

/** Reads a certificate that came with a signature, so that none of its bytes is free. */
final class EmbeddedCertificate {

	private static final int LONGEST_KEY = 16384;

	/** Checking with a key takes as many steps as this has bits; 17 is usual. */
	private static final int LONGEST_EXPONENT = 64;

	private EmbeddedCertificate() {
	}

	/**
	 * Reads strictly: DER, the algorithm outside the signed part as inside (RFC 5280,
	 * 4.1.1.2), whole octets of signature. The rest is for the issuer's key to confirm.
	 */
	static X509Certificate read(byte[] der) throws FlawException {
		try {
			Certificate certificate = Certificate.getInstance(StrictDer.read(der, "a certificate"));
			FlawException.unless(
					certificate.getSignatureAlgorithm().equals(certificate.getTBSCertificate().getSignature()),
					"a certificate names two signature algorithms");
			FlawException.unless(certificate.getSignature().getPadBits() == 0,
					"a certificate's signature is not whole octets");
			X509Certificate read = (X509Certificate) CertificateFactory
				.getInstance("X.509", CertificatePath.BOUNCY_CASTLE)
				.generateCertificate(new ByteArrayInputStream(der));
			FlawException.unless(
					!(read.getPublicKey() instanceof RSAPublicKey key) || key.getModulus().bitLength() <= LONGEST_KEY
							&& key.getPublicExponent().bitLength() <= LONGEST_EXPONENT,
					"a certificate has an RSA key that takes for ever to check with");
			return read;
		}
		catch (GeneralSecurityException | RuntimeException ex) {
			throw new FlawException("a certificate can't be read: " + ex.getMessage(), ex);
		}
	}

	static String name(X509Certificate certificate) {
		return certificate.getSubjectX500Principal().getName(X500Principal.RFC2253);
	}

	/** SHA-256 of the certificate, hex. */
	static String fingerprint(X509Certificate certificate) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Whether its names say that it is for demonstrations only. */
	static boolean isDemo(X509Certificate certificate) {
		return name(certificate).contains("DEMO") || name(certificate).contains("演示");
	}

}
