package org.clausewatch.report.document;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Draws on a page of PDFBox. */
final class PageCanvas implements Canvas {

	private static final float ASCENT = 0.88f;

	private final PDPageContentStream content;

	private final float pageHeight;

	private final Typeface regular;

	private final Typeface bold;

	PageCanvas(PDPageContentStream content, float pageHeight, Typeface regular, Typeface bold) {
		this.content = content;
		this.pageHeight = pageHeight;
		this.regular = regular;
		this.bold = bold;
	}

	private Typeface face(Tone tone) {
		return tone.bold() ? this.bold : this.regular;
	}

	@Override
	public void text(String text, float x, float top, float size, Tone tone) throws IOException {
		String shown = face(tone).show(text);
		if (shown.isEmpty()) {
			return;
		}
		this.content.beginText();
		this.content.setFont(face(tone).font(), size);
		this.content.setNonStrokingColor(tone.colour());
		this.content.newLineAtOffset(x, this.pageHeight - top - size * ASCENT);
		this.content.showText(shown);
		this.content.endText();
	}

	@Override
	public float width(String text, float size, Tone tone) {
		return face(tone).width(face(tone).show(text), size);
	}

	List<String> lines(String text, float size, Tone tone, float width) {
		return face(tone).lines(text, size, width);
	}

	@Override
	public void area(float x, float top, float width, float height, Color colour) throws IOException {
		this.content.setNonStrokingColor(colour);
		this.content.addRect(x, this.pageHeight - top - height, width, height);
		this.content.fill();
	}

	@Override
	public void line(float fromX, float fromY, float toX, float toY, float width, Color colour, float dash)
			throws IOException {
		this.content.setStrokingColor(colour);
		this.content.setLineWidth(width);
		this.content.setLineDashPattern((dash > 0) ? new float[] { dash, dash } : new float[0], 0);
		this.content.moveTo(fromX, this.pageHeight - fromY);
		this.content.lineTo(toX, this.pageHeight - toY);
		this.content.stroke();
	}

	@Override
	public void diamond(float x, float y, float radius, Color colour) throws IOException {
		this.content.setNonStrokingColor(colour);
		this.content.moveTo(x - radius, this.pageHeight - y);
		this.content.lineTo(x, this.pageHeight - y + radius);
		this.content.lineTo(x + radius, this.pageHeight - y);
		this.content.lineTo(x, this.pageHeight - y - radius);
		this.content.closePath();
		this.content.fill();
	}

}
