package org.clausewatch.generate.pki;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/** An elliptic curve to make keys on. */
enum Curve {

	P256(SECObjectIdentifiers.secp256r1), SM2(GMObjectIdentifiers.sm2p256v1);

	private final ASN1ObjectIdentifier name;

	private final ECNamedDomainParameters domain;

	Curve(ASN1ObjectIdentifier name) {
		X9ECParameters parameters = CustomNamedCurves.getByOID(name);
		this.name = name;
		this.domain = new ECNamedDomainParameters(name, parameters);
	}

	ECPrivateKeyParameters privateKey(SecureRandom random) {
		byte[] bytes = new byte[40];
		random.nextBytes(bytes);
		// 64 bits more than the order has, so that no number is likelier than another
		BigInteger below = new BigInteger(1, bytes).mod(this.domain.getN().subtract(BigInteger.TWO));
		return new ECPrivateKeyParameters(below.add(BigInteger.ONE), this.domain);
	}

	SubjectPublicKeyInfo publicKey(ECPrivateKeyParameters privateKey) {
		byte[] point = new FixedPointCombMultiplier().multiply(this.domain.getG(), privateKey.getD())
			.normalize()
			.getEncoded(false);
		return new SubjectPublicKeyInfo(new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, this.name), point);
	}

}
