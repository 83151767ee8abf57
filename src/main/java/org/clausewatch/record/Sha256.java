package org.clausewatch.record;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 of a stretch of bytes; one digest object a thread, since making one costs as
 * much as a short hash.
 */
public final class Sha256 {

	/** Bytes of a hash. */
	public static final int LENGTH = 32;

	/** What each ASCII character is worth, or -1. */
	private static final byte[] HEXADECIMAL = hexadecimal();

	private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Sha256::newDigest);

	private Sha256() {
	}

	public static byte[] of(byte[] bytes, int offset, int length) {
		MessageDigest digest = DIGEST.get();
		digest.update(bytes, offset, length);
		return digest.digest();
	}

	/**
	 * A hash as rows may spell it, any case and with colons, in lower-case hexadecimal;
	 * {@code null} where the text is no SHA-256.
	 */
	public static @Nullable String normal(@Nullable String text) {
		if (text != null && isNormal(text)) {
			return text;
		}
		String hex = (text != null) ? text.replace(":", "").toLowerCase(Locale.ROOT) : "";
		boolean digits = hex.length() == 2 * LENGTH;
		for (int i = 0; digits && i < hex.length(); i++) {
			digits = HexFormat.isHexDigit(hex.charAt(i));
		}
		return digits ? hex : null;
	}

	/**
	 * The hash that {@link #normal} finds in a cell, as bytes; {@code null} where it
	 * finds none.
	 * @param bytes holds the cell at [from, to)
	 */
	public static byte @Nullable [] read(byte[] bytes, int from, int to) {
		byte[] hash = new byte[LENGTH];
		int digits = 0;
		for (int i = from; i < to; i++) {
			if (bytes[i] != ':') {
				int digit = (bytes[i] > 0) ? HEXADECIMAL[bytes[i]] : -1;
				if (digit < 0 || digits == 2 * LENGTH) {
					return null;
				}
				hash[digits >> 1] = (byte) (hash[digits >> 1] << 4 | digit);
				digits++;
			}
		}
		return (digits == 2 * LENGTH) ? hash : null;
	}

	private static byte[] hexadecimal() {
		byte[] values = new byte[128];
		Arrays.fill(values, (byte) -1);
		for (int i = 0; i < 16; i++) {
			values["0123456789abcdef".charAt(i)] = (byte) i;
			values["0123456789ABCDEF".charAt(i)] = (byte) i;
		}
		return values;
	}

	private static boolean isNormal(String text) {
		boolean normal = text.length() == 2 * LENGTH;
		for (int i = 0; normal && i < text.length(); i++) {
			char digit = text.charAt(i);
			normal = (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
		}
		return normal;
	}

	/** A digest of one's own, to feed piece by piece. */
	public static MessageDigest newDigest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every JDK has SHA-256", ex);
		}
	}

}
