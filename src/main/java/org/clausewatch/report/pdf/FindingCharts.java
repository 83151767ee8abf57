package org.clausewatch.report.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.renderers.Renderable;
import org.clausewatch.report.KeyFigure;
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
import org.jspecify.annotations.Nullable;

/**
 * The two charts, in colours of Okabe and Ito's palette that differ in lightness too:
 * legible on grey paper and to readers who can't tell red from green.
 */
final class FindingCharts {

	static final Color INK = new Color(0x1B2430);

	private static final Color GRID = new Color(0xD5DBE1);

	/** In the order of the classes' names. */
	private static final List<Color> COLOURS = List.of(new Color(0x0072B2), new Color(0xE69F00), new Color(0x56B4E9));

	private static final float TEXT_SIZE = 7.5f;

	private final Material material;

	private final Labels labels;

	private final Font font;

	FindingCharts(Material material, Font font) {
		this.material = material;
		this.labels = material.labels();
		this.font = font.deriveFont(TEXT_SIZE);
	}

	/**
	 * How late revocations were, beside those on time; {@code null} where none was late.
	 */
	@Nullable Renderable lateness() {
		Map<String, long[]> bins = this.material.figures().lateness();
		if (bins.isEmpty()) {
			return null;
		}
		DefaultCategoryDataset counts = new DefaultCategoryDataset();
		bins.keySet().forEach((classCode) -> counts.addValue(0, this.labels.classCode(classCode), ""));
		fill(counts, bins, "bin.late.");
		JFreeChart chart = chart(counts, "chart.lateness");
		Duration deadline = this.material.model().run().revocationDeadline();
		chart.getCategoryPlot()
			.addAnnotation(new DeadlineLine(
					this.labels.get("chart.lateness.deadline",
							(deadline != null) ? hours(deadline) : this.labels.get("notSet")),
					this.labels.get("chart.lateness.ontime",
							this.material.shown().number(KeyFigure.onTime(this.material.model()))),
					this.font));
		return new ChartPicture(chart);
	}

	/** How old what is still open is; {@code null} where nothing is. */
	@Nullable Renderable ageing() {
		Map<String, long[]> bins = this.material.figures().ages();
		if (bins.isEmpty()) {
			return null;
		}
		DefaultCategoryDataset counts = new DefaultCategoryDataset();
		fill(counts, bins, "bin.age.");
		return new ChartPicture(chart(counts, "chart.ageing"));
	}

	private void fill(DefaultCategoryDataset counts, Map<String, long[]> bins, String bin) {
		bins.forEach((classCode, numbers) -> {
			for (int i = 0; i < numbers.length; i++) {
				counts.addValue((numbers[i] > 0) ? numbers[i] : null, this.labels.classCode(classCode),
						this.labels.get(bin + (i + 1)));
			}
		});
	}

	/** A term is stated in hours, as the clause states it. */
	private String hours(Duration deadline) {
		return (deadline.toSeconds() % 3600 == 0) ? deadline.toHours() + " " + this.labels.get("hours")
				: this.material.shown().duration(deadline);
	}

	private JFreeChart chart(DefaultCategoryDataset counts, String name) {
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
			bars.setSeriesItemLabelPaint(row, colour.equals(COLOURS.get(0)) ? Color.WHITE : INK);
		}
		return bars;
	}

}
