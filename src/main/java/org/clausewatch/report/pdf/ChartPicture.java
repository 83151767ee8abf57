package org.clausewatch.report.pdf;

import java.awt.Graphics2D;
import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.DimensionRenderable;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.jfree.chart.JFreeChart;

/** A chart drawn as lines and shapes, sharp at any size. */
final class ChartPicture extends AbstractRenderer implements Graphics2DRenderable, DimensionRenderable {

	private static final long serialVersionUID = 1L;

	/** Points; the place a template leaves for a chart. */
	private static final int WIDTH = 511;

	private static final int HEIGHT = 200;

	private final JFreeChart chart;

	ChartPicture(JFreeChart chart) {
		this.chart = chart;
	}

	@Override
	public Dimension2D getDimension(JasperReportsContext context) {
		return new java.awt.Dimension(WIDTH, HEIGHT);
	}

	@Override
	public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
		this.chart.draw(graphics, area);
	}

}
