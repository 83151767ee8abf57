package org.clausewatch.report.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractAnnotation;
import org.jfree.chart.annotations.CategoryAnnotation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;

/**
 * The deadline: a dashed line between the first bin, which is on time, and the others.
 */
final class DeadlineLine extends AbstractAnnotation implements CategoryAnnotation {

	private static final long serialVersionUID = 1L;

	private static final Color COLOUR = new Color(0x9B1C31);

	private final String label;

	private final String onTime;

	private final Font font;

	DeadlineLine(String label, String onTime, Font font) {
		this.label = label;
		this.onTime = onTime;
		this.font = font;
	}

	@Override
	public void draw(Graphics2D graphics, CategoryPlot plot, Rectangle2D area, CategoryAxis bins, ValueAxis counts) {
		int columns = plot.getDataset().getColumnCount();
		double x = (bins.getCategoryEnd(0, columns, area, plot.getDomainAxisEdge())
				+ bins.getCategoryStart(1, columns, area, plot.getDomainAxisEdge())) / 2;
		graphics.setColor(COLOUR);
		graphics.setStroke(
				new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1f, new float[] { 4f, 3f }, 0f));
		graphics.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
		graphics.setFont(this.font.deriveFont(Font.BOLD));
		graphics.drawString(this.label, (float) x + 4, (float) area.getMinY() + 10);
		graphics.setFont(this.font);
		graphics.setColor(ChartLook.INK);
		float middle = (float) bins.getCategoryMiddle(0, columns, area, plot.getDomainAxisEdge());
		float width = (float) graphics.getFontMetrics().getStringBounds(this.onTime, graphics).getWidth();
		graphics.drawString(this.onTime, middle - width / 2, (float) area.getMaxY() - 6);
	}

}
