package org.clausewatch.report.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.sf.jasperreports.renderers.Renderable;
import org.clausewatch.finding.Measure;
import org.clausewatch.report.Months;
import org.clausewatch.report.Promptness;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;

/** Charts by month. */
final class MonthCharts {

	private static final Map<String, List<String>> GROUNDS = Map.of("REQUEST", List.of("REQUEST"), "AGREEMENT",
			List.of("2.3(1)", "2.3(2)", "2.3(3)", "2.3(4)", "2.3(5)", "2.3(6)"), "LAW", List.of("LAW"), "OTHER",
			List.of("OTHER", "NOT_RECORDED"));

	private final Material material;

	private final Months months;

	MonthCharts(Material material, Months months) {
		this.material = material;
		this.months = months;
	}

	/** Revocations by ground; {@code null} where there were none. */
	@Nullable Renderable revoked() {
		if (this.months.within(Measure.CERTIFICATES_REVOKED) == 0) {
			return null;
		}
		DefaultCategoryDataset counts = new DefaultCategoryDataset();
		for (String ground : List.of("REQUEST", "AGREEMENT", "LAW", "OTHER")) {
			for (String month : this.months.all()) {
				add(counts,
						this.months.in(month, Measure.CERTIFICATES_REVOKED,
								GROUNDS.getOrDefault(ground, List.of()).toArray(String[]::new)),
						"ground." + ground, month);
			}
		}
		return drawn(counts, "chart.revoked");
	}

	/** What came of written requests; {@code null} where none was due and judged. */
	@Nullable Renderable promptness() {
		if (this.months.all().stream().noneMatch((month) -> Promptness.in(month, this.months).isJudged())) {
			return null;
		}
		DefaultCategoryDataset counts = new DefaultCategoryDataset();
		for (String month : this.months.all()) {
			Promptness promptness = Promptness.in(month, this.months);
			add(counts, promptness.onTime(), "promptness.onTime", month);
			add(counts, promptness.late() + promptness.excuseClaimed(), "promptness.allLate", month);
			add(counts, promptness.open() + promptness.never(), "promptness.notExecuted", month);
			add(counts, promptness.undetermined(), "outcome.INDETERMINATE", month);
		}
		return drawn(counts, "chart.promptness");
	}

	/** A chart as a section of its own. */
	Section section(String page, String name, @Nullable Renderable drawing) {
		Map<String, Object> row = new HashMap<>();
		row.put("caption", word(name));
		row.put("drawn", drawing != null);
		row.put("chart", drawing);
		row.put("note", word((drawing != null) ? name + ".note" : "none.counted"));
		return new Section(page, "charts", Map.of(), () -> Stream.of(row));
	}

	private void add(DefaultCategoryDataset counts, long number, String series, String month) {
		counts.addValue((number > 0) ? number : null, word(series), month);
	}

	private Renderable drawn(DefaultCategoryDataset counts, String name) {
		return new ChartPicture(
				new ChartLook(this.material.labels(), this.material.glyphs().font()).stacked(counts, name));
	}

	private String word(String key) {
		return this.material.labels().get(key);
	}

}
