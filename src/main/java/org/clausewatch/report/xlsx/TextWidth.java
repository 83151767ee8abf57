package org.clausewatch.report.xlsx;

import java.time.Duration;
import java.time.LocalDateTime;

/** How much room values take, in characters of a digit's width. */
final class TextWidth {

	/** From here on characters are as wide as two, and a line may break at each. */
	private static final int WIDE = 0x2E80;

	private TextWidth() {
	}

	/** Characters a text takes in its longest line, a Chinese one counting as two. */
	static int of(String text) {
		return text.lines()
			.mapToInt((line) -> line.codePoints().map((character) -> (character >= WIDE) ? 2 : 1).sum())
			.max()
			.orElse(0);
	}

	/** What a cell's value takes as it is shown. */
	static int of(Object value) {
		if (value instanceof LocalDateTime) {
			return Look.TIME.length();
		}
		return (value instanceof Duration) ? "1000:00:00".length() : of(value.toString());
	}

	/** The longest stretch without a place to break the line. */
	static int unbroken(String text) {
		int longest = 0;
		int length = 0;
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			length = (character <= ' ' || character >= WIDE) ? 0 : length + 1;
			longest = Math.max(longest, length);
		}
		return longest;
	}

	/** Whether a text takes more than a line of a width. */
	static boolean wraps(String text, int width) {
		return (text.length() > width / 2 && of(text) > width) || text.indexOf('\n') >= 0;
	}

	/**
	 * Lines a text takes in a column; a little more for words that don't fit.
	 */
	static int lines(String text, int width) {
		int usable = Math.max(1, width - width / 8);
		return text.lines().mapToInt((line) -> (of(line) <= width) ? 1 : (of(line) - 1) / usable + 1).sum();
	}

}
