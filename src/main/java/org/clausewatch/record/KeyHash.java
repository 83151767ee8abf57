package org.clausewatch.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * A certificate's key hash from the bytes of its serial number, without making a number
 * of them: every row is led to its certificate by it.
 */
final class KeyHash {

	private static final ThreadLocal<KeyHash> OF_THREAD = ThreadLocal.withInitial(KeyHash::new);

	/** Of hexadecimal digits the small ones, of a colon itself, of all others 0. */
	private static final byte[] LOWER_CASE = lowerCase();

	private final MessageDigest digest = Sha256.newDigest();

	/** The issuer last met: the next row has most likely the same. */
	private @Nullable IssuerName issuer;

	private byte[] name = {};

	private KeyHash() {
	}

	private byte[] of(IssuerName other, byte[] serial, int length) {
		if (other != this.issuer) {
			this.issuer = other;
			this.name = other.canonical().getBytes(StandardCharsets.UTF_8);
		}
		this.digest.update(this.name);
		this.digest.update((byte) 0);
		this.digest.update(serial, 0, length);
		return this.digest.digest();
	}

	/**
	 * As {@link CertificateId#keyHash()}.
	 * @param bytes holds the serial at [from, to), in the common form: hexadecimal, any
	 * case, colons ignored
	 * @return {@code null} where it has another form
	 */
	static byte @Nullable [] of(IssuerName issuer, byte[] bytes, int from, int to) {
		if (isDecimal(bytes, from, to)) {
			return null;
		}
		byte[] digits = new byte[to - from];
		int count = digits(bytes, from, to, digits);
		return (count > 0) ? OF_THREAD.get().of(issuer, digits, count) : null;
	}

	/**
	 * As {@link CertificateId#serialHex()}, on the same terms as {@link #of}.
	 */
	static @Nullable String serialHex(byte[] bytes, int from, int to) {
		if (isDecimal(bytes, from, to)) {
			return null;
		}
		byte[] digits = new byte[to - from];
		int count = digits(bytes, from, to, digits);
		return (count > 0) ? new String(digits, 0, count, StandardCharsets.ISO_8859_1) : null;
	}

	private static boolean isDecimal(byte[] bytes, int from, int to) {
		return to - from > 4 && bytes[from + 3] == ':' && bytes[from] == 'd' && bytes[from + 1] == 'e'
				&& bytes[from + 2] == 'c';
	}

	/**
	 * The serial's digits in lower case, without leading zeros.
	 * @return their number; 0 for zero, for nothing at all and for another form
	 */
	private static int digits(byte[] bytes, int from, int to, byte[] digits) {
		int count = 0;
		for (int i = from; i < to; i++) {
			int digit = (bytes[i] >= 0) ? LOWER_CASE[bytes[i]] : 0;
			if (digit == 0) {
				return 0;
			}
			boolean leading = digit == '0' && count == 0;
			if (digit != ':' && !leading) {
				digits[count++] = (byte) digit;
			}
		}
		return count;
	}

	private static byte[] lowerCase() {
		byte[] digits = new byte[128];
		for (char digit : "0123456789abcdef:".toCharArray()) {
			digits[digit] = (byte) digit;
			digits[Character.toUpperCase(digit)] = (byte) digit;
		}
		return digits;
	}

}
