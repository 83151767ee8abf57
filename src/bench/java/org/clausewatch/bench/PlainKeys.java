package org.clausewatch.bench;

import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Keys in the form they are compared in, as generated extracts need it: keys.sql in Java. */
final class PlainKeys {

	private PlainKeys() {
	}

	static @Nullable String comparable(String column, String cell) {
		if (cell.isEmpty()) {
			return null;
		}
		return switch (column) {
			case "issuer" -> cell.replace(", ", ",").toLowerCase(Locale.ROOT);
			case "serial" -> serial(cell);
			default -> cell;
		};
	}

	private static String serial(String cell) {
		BigInteger number = cell.startsWith("dec:") ? new BigInteger(cell.substring(4))
				: new BigInteger(cell.replace(":", ""), 16);
		return number.toString(16);
	}

}
