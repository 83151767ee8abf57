package org.clausewatch.ingest.x509;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentVerifier;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.RuntimeOperatorException;
import org.clausewatch.record.CertificateContent.SignatureCheck;
import org.jspecify.annotations.Nullable;

/**
 * Tries an issuer's keys on one signature while what is signed streams by. An issuer that
 * has changed its key has several; one that verifies is enough.
 */
final class SignatureTrial extends OutputStream {

	private final List<SigningKey> keys;

	private final List<ContentVerifier> verifiers = new ArrayList<>();

	/**
	 * Begins.
	 * @param keys the issuer's keys
	 * @throws IOException where there are keys but the algorithm is none that can be
	 * checked
	 */
	SignatureTrial(List<SigningKey> keys, AlgorithmIdentifier algorithm) throws IOException {
		this.keys = keys;
		if (!keys.isEmpty() && !AlgorithmNames.knows(algorithm)) {
			throw new IOException(
					"its signature algorithm " + algorithm.getAlgorithm().getId() + " is none that can be checked");
		}
		for (SigningKey key : keys) {
			try {
				this.verifiers.add(key.verifier(algorithm));
			}
			catch (OperatorCreationException | RuntimeException ex) {
				// A key of another kind has not made this signature.
				continue;
			}
		}
	}

	@Override
	public void write(int b) throws IOException {
		write(new byte[] { (byte) b }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		for (ContentVerifier verifier : this.verifiers) {
			verifier.getOutputStream().write(bytes, offset, length);
		}
	}

	/**
	 * Concludes.
	 * @param authorityKey the identifier of the issuer's key, where the signed says it:
	 * keys with other identifiers show nothing, as the right one isn't held
	 */
	SignatureCheck conclude(byte[] signature, byte @Nullable [] authorityKey) {
		if (signature.length == 0) {
			return SignatureCheck.MISSING;
		}
		if (this.verifiers.stream().anyMatch((verifier) -> verifies(verifier, signature))) {
			return SignatureCheck.VALID;
		}
		return this.keys.stream().anyMatch((key) -> isMeant(key, authorityKey)) ? SignatureCheck.INVALID
				: SignatureCheck.ISSUER_NOT_HELD;
	}

	private static boolean isMeant(SigningKey key, byte @Nullable [] authorityKey) {
		byte[] identifier = key.certificate().extensions().subjectKey();
		return authorityKey == null || identifier == null || Arrays.equals(identifier, authorityKey);
	}

	private static boolean verifies(ContentVerifier verifier, byte[] signature) {
		try {
			return verifier.verify(signature);
		}
		catch (RuntimeOperatorException ex) {
			// A value that isn't even a signature's encoding.
			return false;
		}
	}

}
