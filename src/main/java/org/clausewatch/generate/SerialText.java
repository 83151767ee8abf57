package org.clausewatch.generate;

import java.math.BigInteger;
import java.util.Locale;
import org.clausewatch.record.RecordKind;

/**
 * Spellings of a serial number: each system has its own, and none is wholly consistent.
 */
final class SerialText {

	private SerialText() {
	}

	/**
	 * The serial as a file spells it.
	 * @param hex an even number of lower-case digits
	 */
	static String of(String hex, RecordKind kind, Draw draw) {
		int odd = draw.below(1000);
		if (odd < 5) {
			return "dec:" + new BigInteger(hex, 16);
		}
		if (odd < 25) {
			return colons(hex);
		}
		return switch (kind) {
			case REVOCATION_REQUESTS, CRL_ENTRIES, NOTICES -> hex.toUpperCase(Locale.ROOT);
			case FEES -> withoutLeadingZeros(hex);
			default -> hex;
		};
	}

	private static String colons(String hex) {
		StringBuilder text = new StringBuilder(hex.length() * 3 / 2);
		for (int i = 0; i < hex.length(); i += 2) {
			text.append((i > 0) ? ":" : "").append(hex, i, i + 2);
		}
		return text.toString();
	}

	private static String withoutLeadingZeros(String hex) {
		int start = 0;
		while (start < hex.length() - 1 && hex.charAt(start) == '0') {
			start++;
		}
		return hex.substring(start);
	}

}
