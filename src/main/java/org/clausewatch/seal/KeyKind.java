package org.clausewatch.seal;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.X509Certificate;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.jspecify.annotations.Nullable;

/** The kinds of keys that seals have. */
public enum KeyKind {

	/** RSA, PKCS#1 v1.5 with SHA-256. */
	RSA("SHA256withRSA"),

	/** NIST curves with SHA-256. */
	ECDSA("SHA256withECDSA"),

	/** GB/T 32918 with SM3 (GB/T 32905). */
	SM2("SM3withSM2");

	private final String signature;

	KeyKind(String signature) {
		this.signature = signature;
	}

	/** The signature algorithm as the JCA calls it. */
	String signature() {
		return this.signature;
	}

	static KeyKind of(X509Certificate certificate) {
		AlgorithmIdentifier algorithm = SubjectPublicKeyInfo.getInstance(certificate.getPublicKey().getEncoded())
			.getAlgorithm();
		ASN1Encodable curve = algorithm.getParameters();
		if (algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)) {
			return RSA;
		}
		return GMObjectIdentifiers.sm2p256v1.equals(curve) ? SM2 : ECDSA;
	}

	/**
	 * Signs.
	 * @param provider the one that holds the key, or null for the usual one
	 */
	byte[] sign(PrivateKey key, @Nullable Provider provider, byte[] data) throws GeneralSecurityException {
		Provider chosen = (provider == null && this == SM2) ? BouncyCastle.PROVIDER : provider;
		Signature signing = (chosen != null) ? Signature.getInstance(this.signature, chosen)
				: Signature.getInstance(this.signature);
		signing.initSign(key);
		signing.update(data);
		return signing.sign();
	}

}
