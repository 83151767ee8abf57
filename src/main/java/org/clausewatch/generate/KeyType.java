package org.clausewatch.generate;

import org.clausewatch.generate.pki.KeyKind;

/** The key and what the certificate is signed with. */
enum KeyType {

	RSA("RSA", "2048", "sha256WithRSAEncryption", KeyKind.RSA), SM2("SM2", "256", "SM3withSM2", KeyKind.SM2),
	RSA_SHA1("RSA", "2048", "sha1WithRSAEncryption", KeyKind.RSA), EC("EC", "256", "ecdsa-with-SHA256", KeyKind.EC);

	private final String algorithm;

	private final String bits;

	private final String signature;

	private final KeyKind kind;

	KeyType(String algorithm, String bits, String signature, KeyKind kind) {
		this.algorithm = algorithm;
		this.bits = bits;
		this.signature = signature;
		this.kind = kind;
	}

	/** What an issuer's certificates have. */
	static KeyType of(Issuer issuer, boolean sha1) {
		return switch (issuer) {
			case SM2 -> SM2;
			case DEVICES -> EC;
			case PERSONS, ORGANISATIONS -> sha1 ? RSA_SHA1 : RSA;
		};
	}

	String algorithm() {
		return this.algorithm;
	}

	String bits() {
		return this.bits;
	}

	String signature() {
		return this.signature;
	}

	KeyKind kind() {
		return this.kind;
	}

}
