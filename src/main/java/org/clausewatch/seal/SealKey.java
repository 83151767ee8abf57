package org.clausewatch.seal;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * A private key with its certificate chain.
 *
 * @param name what configuration calls the seal
 * @param key RSA or EC
 * @param chain the signer's certificate first, then its issuers as far as they are known
 * @param demo made by {@link DemoAuthority}: proves nothing about anybody's identity
 */
public record SealKey(String name, PrivateKey key, List<X509Certificate> chain, boolean demo) {

	public SealKey {
		chain = List.copyOf(chain);
		if (chain.isEmpty()) {
			throw new SealException("seal '" + name + "': no certificate belongs to the key");
		}
		if (!key.getAlgorithm().equals("RSA") && !key.getAlgorithm().equals("EC")) {
			throw new SealException("seal '" + name + "': its key is of algorithm " + key.getAlgorithm()
					+ ", expected RSA or EC (NIST curves)");
		}
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
