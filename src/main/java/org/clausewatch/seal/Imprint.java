package org.clausewatch.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;

/** The digest that a time-stamp is over (RFC 3161, 2.4.1: messageImprint). */
public enum Imprint {

	/** FIPS 180-4. */
	SHA256(NISTObjectIdentifiers.id_sha256),

	/** GB/T 32905. */
	SM3(GMObjectIdentifiers.sm3);

	private final ASN1ObjectIdentifier identifier;

	Imprint(ASN1ObjectIdentifier identifier) {
		this.identifier = identifier;
	}

	ASN1ObjectIdentifier identifier() {
		return this.identifier;
	}

	byte[] of(byte[] data) {
		try {
			return ((this == SM3) ? MessageDigest.getInstance("SM3", BouncyCastle.PROVIDER)
					: MessageDigest.getInstance("SHA-256"))
				.digest(data);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("the JDK has SHA-256, Bouncy Castle SM3", ex);
		}
	}

}
