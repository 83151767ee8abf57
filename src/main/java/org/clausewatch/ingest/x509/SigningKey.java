package org.clausewatch.ingest.x509;

import java.io.IOException;
import java.math.BigInteger;
import java.security.Provider;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentVerifier;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/**
 * An issuer's key that signatures are checked with.
 *
 * @param certificate the certificate it is from
 * @param key the key
 */
record SigningKey(CertificateFile certificate, PublicKey key) {

	/** Named, not registered: other libraries keep the providers they chose. */
	private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

	/** What a check costs grows with the key: nobody signs with more. */
	private static final int MAX_RSA_BITS = 16384;

	private static final int MAX_EXPONENT_BITS = 64;

	/**
	 * Takes a certificate's key.
	 * @throws IOException where it is none that signatures could be checked with
	 */
	static SigningKey of(CertificateFile certificate) throws IOException {
		AlgorithmIdentifier algorithm = certificate.keyAlgorithm();
		// RFC 5480, 2.1.1: curves go by their names; one of its own could be built to
		// cost any time.
		if (algorithm.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)
				&& !(algorithm.getParameters() instanceof ASN1ObjectIdentifier)) {
			throw new IOException("its key is on a curve without name");
		}
		PublicKey key = Der.decode(certificate.publicKey(), "the public key", SigningKey::decode);
		if (key instanceof RSAPublicKey rsa && (rsa.getModulus().bitLength() > MAX_RSA_BITS
				|| rsa.getPublicExponent().compareTo(BigInteger.ONE.shiftLeft(MAX_EXPONENT_BITS)) > 0)) {
			throw new IOException("its RSA key is larger than any that is used");
		}
		return new SigningKey(certificate, key);
	}

	private static PublicKey decode(org.bouncycastle.asn1.ASN1Primitive info) {
		try {
			PublicKey key = BouncyCastleProvider.getPublicKey(SubjectPublicKeyInfo.getInstance(info));
			if (key == null) {
				throw new IllegalArgumentException("its algorithm isn't known");
			}
			return key;
		}
		catch (IOException ex) {
			throw new IllegalArgumentException(ex.getMessage(), ex);
		}
	}

	/**
	 * Begins to check a signature.
	 * @throws OperatorCreationException where no signature of this algorithm can be by
	 * this key
	 */
	ContentVerifier verifier(AlgorithmIdentifier algorithm) throws OperatorCreationException {
		return new JcaContentVerifierProviderBuilder().setProvider(BOUNCY_CASTLE).build(this.key).get(algorithm);
	}

}
