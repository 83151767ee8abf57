package org.clausewatch.report.xlsx;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.clausewatch.report.Figures;
import org.clausewatch.report.KeyFigure;
import org.clausewatch.report.Labels;
import org.clausewatch.report.Rendition;
import org.clausewatch.report.ReportModel;
import org.clausewatch.report.RunFacts;
import org.clausewatch.rule.Severity;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The first tab: which run this is, its key figures, its hashes. */
final class SummarySheet {

	private static final int[] WIDTHS = { 38, 24, 14, 12, 70 };

	/** Points. */
	private static final double TITLE_HEIGHT = 26;

	private final ReportModel model;

	private final Figures figures;

	private final Rendition rendition;

	private final Labels labels;

	private final Worksheet sheet;

	private int row;

	SummarySheet(Workbook book, Rendition rendition, ReportModel model, Figures figures) {
		this.model = model;
		this.figures = figures;
		this.rendition = rendition;
		this.labels = rendition.labels();
		this.sheet = book.newWorksheet(this.labels.get("sheet.summary"));
	}

	void write() throws IOException {
		for (int column = 0; column < WIDTHS.length; column++) {
			this.sheet.width(column, WIDTHS[column]);
		}
		this.sheet.hideGridLines();
		this.sheet.setFitToPage(true);
		this.sheet.fitToHeight((short) 0);
		this.sheet.pageOrientation("landscape");
		RunFacts run = this.model.run();
		line(this.rendition.word("title"));
		Look.title(this.sheet.style(this.row - 1, 0));
		this.sheet.rowHeight(this.row - 1, TITLE_HEIGHT);
		line(run.title(this.labels.language()));
		if (run.demo()) {
			line(this.labels.get("demo.banner"));
			Look.demo(this.sheet.range(this.row - 1, 0, this.row - 1, WIDTHS.length - 1).style());
		}
		run(run);
		severities();
		keyFigures();
		hashes(run);
		this.sheet.finish();
	}

	private void run(RunFacts run) {
		this.row++;
		fact("cover.run", run.runId());
		fact("cover.job", run.job());
		fact("cover.extract", run.extractId() + " (" + run.extractName() + ")");
		fact("cover.policy", run.policy());
		time("cover.cutoff", run.cutOff());
		time("cover.started", run.startedAt());
		time("cover.ended", run.endedAt());
		fact("cover.seal", run.seal());
		fact("cover.product", this.labels.get("product") + " " + run.version());
	}

	private void severities() {
		this.row++;
		line(this.labels.get("figure.severity.caption"));
		Look.subtitle(this.sheet.style(this.row - 1, 0));
		for (Severity severity : Severity.values()) {
			line(this.labels.severity(severity), this.figures.of(severity));
		}
	}

	private void keyFigures() {
		this.row++;
		line(this.labels.get("figure.name"), this.labels.get("figure.value"), this.labels.get("figure.of"),
				this.labels.get("figure.share"), this.labels.get("figure.note"));
		for (int column = 0; column < WIDTHS.length; column++) {
			Look.header(this.sheet.style(this.row - 1, column), column > 0 && column < WIDTHS.length - 1);
		}
		for (KeyFigure figure : KeyFigure.all(this.model, this.figures)) {
			Long of = figure.of();
			line(this.labels.get("figure." + figure.name()), figure.value(), of,
					(of != null && of > 0) ? (Double) ((double) figure.value() / of) : null,
					this.labels.get("figure." + figure.name() + ".note", figure.rule()));
		}
	}

	private void hashes(RunFacts run) {
		this.row++;
		fact("cover.digest.extract", run.extractSha256());
		fact("cover.digest.policy", run.policySha256());
		fact("cover.digest.rules", run.rulesSha256());
		run.merkleRoots().forEach((tree, root) -> {
			line(this.labels.get("hashes.root", tree), root);
			Look.name(this.sheet.style(this.row - 1, 0));
		});
	}

	private void time(String label, Instant at) {
		line(this.labels.get(label) + " (" + this.model.run().zone() + ")",
				LocalDateTime.ofInstant(at, this.model.run().zone()));
		Look.name(this.sheet.style(this.row - 1, 0));
	}

	private void fact(String label, String value) {
		line(this.labels.get(label), value.isEmpty() ? this.labels.get("notSet") : value);
		Look.name(this.sheet.style(this.row - 1, 0));
	}

	private void line(@Nullable Object... cells) {
		for (int column = 0; column < cells.length; column++) {
			TopicSheet.cell(this.sheet, this.row, column, cells[column], Integer.MAX_VALUE);
		}
		this.row++;
	}

}
