package org.clausewatch.report.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Set;
import org.clausewatch.report.Labels;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * The charts' one look, in colours of Okabe and Ito's palette that differ in lightness
 * too: legible on grey paper and to readers who can't tell red from green.
 */
final class ChartLook {

	static final Color INK = new Color(0x1B2430);

	private static final Color GRID = new Color(0xD5DBE1);

	/** In the order of the series. */
	private static final List<Color> COLOURS = List.of(new Color(0x0072B2), new Color(0xE69F00), new Color(0x56B4E9),
			new Color(0xF0E442));

	/** Those on which dark figures can't be read. */
	private static final Set<Color> DARK = Set.of(new Color(0x0072B2));

	private static final float TEXT_SIZE = 7.5f;

	private final Labels labels;

	private final Font font;

	ChartLook(Labels labels, Font font) {
		this.labels = labels;
		this.font = font.deriveFont(TEXT_SIZE);
	}

	Font font() {
		return this.font;
	}

	/**
	 * A chart of stacked counts.
	 * @param name its axes are {@code NAME.axis.x} and {@code NAME.axis.y}
	 */
	JFreeChart stacked(DefaultCategoryDataset counts, String name) {
		JFreeChart chart = ChartFactory.createStackedBarChart(null, this.labels.get(name + ".axis.x"),
				this.labels.get(name + ".axis.y"), counts);
		chart.setBackgroundPaint(null);
		chart.setPadding(new RectangleInsets(0, 0, 0, 4));
		chart.getLegend().setItemFont(this.font);
		chart.getLegend().setItemPaint(INK);
		chart.getLegend().setBackgroundPaint(null);
		chart.getLegend().setFrame(BlockBorder.NONE);
		CategoryPlot plot = chart.getCategoryPlot();
		plot.setBackgroundPaint(null);
		plot.setForegroundAlpha(1f);
		plot.setOutlineVisible(false);
		plot.setRangeGridlinePaint(GRID);
		plot.setRangeGridlineStroke(new BasicStroke(0.5f));
		plot.setRenderer(bars(counts));
		CategoryAxis bins = plot.getDomainAxis();
		bins.setLabelFont(this.font);
		bins.setTickLabelFont(this.font);
		bins.setLabelPaint(INK);
		bins.setTickLabelPaint(INK);
		NumberAxis axis = (NumberAxis) plot.getRangeAxis();
		axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(this.labels.language()));
		axis.setLabelFont(this.font);
		axis.setTickLabelFont(this.font);
		axis.setLabelPaint(INK);
		axis.setTickLabelPaint(INK);
		axis.setUpperMargin(0.15);
		return chart;
	}

	private StackedBarRenderer bars(DefaultCategoryDataset counts) {
		StackedBarRenderer bars = new StackedBarRenderer();
		bars.setBarPainter(new StandardBarPainter());
		bars.setShadowVisible(false);
		bars.setMaximumBarWidth(0.1);
		bars.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator());
		bars.setDefaultItemLabelFont(this.font.deriveFont(Font.BOLD));
		bars.setDefaultItemLabelsVisible(true);
		for (int row = 0; row < counts.getRowCount(); row++) {
			Color colour = COLOURS.get(row % COLOURS.size());
			bars.setSeriesPaint(row, colour);
			bars.setSeriesItemLabelPaint(row, DARK.contains(colour) ? Color.WHITE : INK);
		}
		return bars;
	}

}
