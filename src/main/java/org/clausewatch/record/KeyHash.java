package org.clausewatch.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * A certificate's key hash from the bytes of its serial number, without making a number
 * of them: every row is led to its certificate by it.
 */
final class KeyHash {

	private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Sha256::newDigest);

	private KeyHash() {
	}

	/**
	 * As {@link CertificateId#keyHash()}.
	 * @param bytes holds the serial at [from, to), in the common form: hexadecimal, any
	 * case, colons ignored
	 * @return {@code null} where it has another form
	 */
	static byte @Nullable [] of(IssuerName issuer, byte[] bytes, int from, int to) {
		if (to - from > 4 && bytes[from + 3] == ':' && bytes[from] == 'd' && bytes[from + 1] == 'e'
				&& bytes[from + 2] == 'c') {
			return null;
		}
		byte[] digits = new byte[to - from];
		int count = 0;
		for (int i = from; i < to; i++) {
			int digit = bytes[i];
			if (digit >= 'A' && digit <= 'F') {
				digit += 'a' - 'A';
			}
			boolean hexadecimal = digit >= '0' && digit <= '9' || digit >= 'a' && digit <= 'f';
			if (!hexadecimal && digit != ':') {
				return null;
			}
			boolean leading = digit == '0' && count == 0;
			if (hexadecimal && !leading) {
				digits[count++] = (byte) digit;
			}
		}
		if (count == 0) {
			// Zero, or nothing at all.
			return null;
		}
		MessageDigest digest = DIGEST.get();
		digest.update(issuer.canonical().getBytes(StandardCharsets.UTF_8));
		digest.update((byte) 0);
		digest.update(digits, 0, count);
		return digest.digest();
	}

}
