package org.clausewatch.report.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.clausewatch.report.document.Canvas;
import org.clausewatch.report.document.Tone;

/** Draws on what the report's library gives. */
final class GraphicsCanvas implements Canvas {

	/** From a line's upper edge to its base, as a share of its size. */
	private static final float ASCENT = 0.88f;

	private final Graphics2D graphics;

	private final Font font;

	GraphicsCanvas(Graphics2D graphics, Font font) {
		this.graphics = graphics;
		this.font = font;
	}

	private Font font(float size, Tone tone) {
		return this.font.deriveFont(tone.bold() ? Font.BOLD : Font.PLAIN, size);
	}

	@Override
	public void text(String text, float x, float top, float size, Tone tone) {
		if (!text.isEmpty()) {
			this.graphics.setFont(font(size, tone));
			this.graphics.setColor(tone.colour());
			this.graphics.drawString(text, x, top + size * ASCENT);
		}
	}

	@Override
	public float width(String text, float size, Tone tone) {
		return (float) this.graphics.getFontMetrics(font(size, tone)).getStringBounds(text, this.graphics).getWidth();
	}

	@Override
	public void area(float x, float top, float width, float height, Color colour) {
		this.graphics.setColor(colour);
		this.graphics.fill(new Rectangle2D.Float(x, top, width, height));
	}

	@Override
	public void line(float fromX, float fromY, float toX, float toY, float width, Color colour, float dash) {
		this.graphics.setColor(colour);
		this.graphics
			.setStroke((dash > 0)
					? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1f,
							new float[] { dash, dash }, 0f)
					: new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
		this.graphics.draw(new Line2D.Float(fromX, fromY, toX, toY));
	}

	@Override
	public void diamond(float x, float y, float radius, Color colour) {
		Path2D.Float diamond = new Path2D.Float();
		diamond.moveTo(x - radius, y);
		diamond.lineTo(x, y - radius);
		diamond.lineTo(x + radius, y);
		diamond.lineTo(x, y + radius);
		diamond.closePath();
		this.graphics.setColor(colour);
		this.graphics.fill(diamond);
	}

}
