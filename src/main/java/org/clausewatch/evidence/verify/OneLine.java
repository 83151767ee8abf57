package org.clausewatch.evidence.verify;

/**
 * Text from foreign files, such as a certificate's name, as it may stand in a line of
 * ours. Line ends and a terminal's control sequences could write a verdict of their own
 * or hide ours; marks that turn the direction of writing could re-order it.
 */
final class OneLine {

	private OneLine() {
	}

	static String of(String text) {
		StringBuilder shown = new StringBuilder();
		text.codePoints().forEach((point) -> {
			switch (Character.getType(point)) {
				case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
						Character.SURROGATE ->
					shown.append(String.format("\\u{%x}", point));
				default -> shown.appendCodePoint(point);
			}
		});
		return shown.toString();
	}

}
