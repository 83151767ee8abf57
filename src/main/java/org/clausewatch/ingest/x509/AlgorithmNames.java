package org.clausewatch.ingest.x509;

import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Algorithms by the names that are usual in Java; the rest by their identifiers. */
final class AlgorithmNames {

	private static final Map<ASN1ObjectIdentifier, String> SIGNATURES = Map.ofEntries(
			Map.entry(PKCSObjectIdentifiers.md5WithRSAEncryption, "MD5withRSA"),
			Map.entry(PKCSObjectIdentifiers.sha1WithRSAEncryption, "SHA1withRSA"),
			Map.entry(PKCSObjectIdentifiers.sha224WithRSAEncryption, "SHA224withRSA"),
			Map.entry(PKCSObjectIdentifiers.sha256WithRSAEncryption, "SHA256withRSA"),
			Map.entry(PKCSObjectIdentifiers.sha384WithRSAEncryption, "SHA384withRSA"),
			Map.entry(PKCSObjectIdentifiers.sha512WithRSAEncryption, "SHA512withRSA"),
			Map.entry(PKCSObjectIdentifiers.id_RSASSA_PSS, "RSASSA-PSS"),
			Map.entry(X9ObjectIdentifiers.ecdsa_with_SHA1, "SHA1withECDSA"),
			Map.entry(X9ObjectIdentifiers.ecdsa_with_SHA224, "SHA224withECDSA"),
			Map.entry(X9ObjectIdentifiers.ecdsa_with_SHA256, "SHA256withECDSA"),
			Map.entry(X9ObjectIdentifiers.ecdsa_with_SHA384, "SHA384withECDSA"),
			Map.entry(X9ObjectIdentifiers.ecdsa_with_SHA512, "SHA512withECDSA"),
			Map.entry(X9ObjectIdentifiers.id_dsa_with_sha1, "SHA1withDSA"),
			Map.entry(NISTObjectIdentifiers.dsa_with_sha256, "SHA256withDSA"),
			Map.entry(GMObjectIdentifiers.sm2sign_with_sm3, "SM3withSM2"),
			Map.entry(EdECObjectIdentifiers.id_Ed25519, "Ed25519"), Map.entry(EdECObjectIdentifiers.id_Ed448, "Ed448"));

	private static final Map<ASN1ObjectIdentifier, String> KEYS = Map.of(PKCSObjectIdentifiers.rsaEncryption, "RSA",
			PKCSObjectIdentifiers.id_RSASSA_PSS, "RSASSA-PSS", X9ObjectIdentifiers.id_dsa, "DSA",
			EdECObjectIdentifiers.id_Ed25519, "Ed25519", EdECObjectIdentifiers.id_Ed448, "Ed448");

	private AlgorithmNames() {
	}

	static String ofSignature(AlgorithmIdentifier algorithm) {
		return SIGNATURES.getOrDefault(algorithm.getAlgorithm(), algorithm.getAlgorithm().getId());
	}

	/** Whether signatures of this algorithm can be checked. */
	static boolean knows(AlgorithmIdentifier algorithm) {
		return SIGNATURES.containsKey(algorithm.getAlgorithm());
	}

	/** SM2 keys are EC keys on their own curve (GM/T 0006). */
	static String ofKey(AlgorithmIdentifier algorithm) {
		if (algorithm.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)) {
			return GMObjectIdentifiers.sm2p256v1.equals(algorithm.getParameters()) ? "SM2" : "EC";
		}
		return KEYS.getOrDefault(algorithm.getAlgorithm(), algorithm.getAlgorithm().getId());
	}

}
