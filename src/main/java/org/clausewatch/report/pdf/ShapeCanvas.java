package org.clausewatch.report.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.Serializable;
import java.util.ArrayList;
import org.clausewatch.report.document.Canvas;
import org.clausewatch.report.document.Tone;

/** Keeps what is drawn as filled shapes, texts too: a page may wait in a file. */
final class ShapeCanvas implements Canvas {

	/** From a line's upper edge to its base, as a share of its size. */
	private static final float ASCENT = 0.88f;

	private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

	private final Font font;

	private final ArrayList<Ink> drawn = new ArrayList<>();

	/** A shape and its colour. */
	record Ink(Path2D shape, Color colour) implements Serializable {
	}

	ShapeCanvas(Font font) {
		this.font = font;
	}

	ArrayList<Ink> drawn() {
		return this.drawn;
	}

	private Font font(float size, Tone tone) {
		return this.font.deriveFont(tone.bold() ? Font.BOLD : Font.PLAIN, size);
	}

	@Override
	public void text(String text, float x, float top, float size, Tone tone) {
		if (!text.isEmpty()) {
			fill(font(size, tone).createGlyphVector(METRICS, text).getOutline(x, top + size * ASCENT), tone.colour());
		}
	}

	@Override
	public float width(String text, float size, Tone tone) {
		return (float) font(size, tone).getStringBounds(text, METRICS).getWidth();
	}

	@Override
	public void area(float x, float top, float width, float height, Color colour) {
		fill(new Rectangle2D.Float(x, top, width, height), colour);
	}

	@Override
	public void line(float fromX, float fromY, float toX, float toY, float width, Color colour, float dash) {
		BasicStroke stroke = (dash > 0) ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1f,
				new float[] { dash, dash }, 0f) : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
		fill(stroke.createStrokedShape(new Line2D.Float(fromX, fromY, toX, toY)), colour);
	}

	@Override
	public void diamond(float x, float y, float radius, Color colour) {
		Path2D.Float diamond = new Path2D.Float();
		diamond.moveTo(x - radius, y);
		diamond.lineTo(x, y - radius);
		diamond.lineTo(x + radius, y);
		diamond.lineTo(x, y + radius);
		diamond.closePath();
		fill(diamond, colour);
	}

	private void fill(Shape shape, Color colour) {
		this.drawn.add(new Ink(new Path2D.Float(shape), colour));
	}

}
