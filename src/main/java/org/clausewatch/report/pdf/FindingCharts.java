package org.clausewatch.report.pdf;

import java.awt.Font;
import java.time.Duration;
import java.util.Map;
import net.sf.jasperreports.renderers.Renderable;
import org.clausewatch.report.KeyFigure;
import org.clausewatch.report.Labels;
import org.jfree.chart.JFreeChart;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;

/** How late revocations were, and how old what is open is. */
final class FindingCharts {

	private final Material material;

	private final Labels labels;

	private final ChartLook look;

	FindingCharts(Material material, Font font) {
		this.material = material;
		this.labels = material.labels();
		this.look = new ChartLook(material.labels(), font);
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
		JFreeChart chart = this.look.stacked(counts, "chart.lateness");
		Duration deadline = this.material.model().run().revocationDeadline();
		chart.getCategoryPlot()
			.addAnnotation(new DeadlineLine(
					this.labels.get("chart.lateness.deadline",
							(deadline != null) ? hours(deadline) : this.labels.get("notSet")),
					this.labels.get("chart.lateness.ontime",
							this.material.shown().number(KeyFigure.onTime(this.material.model()))),
					this.look.font()));
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
		return new ChartPicture(this.look.stacked(counts, "chart.ageing"));
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

}
