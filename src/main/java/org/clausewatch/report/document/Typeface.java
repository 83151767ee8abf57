package org.clausewatch.report.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.clausewatch.report.Visible;

/** A typeface in a document: what it can show, how wide that is, and how lines break. */
final class Typeface {

	private static final String NO_START = "，。；：、！？）》」』”’】〕％,.;:!?)]}%·";

	private static final String NO_END = "（《「『“‘【〔([{";

	private final PDType0Font font;

	private final CmapLookup glyphs;

	private final Map<Integer, Float> widths = new HashMap<>();

	Typeface(PDDocument document, String file) throws IOException {
		try (InputStream in = Objects.requireNonNull(Typeface.class.getResourceAsStream("/reports/fonts/" + file))) {
			TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
			this.font = PDType0Font.load(document, parsed, true);
			this.glyphs = parsed.getUnicodeCmapLookup();
		}
	}

	PDType0Font font() {
		return this.font;
	}

	/** The text with what the typeface can't show, or nobody could see, as its number. */
	String show(String text) {
		StringBuilder shown = new StringBuilder(text.length());
		text.codePoints().forEach((character) -> {
			boolean visible = !Visible.lacksShape(character)
					&& (character == '\n' || this.glyphs.getGlyphId(character) > 0);
			if (visible) {
				shown.appendCodePoint(character);
			}
			else {
				shown.append(Visible.number(character));
			}
		});
		return shown.toString();
	}

	/** Width in points of a text that was {@link #show shown}. */
	float width(String text, float size) {
		float thousandths = 0;
		for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
			thousandths += this.widths.computeIfAbsent(text.codePointAt(i), this::measured);
		}
		return thousandths * size / 1000;
	}

	private float measured(int character) {
		try {
			return this.font.getStringWidth(Character.toString(character));
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	/**
	 * Breaks a text into lines: between words and between Chinese characters, with no
	 * closing mark at a line's start; a word too long for a line, such as a hash, is cut.
	 */
	List<String> lines(String text, float size, float width) {
		List<String> lines = new ArrayList<>();
		for (String paragraph : show(text).split("\n", -1)) {
			StringBuilder line = new StringBuilder();
			for (String word : words(paragraph)) {
				if (!line.isEmpty() && width(line + word.stripTrailing(), size) > width) {
					lines.add(line.toString().stripTrailing());
					line.setLength(0);
				}
				String rest = line.isEmpty() ? word.stripLeading() : word;
				while (line.isEmpty() && width(rest.stripTrailing(), size) > width) {
					int fits = fitting(rest, size, width);
					lines.add(rest.substring(0, fits));
					rest = rest.substring(fits);
				}
				line.append(rest);
			}
			lines.add(line.toString().stripTrailing());
		}
		return lines;
	}

	private int fitting(String word, float size, float width) {
		int end = Character.charCount(word.codePointAt(0));
		while (end < word.length() && width(word.substring(0, end + 1), size) <= width) {
			end++;
		}
		return Character.isHighSurrogate(word.charAt(end - 1)) ? end + 1 : end;
	}

	/** What must not be broken, each with the blanks behind it. */
	private static List<String> words(String text) {
		List<String> words = new ArrayList<>();
		StringBuilder word = new StringBuilder();
		int before = ' ';
		for (int i = 0; i < text.length();) {
			int character = text.codePointAt(i);
			boolean breaks = !word.isEmpty() && NO_START.indexOf(character) < 0 && NO_END.indexOf(before) < 0
					&& character != ' ' && (before == ' ' || isHan(before) || isHan(character));
			if (breaks) {
				words.add(word.toString());
				word.setLength(0);
			}
			word.appendCodePoint(character);
			before = character;
			i += Character.charCount(character);
		}
		words.add(word.toString());
		return words;
	}

	private static boolean isHan(int character) {
		return character >= 0x2E80;
	}

}
