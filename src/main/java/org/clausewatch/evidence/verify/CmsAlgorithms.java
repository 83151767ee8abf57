package org.clausewatch.evidence.verify;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/** The algorithms that signatures may use, and how each is named. */
final class CmsAlgorithms {

	private static final Map<ASN1ObjectIdentifier, String> DIGESTS = Map.of(NISTObjectIdentifiers.id_sha256, "SHA-256",
			NISTObjectIdentifiers.id_sha384, "SHA-384", NISTObjectIdentifiers.id_sha512, "SHA-512",
			GMObjectIdentifiers.sm3, "SM3");

	private static final Map<ASN1ObjectIdentifier, ASN1ObjectIdentifier> RSA = Map.of(
			PKCSObjectIdentifiers.sha256WithRSAEncryption, NISTObjectIdentifiers.id_sha256,
			PKCSObjectIdentifiers.sha384WithRSAEncryption, NISTObjectIdentifiers.id_sha384,
			PKCSObjectIdentifiers.sha512WithRSAEncryption, NISTObjectIdentifiers.id_sha512);

	private static final Map<ASN1ObjectIdentifier, ASN1ObjectIdentifier> CURVE = Map.of(
			X9ObjectIdentifiers.ecdsa_with_SHA256, NISTObjectIdentifiers.id_sha256,
			X9ObjectIdentifiers.ecdsa_with_SHA384, NISTObjectIdentifiers.id_sha384,
			X9ObjectIdentifiers.ecdsa_with_SHA512, NISTObjectIdentifiers.id_sha512,
			GMObjectIdentifiers.sm2sign_with_sm3, GMObjectIdentifiers.sm3);

	private CmsAlgorithms() {
	}

	/** Whether a digest is one of ours, without stray parameters. */
	static boolean isDigest(AlgorithmIdentifier digest) {
		return DIGESTS.containsKey(digest.getAlgorithm())
				&& (digest.getParameters() == null || DERNull.INSTANCE.equals(digest.getParameters()));
	}

	/** A digest by its identifier, {@code null} where it is none of ours. */
	static @Nullable MessageDigest digest(ASN1ObjectIdentifier identifier) {
		String name = DIGESTS.get(identifier);
		try {
			return (name != null) ? MessageDigest.getInstance(name, CertificatePath.BOUNCY_CASTLE) : null;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Bouncy Castle has every digest", ex);
		}
	}

	/** A digest that must be one of ours. */
	static MessageDigest digest(ASN1ObjectIdentifier identifier, String what) throws FlawException {
		MessageDigest digest = digest(identifier);
		if (digest == null) {
			throw new FlawException(what + " uses a digest other than SHA-256, SHA-384, SHA-512 or SM3");
		}
		return digest;
	}

	/**
	 * Whether a signature algorithm fits its digest and key, and is named in one way.
	 * @param plainRsa whether RSA may be named without its digest, as some time-stamp
	 * authorities do
	 */
	static boolean fits(AlgorithmIdentifier signature, AlgorithmIdentifier digest, SubjectPublicKeyInfo key,
			boolean plainRsa) {
		ASN1ObjectIdentifier named = signature.getAlgorithm();
		if (key.getAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)) {
			return DERNull.INSTANCE.equals(signature.getParameters()) && (digest.getAlgorithm().equals(RSA.get(named))
					|| plainRsa && named.equals(PKCSObjectIdentifiers.rsaEncryption));
		}
		ASN1Encodable curve = key.getAlgorithm().getParameters();
		boolean chinese = GMObjectIdentifiers.sm2p256v1.equals(curve);
		return signature.getParameters() == null && digest.getAlgorithm().equals(CURVE.get(named))
				&& chinese == named.equals(GMObjectIdentifiers.sm2sign_with_sm3);
	}

}
