package org.clausewatch.report.xlsx;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.clausewatch.finding.Finding;
import org.clausewatch.finding.RunTrend;
import org.clausewatch.finding.Waiver;
import org.clausewatch.report.Figures;
import org.clausewatch.report.Labels;
import org.clausewatch.report.Places.Place;
import org.clausewatch.report.ReportModel;
import org.clausewatch.report.Waived;
import org.clausewatch.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The tabs on how findings stand: whose, since when, what is missing, what was waived.
 */
final class StandingSheets {

	private final TopicSheets sheets;

	private final ReportModel model;

	private final Figures figures;

	private final Labels labels;

	StandingSheets(TopicSheets sheets, ReportModel model, Figures figures, Labels labels) {
		this.sheets = sheets;
		this.model = model;
		this.figures = figures;
		this.labels = labels;
	}

	void places() throws IOException {
		this.sheets
			.sheet("sheet.places", "col.placeKind", "col.place.name", "severity.code.S1", "severity.code.S2",
					"severity.code.S3", "severity.code.S4", "col.total")
			.write(Stream.concat(
					this.figures.places().servicePoints().stream().map((place) -> place("col.servicePoint", place)),
					this.figures.places().operators().stream().map((place) -> place("col.operator", place))));
	}

	private Line place(String kind, Place place) {
		return Line.of(this.labels.get(kind), place.name(), place.of(Severity.S1), place.of(Severity.S2),
				place.of(Severity.S3), place.of(Severity.S4), place.total());
	}

	void trend() throws IOException {
		RunTrend trend = this.model.background().trend();
		this.sheets
			.sheet("sheet.trend", "col.rule", "col.ruleTitle", "trend.earlierRun", "trend.earlier", "trend.persisting",
					"trend.resolved", "trend.untested", "trend.fresh", "trend.now", "bin.age.1", "bin.age.2",
					"bin.age.3", "bin.age.4", "bin.age.5")
			.write((trend != null) ? trend.lines().stream().map((line) -> trend(trend, line))
					: Stream.of(Line.of(this.labels.get("trend.noEarlier"), null, null, null, null, null, null, null,
							null, null, null, null, null, null)));
	}

	private Line trend(RunTrend trend, RunTrend.Line line) {
		return Line.of(line.rule(), this.labels.rule(line.rule()), trend.runId(), line.earlier(), line.persisting(),
				line.resolved(), line.untested(), line.fresh(), line.now(), line.ages().get(0), line.ages().get(1),
				line.ages().get(2), line.ages().get(3), line.ages().get(4));
	}

	void configuration() throws IOException {
		this.sheets.sheet("sheet.configuration", "col.parameter", "col.rule", "col.ruleTitle", "col.affected")
			.write(this.figures.configurationGaps()
				.entrySet()
				.stream()
				.flatMap((gap) -> gap.getValue()
					.entrySet()
					.stream()
					.map((rule) -> Line.of(gap.getKey(), rule.getKey(), this.labels.rule(rule.getKey()),
							rule.getValue()))));
	}

	void waivers() throws IOException {
		this.sheets
			.sheet("sheet.waivers", "col.finding", "col.rule", "col.classLabel", "col.approver", "col.approvedAt",
					"col.expiresOn", "col.waiverState", "col.reason")
			.write(this.figures.waived().stream().map(this::waiver));
	}

	private Line waiver(Waived waived) {
		Waiver waiver = waived.waiver();
		Finding finding = waived.finding();
		return Line.of(waiver.findingId(), (finding != null) ? finding.rule() : null,
				(finding != null) ? this.labels.classCode(finding.classCode()) : null, waiver.approver(),
				LocalDateTime.ofInstant(waiver.approvedAt(), this.model.run().zone()), day(waiver.expiresOn()),
				this.labels.get("waiver." + waived.state()), waiver.reason());
	}

	private static @Nullable String day(@Nullable LocalDate day) {
		return (day != null) ? day.toString() : null;
	}

}
