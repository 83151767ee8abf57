package org.clausewatch.ingest;

/**
 * Tells whether bytes are well-formed UTF-8 (Unicode, table 3-7), without making a text
 * of them.
 */
final class Utf8 {

	private Utf8() {
	}

	static boolean isWellFormed(byte[] bytes, int start, int end) {
		int at = start;
		while (at < end) {
			int length = (bytes[at] >= 0) ? 1 : length(bytes, at, end);
			if (length == 0) {
				return false;
			}
			at += length;
		}
		return true;
	}

	/** Bytes of the character that begins there beyond ASCII, 0 where none does. */
	private static int length(byte[] bytes, int at, int end) {
		int lead = bytes[at] & 0xff;
		int length = (lead < 0xc2 || lead > 0xf4) ? 0 : (lead < 0xe0) ? 2 : (lead < 0xf0) ? 3 : 4;
		if (length == 0 || at + length > end || !isSecond(lead, bytes[at + 1] & 0xff)) {
			return 0;
		}
		for (int i = 2; i < length; i++) {
			if ((bytes[at + i] & 0xc0) != 0x80) {
				return 0;
			}
		}
		return length;
	}

	/** Keeps out overlong forms, surrogates and what lies beyond U+10FFFF. */
	private static boolean isSecond(int lead, int second) {
		return switch (lead) {
			case 0xe0 -> second >= 0xa0 && second <= 0xbf;
			case 0xed -> second >= 0x80 && second <= 0x9f;
			case 0xf0 -> second >= 0x90 && second <= 0xbf;
			case 0xf4 -> second >= 0x80 && second <= 0x8f;
			default -> second >= 0x80 && second <= 0xbf;
		};
	}

}
