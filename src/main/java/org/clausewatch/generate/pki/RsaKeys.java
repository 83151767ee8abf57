package org.clausewatch.generate.pki;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.RSAPrivateCrtKeySpec;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * RSA keys of 2048 bits from a given source of bits. Own code, because key generators
 * promise nothing about how they use theirs.
 */
final class RsaKeys {

	private static final BigInteger EXPONENT = BigInteger.valueOf(65537);

	private static final int BITS = 2048;

	/** Product of the odd primes below 750, which readers of keys look for. */
	private static final BigInteger SMALL_PRIMES = smallPrimes();

	private RsaKeys() {
	}

	private static BigInteger smallPrimes() {
		BigInteger product = BigInteger.ONE;
		BigInteger prime = BigInteger.TWO.nextProbablePrime();
		while (prime.intValue() < 750) {
			product = product.multiply(prime);
			prime = prime.nextProbablePrime();
		}
		return product;
	}

	static CaKey pair(SecureRandom random) {
		BigInteger p = prime(random);
		BigInteger q = prime(random);
		BigInteger p1 = p.subtract(BigInteger.ONE);
		BigInteger q1 = q.subtract(BigInteger.ONE);
		BigInteger d = EXPONENT.modInverse(p1.multiply(q1));
		BigInteger modulus = p.multiply(q);
		try {
			PrivateKey key = KeyFactory.getInstance("RSA")
				.generatePrivate(
						new RSAPrivateCrtKeySpec(modulus, EXPONENT, d, p, q, d.mod(p1), d.mod(q1), q.modInverse(p)));
			return new CaKey.Rsa(info(modulus), key);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("the JDK has no RSA", ex);
		}
	}

	private static BigInteger prime(SecureRandom random) {
		while (true) {
			BigInteger prime = odd(random, BITS / 2).nextProbablePrime();
			if (prime.bitLength() == BITS / 2 && prime.mod(EXPONENT).intValue() != 1) {
				return prime;
			}
		}
	}

	/**
	 * A public key that looks like any other. Its modulus is the product of two numbers
	 * without small factors, which need not be primes: nobody has the private key, and
	 * making one takes microseconds.
	 */
	static SubjectPublicKeyInfo publicKey(SecureRandom random) {
		return info(withoutSmallFactors(random).multiply(withoutSmallFactors(random)));
	}

	private static BigInteger withoutSmallFactors(SecureRandom random) {
		BigInteger number = odd(random, BITS / 2);
		while (!number.gcd(SMALL_PRIMES).equals(BigInteger.ONE)) {
			number = number.add(BigInteger.TWO);
		}
		return number;
	}

	/** An odd number whose two highest bits are set. */
	private static BigInteger odd(SecureRandom random, int bits) {
		byte[] bytes = new byte[bits / 8];
		random.nextBytes(bytes);
		bytes[0] |= (byte) 0xc0;
		bytes[bytes.length - 1] |= 1;
		return new BigInteger(1, bytes);
	}

	private static SubjectPublicKeyInfo info(BigInteger modulus) {
		byte[] key = Der.encoded(new RSAPublicKey(modulus, EXPONENT));
		return new SubjectPublicKeyInfo(new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
				key);
	}

}
