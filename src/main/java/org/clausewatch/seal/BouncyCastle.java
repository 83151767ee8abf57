package org.clausewatch.seal;

import java.security.Provider;

import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The provider for what the JDK doesn't know, SM2 and SM3. It is named where it is used
 * and registered nowhere, so that all else stays with the JDK.
 */
final class BouncyCastle {

	static final Provider PROVIDER = new BouncyCastleProvider();

	private BouncyCastle() {
	}

}
