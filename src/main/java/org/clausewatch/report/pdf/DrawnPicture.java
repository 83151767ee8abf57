package org.clausewatch.report.pdf;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.DimensionRenderable;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.clausewatch.report.document.Drawing;

/** A drawing as lines and shapes, sharp at any size. */
final class DrawnPicture extends AbstractRenderer implements Graphics2DRenderable, DimensionRenderable {

	private static final long serialVersionUID = 1L;

	/** Points; the width a template leaves for it. */
	private static final int WIDTH = 511;

	private final transient Drawing drawing;

	private final Font font;

	DrawnPicture(Drawing drawing, Font font) {
		this.drawing = drawing;
		this.font = font;
	}

	@Override
	public Dimension2D getDimension(JasperReportsContext context) {
		return new Dimension(WIDTH, (int) Math.ceil(this.drawing.height(WIDTH)));
	}

	@Override
	public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
		try {
			this.drawing.draw(new GraphicsCanvas(graphics, this.font), (float) area.getX(), (float) area.getY(),
					(float) area.getWidth());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
