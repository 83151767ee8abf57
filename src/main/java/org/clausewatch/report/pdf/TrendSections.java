package org.clausewatch.report.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.sf.jasperreports.renderers.Renderable;
import org.clausewatch.finding.RunTrend;
import org.clausewatch.report.Chapter;
import org.clausewatch.rule.Severity;
import org.jfree.data.category.DefaultCategoryDataset;

/** How findings stand to those of the earlier run. */
final class TrendSections {

	private static final String PAGE = "standing";

	private final Material material;

	private final CountTable table;

	TrendSections(Material material) {
		this.material = material;
		this.table = new CountTable(material, PAGE);
	}

	List<Section> all() {
		RunTrend trend = this.material.model().background().trend();
		if (trend == null) {
			return List.of(new Section(PAGE, "method",
					this.material.heading(Chapter.TREND, "", word("trend.noEarlier")), Stream::empty));
		}
		return List.of(comparison(trend), ages(trend), chart(trend));
	}

	private Section comparison(RunTrend trend) {
		StringBuilder lead = new StringBuilder(
				this.material.labels().get("trend.lead", trend.runId(), this.material.shown().instant(trend.cutOff())));
		if (!trend.samePolicy()) {
			lead.append('\n').append(word("trend.otherPolicy"));
		}
		if (!trend.sameRules()) {
			lead.append('\n').append(word("trend.otherRules"));
		}
		List<List<String>> lines = new ArrayList<>(trend.lines().stream().map(this::line).toList());
		lines.add(List.of(word("col.total"), sum(trend, RunTrend.Line::earlier), sum(trend, RunTrend.Line::persisting),
				sum(trend, RunTrend.Line::resolved), sum(trend, RunTrend.Line::untested),
				sum(trend, RunTrend.Line::fresh), sum(trend, RunTrend.Line::now)));
		return this.table.of(this.material.heading(Chapter.TREND, word("trend.comparison"), lead.toString()),
				List.of("col.rule", "trend.earlier", "trend.persisting", "trend.resolved", "trend.untested",
						"trend.fresh", "trend.now"),
				lines);
	}

	private List<String> line(RunTrend.Line line) {
		return List.of(this.material.labels().rule(line.rule()) + "\n" + line.rule(), this.table.figure(line.earlier()),
				this.table.figure(line.persisting()), this.table.figure(line.resolved()),
				this.table.figure(line.untested()), this.table.figure(line.fresh()), this.table.figure(line.now()));
	}

	private String sum(RunTrend trend, java.util.function.ToLongFunction<RunTrend.Line> figure) {
		return this.table.figure(trend.lines().stream().mapToLong(figure).sum());
	}

	private Section ages(RunTrend trend) {
		List<List<String>> lines = trend.lines().stream().filter((line) -> line.persisting() > 0).map((line) -> {
			List<String> cells = new ArrayList<>();
			cells.add(this.material.labels().rule(line.rule()) + "\n" + line.rule());
			line.ages().forEach((count) -> cells.add(this.table.figure(count)));
			return cells;
		}).toList();
		List<String> headings = new ArrayList<>(List.of("col.rule"));
		IntStream.rangeClosed(1, 5).forEach((bin) -> headings.add("bin.age." + bin));
		return this.table.of(this.material.heading("", word("trend.ages"), word("trend.ages.lead")), headings, lines);
	}

	private Section chart(RunTrend trend) {
		DefaultCategoryDataset counts = new DefaultCategoryDataset();
		for (Severity severity : Severity.values()) {
			for (RunTrend.Point point : trend.history()) {
				long number = point.findings().getOrDefault(severity, 0L);
				counts.addValue((number > 0) ? number : null, this.material.labels().severity(severity),
						this.material.shown().instant(point.cutOff()).substring(0, 10));
			}
		}
		Renderable drawing = new ChartPicture(
				new ChartLook(this.material.labels(), this.material.glyphs().font()).stacked(counts, "chart.trend"));
		Map<String, Object> row = new HashMap<>();
		row.put("caption", word("chart.trend"));
		row.put("drawn", true);
		row.put("chart", drawing);
		row.put("note", word("chart.trend.note"));
		return new Section(PAGE, "charts", Map.of(), () -> Stream.of(row));
	}

	private String word(String key) {
		return this.material.labels().get(key);
	}

}
