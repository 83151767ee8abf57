package org.clausewatch.seal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The reports' font in a document, of which only the characters used are embedded. A
 * character that it lacks is shown as its code point.
 */
final class SealFont {

	private static final String FILE = "/reports/fonts/NotoSansSC-Regular.ttf";

	private final PDType0Font font;

	SealFont(PDDocument document) throws IOException {
		try (InputStream file = SealFont.class.getResourceAsStream(FILE)) {
			if (file == null) {
				throw new FileNotFoundException(FILE + " is missing from the program");
			}
			this.font = PDType0Font.load(document, file, true);
		}
	}

	void show(PDPageContentStream content, String text, float x, float y, float size) throws IOException {
		content.beginText();
		content.setFont(this.font, size);
		content.newLineAtOffset(x, y);
		content.showText(printable(text));
		content.endText();
	}

	/** Lines no wider than that many points, broken at spaces or between characters. */
	List<String> wrap(String text, float width, float size) throws IOException {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (int codePoint : printable(text).codePoints().toArray()) {
			line.appendCodePoint(codePoint);
			if (this.font.getStringWidth(line.toString()) * size / 1000 > width && line.length() > 1) {
				int space = line.lastIndexOf(" ");
				int end = (space > 0) ? space : line.length() - Character.charCount(codePoint);
				lines.add(line.substring(0, end).strip());
				line.delete(0, end);
			}
		}
		lines.add(line.toString().strip());
		return lines;
	}

	private String printable(String text) {
		StringBuilder printable = new StringBuilder();
		text.codePoints().forEach((codePoint) -> {
			String character = Character.toString(codePoint);
			printable.append(has(character) ? character : String.format(Locale.ROOT, "[U+%04X]", codePoint));
		});
		return printable.toString();
	}

	private boolean has(String character) {
		try {
			this.font.encode(character);
			return true;
		}
		catch (IOException | IllegalArgumentException ex) {
			return false;
		}
	}

}
