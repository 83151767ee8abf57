package org.clausewatch.generate.pki;

import java.security.SecureRandom;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** Signs with Bouncy Castle's own classes, which say where their chance comes from. */
final class Light {

	private Light() {
	}

	static ContentSigner signer(AlgorithmIdentifier algorithm, Signer signer, AsymmetricKeyParameter key,
			@Nullable SecureRandom chance) {
		BcContentSignerBuilder builder = new BcContentSignerBuilder(algorithm, algorithm) {

			@Override
			protected Signer createSigner(AlgorithmIdentifier signature, AlgorithmIdentifier digest) {
				return signer;
			}

		};
		if (chance != null) {
			builder.setSecureRandom(chance);
		}
		try {
			return builder.build(key);
		}
		catch (OperatorCreationException ex) {
			throw new IllegalStateException("no signature with " + algorithm.getAlgorithm(), ex);
		}
	}

}
