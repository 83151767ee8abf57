package org.clausewatch.seal;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

import org.bouncycastle.operator.ContentSigner;
import org.jspecify.annotations.Nullable;

/**
 * A private key with its certificate chain.
 *
 * @param name what configuration calls the seal
 * @param key RSA or EC, SM2 included
 * @param chain the signer's certificate first, then its issuers as far as they are known
 * @param demo made by {@link DemoAuthority}: proves nothing about anybody's identity
 * @param provider the provider that holds the key, such as a PKCS#11 token's; null for
 * the usual one
 */
public record SealKey(String name, PrivateKey key, List<X509Certificate> chain, boolean demo,
		@Nullable Provider provider) {

	public SealKey {
		chain = List.copyOf(chain);
		if (chain.isEmpty()) {
			throw new SealException("seal '" + name + "': no certificate belongs to the key");
		}
		if (!key.getAlgorithm().equals("RSA") && !key.getAlgorithm().equals("EC")) {
			throw new SealException("seal '" + name + "': its key is of algorithm " + key.getAlgorithm()
					+ ", expected RSA or EC (NIST curves or SM2)");
		}
	}

	/** A key of the usual provider. */
	public SealKey(String name, PrivateKey key, List<X509Certificate> chain, boolean demo) {
		this(name, key, chain, demo, null);
	}

	/** What kind of key it is, by its certificate. */
	public KeyKind kind() {
		return KeyKind.of(certificate());
	}

	/**
	 * Signs.
	 * @throws SealException when the key can't be used
	 */
	byte[] sign(byte[] data) {
		try {
			return kind().sign(this.key, this.provider, data);
		}
		catch (GeneralSecurityException | ProviderException ex) {
			throw new SealException("seal '" + this.name + "': can't sign: " + ex.getMessage(), ex);
		}
	}

	/** Signs for Bouncy Castle. */
	ContentSigner contentSigner() {
		return new KeySigner(this);
	}

	public X509Certificate certificate() {
		return this.chain.get(0);
	}

	/** The chain without self-signed roots, which a reader must already hold. */
	public List<X509Certificate> chainWithoutRoot() {
		return this.chain.stream()
			.filter((certificate) -> certificate == certificate()
					|| !certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()))
			.toList();
	}

	/**
	 * Checks the signer's validity period (RFC 5280, 4.1.2.5: both ends inclusive).
	 * @throws SealException when the certificate is not valid at that instant
	 */
	public void requireValidAt(Instant instant) {
		Instant from = certificate().getNotBefore().toInstant();
		Instant to = certificate().getNotAfter().toInstant();
		if (instant.isBefore(from)) {
			throw new SealException("seal '" + this.name + "': its certificate is not valid before " + from);
		}
		if (instant.isAfter(to)) {
			throw new SealException("seal '" + this.name + "': its certificate expired at " + to);
		}
	}

}
