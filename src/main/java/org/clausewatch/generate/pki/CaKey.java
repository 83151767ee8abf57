package org.clausewatch.generate.pki;

import java.security.PrivateKey;
import java.security.SecureRandom;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A key that a demo CA signs with, each time with the same signature. */
sealed interface CaKey {

	SubjectPublicKeyInfo publicKey();

	/**
	 * Starts a signature.
	 * @param withSha1 with SHA-1, which only RSA does
	 */
	ContentSigner signer(boolean withSha1);

	/** PKCS #1 v1.5 signatures need no chance. */
	record Rsa(SubjectPublicKeyInfo publicKey, PrivateKey privateKey) implements CaKey {

		@Override
		public ContentSigner signer(boolean withSha1) {
			try {
				return new JcaContentSignerBuilder(withSha1 ? "SHA1withRSA" : "SHA256withRSA").build(this.privateKey);
			}
			catch (OperatorCreationException ex) {
				throw new IllegalStateException("the JDK has no RSA", ex);
			}
		}

	}

	/** ECDSA with the chance taken from the message (RFC 6979). */
	record Ecdsa(SubjectPublicKeyInfo publicKey, ECPrivateKeyParameters privateKey) implements CaKey {

		@Override
		public ContentSigner signer(boolean withSha1) {
			return Light.signer(new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256),
					new DSADigestSigner(new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest())),
							new SHA256Digest()),
					this.privateKey, null);
		}

	}

	/** SM2 with SM3 (GB/T 32918.2), the chance taken from a given source. */
	record Sm2(SubjectPublicKeyInfo publicKey, ECPrivateKeyParameters privateKey,
			SecureRandom chance) implements CaKey {

		@Override
		public ContentSigner signer(boolean withSha1) {
			return Light.signer(new AlgorithmIdentifier(GMObjectIdentifiers.sm2sign_with_sm3), new SM2Signer(),
					this.privateKey, this.chance);
		}

	}

}
