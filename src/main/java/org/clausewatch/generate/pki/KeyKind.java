package org.clausewatch.generate.pki;

import java.security.SecureRandom;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;

/** Kinds of keys, and how they are made from a source of bits. */
public enum KeyKind {

	/** 2048 bits. */
	RSA {
		@Override
		public SubjectPublicKeyInfo publicKey(SecureRandom random) {
			return RsaKeys.publicKey(random);
		}

		@Override
		CaKey caKey(SecureRandom random) {
			return RsaKeys.pair(random);
		}
	},
	/** On the curve P-256. */
	EC {
		@Override
		public SubjectPublicKeyInfo publicKey(SecureRandom random) {
			return Curve.P256.publicKey(Curve.P256.privateKey(random));
		}

		@Override
		CaKey caKey(SecureRandom random) {
			ECPrivateKeyParameters key = Curve.P256.privateKey(random);
			return new CaKey.Ecdsa(Curve.P256.publicKey(key), key);
		}
	},
	/** GB/T 32918.5. */
	SM2 {
		@Override
		public SubjectPublicKeyInfo publicKey(SecureRandom random) {
			return Curve.SM2.publicKey(Curve.SM2.privateKey(random));
		}

		@Override
		CaKey caKey(SecureRandom random) {
			ECPrivateKeyParameters key = Curve.SM2.privateKey(random);
			return new CaKey.Sm2(Curve.SM2.publicKey(key), key, random);
		}
	};

	/** A subscriber's public key, cheaply: of an RSA key nobody has the private half. */
	public abstract SubjectPublicKeyInfo publicKey(SecureRandom random);

	/** A CA's key; later signatures with SM2 go on using the source of bits. */
	abstract CaKey caKey(SecureRandom random);

}
