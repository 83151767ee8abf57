package org.clausewatch.report.pdf;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.DimensionRenderable;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.clausewatch.report.document.Drawing;

/** A drawing as shapes, sharp at any size. */
final class DrawnPicture extends AbstractRenderer implements Graphics2DRenderable, DimensionRenderable {

	private static final long serialVersionUID = 1L;

	/** Points; the width a template leaves for it. */
	private static final int WIDTH = 511;

	private final ArrayList<ShapeCanvas.Ink> drawn;

	private final int height;

	DrawnPicture(Drawing drawing, Font font) {
		ShapeCanvas canvas = new ShapeCanvas(font);
		try {
			drawing.draw(canvas, 0, 0, WIDTH);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.drawn = canvas.drawn();
		this.height = (int) Math.ceil(drawing.height(WIDTH));
	}

	@Override
	public Dimension2D getDimension(JasperReportsContext context) {
		return new Dimension(WIDTH, this.height);
	}

	@Override
	public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
		graphics.translate(area.getX(), area.getY());
		for (ShapeCanvas.Ink ink : this.drawn) {
			graphics.setColor(ink.colour());
			graphics.fill(ink.shape());
		}
		graphics.translate(-area.getX(), -area.getY());
	}

}
