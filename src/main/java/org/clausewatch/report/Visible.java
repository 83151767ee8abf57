package org.clausewatch.report;

/** Makes visible what a reader could not see, and bounds what no reader would read. */
public final class Visible {

	private Visible() {
	}

	/**
	 * Whether a character has no shape of its own: controls, direction marks, halves of
	 * surrogate pairs. A line feed is none.
	 */
	public static boolean lacksShape(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL -> character != '\n';
			case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				true;
			default -> false;
		};
	}

	/** A character's number, such as {@code [U+20BB7]}. */
	public static String number(int character) {
		return String.format("[U+%04X]", character);
	}

	/**
	 * The text with shapeless characters as their numbers, cut after so many characters
	 * with the number of those left out.
	 */
	public static String text(String text, int atMost) {
		StringBuilder shown = new StringBuilder();
		int end = (text.length() <= atMost) ? text.length()
				: atMost - (Character.isHighSurrogate(text.charAt(atMost - 1)) ? 1 : 0);
		text.substring(0, end).codePoints().forEach((character) -> {
			if (lacksShape(character)) {
				shown.append(number(character));
			}
			else {
				shown.appendCodePoint(character);
			}
		});
		return (end < text.length()) ? shown + "… [+" + (text.length() - end) + "]" : shown.toString();
	}

}
