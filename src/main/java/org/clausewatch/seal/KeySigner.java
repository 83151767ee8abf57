package org.clausewatch.seal;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;

/** Lets Bouncy Castle sign with a seal's key, wherever that is. */
final class KeySigner implements ContentSigner {

	private final SealKey key;

	private final ByteArrayOutputStream data = new ByteArrayOutputStream();

	KeySigner(SealKey key) {
		this.key = key;
	}

	@Override
	public AlgorithmIdentifier getAlgorithmIdentifier() {
		return new DefaultSignatureAlgorithmIdentifierFinder().find(this.key.kind().signature());
	}

	@Override
	public OutputStream getOutputStream() {
		return this.data;
	}

	@Override
	public byte[] getSignature() {
		return this.key.sign(this.data.toByteArray());
	}

}
