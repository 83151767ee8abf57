package org.clausewatch.report.pdf;

import java.awt.Font;
import org.clausewatch.report.Visible;

/**
 * Shows what the typeface can't: the PDF exporter silently drops a character without a
 * glyph, which in a name or a number would be a false statement.
 */
final class Glyphs {

	private final Font font;

	private long replaced;

	Glyphs(Font font) {
		this.font = font;
	}

	/**
	 * The text with every character that has no glyph, or none that can be seen, as
	 * {@code [U+20BB7]}.
	 */
	String show(String text) {
		if (text.codePoints().allMatch(this::hasGlyph)) {
			return text;
		}
		StringBuilder shown = new StringBuilder();
		text.codePoints().forEach((character) -> {
			if (hasGlyph(character)) {
				shown.appendCodePoint(character);
			}
			else {
				this.replaced++;
				shown.append(Visible.number(character));
			}
		});
		return shown.toString();
	}

	Font font() {
		return this.font;
	}

	/** Characters shown by their number so far. */
	long replaced() {
		return this.replaced;
	}

	private boolean hasGlyph(int character) {
		return !Visible.lacksShape(character) && (character == '\n' || this.font.canDisplay(character));
	}

}
