package org.clausewatch.report.xlsx;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausewatch.report.CaseFigures;
import org.clausewatch.report.Figures;
import org.clausewatch.report.KeyFigure;
import org.clausewatch.report.Labels;
import org.clausewatch.report.Rendition;
import org.clausewatch.report.ReportModel;
import org.clausewatch.report.RunFacts;
import org.clausewatch.report.Tab;
import org.clausewatch.rule.Severity;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The first tab: which run this is, what the other tabs are, its figures as formulas over
 * them, its hashes.
 */
final class SummarySheet {

	/**
	 * Where the explanation of a figure begins; it runs on over the empty cells beside
	 * it.
	 */
	private static final int NOTE = 4;

	private final ReportModel model;

	private final Figures figures;

	private final Rendition rendition;

	private final Labels labels;

	private final LiveFigures live;

	private final SummaryLines lines;

	private final Worksheet sheet;

	SummarySheet(Workbook book, Rendition rendition, ReportModel model, Figures figures, Map<String, Object> results) {
		this.model = model;
		this.figures = figures;
		this.rendition = rendition;
		this.labels = rendition.labels();
		this.live = new LiveFigures(rendition, model, figures);
		this.lines = new SummaryLines(book, this.labels, model.run().zone(), results);
		this.sheet = this.lines.prepare(Printing.of(model.run(), this.labels));
	}

	void write() throws IOException {
		RunFacts run = this.model.run();
		this.lines.title(this.rendition.title(this.model));
		this.lines.line(run.title(this.labels.language()));
		if (run.demo()) {
			this.lines.demo();
		}
		run(run);
		if (this.rendition.kind().ofCase()) {
			new CaseSummary(this.lines, run).write(this.model.dispute());
		}
		tabs();
		severities();
		keyFigures();
		if (this.live.has(Tab.FINDINGS)) {
			new RuleTable(this.lines, this.sheet, this.figures, this.live).write();
		}
		hashes(run);
		this.sheet.finish();
	}

	private void run(RunFacts run) {
		this.lines.skip();
		this.lines.fact("cover.run", run.runId());
		this.lines.fact("cover.job", run.job());
		this.lines.fact("cover.extract", run.extractAndDirectory());
		this.lines.fact("cover.policy", run.policy());
		this.lines.time("cover.cutoff", run.cutOff());
		this.lines.time("cover.started", run.startedAt());
		this.lines.time("cover.ended", run.endedAt());
		this.lines.fact("cover.seal", run.seal());
		this.lines.fact("cover.product", this.labels.get("product") + " " + run.version());
	}

	private void tabs() {
		this.lines.subtitle("sheet.tabs");
		for (Tab tab : this.rendition.tabs()) {
			if (tab != Tab.SUMMARY) {
				String name = this.labels.get("sheet." + tab.name().toLowerCase(Locale.ROOT));
				long sheets = (tab == Tab.FINDINGS) ? SheetNames.sheets(this.figures.findings()) : 1;
				for (int number = 1; number <= sheets; number++) {
					tab(name, number);
				}
			}
		}
	}

	private void tab(String tab, int number) {
		String name = SheetNames.name(number, tab);
		this.lines.line(name);
		int at = this.lines.at();
		this.sheet.range(at, 0, at, 0).setHyperlink(HyperLink.internal(SheetNames.quoted(number, tab) + "!A1", name));
		Look.link(this.sheet.style(at, 0));
	}

	private void severities() {
		this.lines.subtitle("figure.severity.caption");
		int caption = this.lines.at();
		for (Severity severity : Severity.values()) {
			this.lines.line(this.labels.severity(severity));
			this.lines.count(this.lines.at(), 1, this.live.of(severity), this.figures.of(severity));
		}
		for (Severity severity : Severity.values()) {
			Tone.of(severity).mark(this.sheet, caption + 1, this.lines.at(), 0, this.labels.severity(severity));
		}
	}

	private void keyFigures() {
		this.lines.skip();
		this.lines.line(this.labels.get("figure.name"), this.labels.get("figure.value"), this.labels.get("figure.of"),
				this.labels.get("figure.share"), this.labels.get("figure.note"));
		this.lines.header(1, NOTE);
		this.sheet.range(this.lines.at(), NOTE, this.lines.at(), SummaryLines.LAST).merge();
		List<KeyFigure> figures = this.rendition.kind().ofCase() ? CaseFigures.of(this.model.dispute(), this.figures)
				: KeyFigure.all(this.model, this.figures);
		figures.forEach(this::keyFigure);
		this.lines.note("sheet.live");
	}

	private void keyFigure(KeyFigure figure) {
		this.lines.line(this.labels.get("figure." + figure.name()), null, null, null,
				this.labels.get("figure." + figure.name() + ".note", figure.rule()));
		int at = this.lines.at();
		this.lines.count(at, 1, this.live.value(figure), figure.value());
		Long of = figure.of();
		if (of != null) {
			this.lines.count(at, 2, this.live.base(figure), of);
			String base = SummaryLines.cell(at, 2);
			this.lines.formula(at, 3, "IF(" + base + ">0," + SummaryLines.cell(at, 1) + "/" + base + ",\"\")",
					(of > 0) ? (Object) ((double) figure.value() / of) : "", Look.SHARE);
		}
	}

	private void hashes(RunFacts run) {
		this.lines.skip();
		this.lines.fact("cover.digest.extract", run.extractSha256());
		this.lines.fact("cover.digest.policy", run.policySha256());
		this.lines.fact("cover.digest.rules", run.rulesSha256());
		run.merkleRoots().forEach((tree, root) -> this.lines.named(this.labels.get("hashes.root", tree), root));
	}

}
