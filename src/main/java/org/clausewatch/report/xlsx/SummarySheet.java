package org.clausewatch.report.xlsx;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausewatch.dispute.DisputedSignature;
import org.clausewatch.dispute.ReadingResult;
import org.clausewatch.report.CaseFacts;
import org.clausewatch.report.CaseFigures;
import org.clausewatch.report.CaseWords;
import org.clausewatch.report.Figures;
import org.clausewatch.report.KeyFigure;
import org.clausewatch.report.Labels;
import org.clausewatch.report.Rendition;
import org.clausewatch.report.ReportModel;
import org.clausewatch.report.RunFacts;
import org.clausewatch.report.Tab;
import org.clausewatch.report.dispute.DisputeCase;
import org.clausewatch.rule.Severity;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The first tab: which run this is, what the other tabs are, its figures as formulas over
 * them, its hashes.
 */
final class SummarySheet {

	private static final int[] WIDTHS = { 40, 30, 12, 12, 12, 12, 12, 70 };

	/**
	 * Where the explanation of a figure begins; it runs on over the empty cells beside
	 * it.
	 */
	private static final int NOTE = 4;

	private static final int LAST = WIDTHS.length - 1;

	private static final int TOTAL = 6;

	/** Points. */
	private static final double TITLE_HEIGHT = 26;

	private static final double LINE_HEIGHT = 15;

	private final ReportModel model;

	private final Figures figures;

	private final Rendition rendition;

	private final Labels labels;

	private final LiveFigures live;

	/** What formulas come to, by cell. */
	private final Map<String, Object> results;

	private final Worksheet sheet;

	private int row;

	SummarySheet(Workbook book, Rendition rendition, ReportModel model, Figures figures, Map<String, Object> results) {
		this.model = model;
		this.figures = figures;
		this.rendition = rendition;
		this.labels = rendition.labels();
		this.live = new LiveFigures(rendition, model, figures);
		this.results = results;
		this.sheet = book.newWorksheet(this.labels.get("sheet.summary"));
	}

	void write() throws IOException {
		int width = 0;
		for (int column = 0; column < WIDTHS.length; column++) {
			this.sheet.width(column, WIDTHS[column]);
			width += WIDTHS[column];
		}
		this.sheet.hideGridLines();
		Printing.of(this.model.run(), this.labels).set(this.sheet, width);
		RunFacts run = this.model.run();
		line(this.rendition.title(this.model));
		Look.title(this.sheet.style(this.row - 1, 0));
		this.sheet.rowHeight(this.row - 1, TITLE_HEIGHT);
		line(run.title(this.labels.language()));
		if (run.demo()) {
			line(this.labels.get("demo.banner"));
			Look.demo(this.sheet.range(this.row - 1, 0, this.row - 1, LAST).style());
		}
		run(run);
		if (this.rendition.kind().ofCase()) {
			ofCase(this.model.dispute());
		}
		tabs();
		severities();
		keyFigures();
		if (this.live.has(Tab.FINDINGS)) {
			byRule();
		}
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

	/** The case, and what its windows come to, before anything is counted. */
	private void ofCase(DisputeCase dispute) {
		CaseWords words = new CaseWords(this.labels, this.model.run());
		this.row++;
		subtitle("section.case");
		new CaseFacts(this.labels, words).of(dispute).forEach((fact) -> named(fact.name(), fact.value()));
		for (DisputedSignature signature : dispute.signatures()) {
			this.row++;
			subtitle("case.answer");
			fact("case.time", words.time(signature));
			for (ReadingResult reading : signature.readings()) {
				String name = " " + reading.reading();
				words.windows(reading).forEach((window) -> named(this.labels.get("case.windows") + name, window));
				named(this.labels.get("case.delay") + name, words.delay(reading).replace('\n', ' '));
				named(this.labels.get("case.bearing") + name, words.bearing(reading));
			}
			fact("case.publication", words.publication(signature) + this.labels.get("subject.separator")
					+ words.publicationBearing(signature));
			List<String> contests = words.contests(signature);
			(contests.isEmpty() ? List.of(words.get("none")) : contests)
				.forEach((contest) -> fact("case.contested", contest));
		}
		this.row++;
		subtitle("holdings.notFound");
		(dispute.notFound().isEmpty() ? List.of(words.get("none"))
				: dispute.notFound().stream().map(words::say).toList())
			.forEach(this::line);
	}

	private void tabs() {
		this.row++;
		subtitle("sheet.tabs");
		for (Tab tab : this.rendition.tabs()) {
			if (tab != Tab.SUMMARY) {
				String name = this.labels.get("sheet." + tab.name().toLowerCase(Locale.ROOT));
				long sheets = (tab == Tab.FINDINGS) ? TopicSheet.sheets(this.figures.findings()) : 1;
				for (int number = 1; number <= sheets; number++) {
					tab(name, number);
				}
			}
		}
	}

	private void tab(String tab, int number) {
		String name = TopicSheet.name(number, tab);
		line(name);
		this.sheet.range(this.row - 1, 0, this.row - 1, 0)
			.setHyperlink(HyperLink.internal(TopicSheet.quoted(number, tab) + "!A1", name));
		Look.link(this.sheet.style(this.row - 1, 0));
	}

	private void severities() {
		this.row++;
		subtitle("figure.severity.caption");
		int first = this.row;
		for (Severity severity : Severity.values()) {
			line(this.labels.severity(severity));
			count(this.row - 1, 1, this.live.of(severity), this.figures.of(severity));
		}
		for (Severity severity : Severity.values()) {
			Tone.of(severity).mark(this.sheet, first, this.row - 1, 0, this.labels.severity(severity));
		}
	}

	private void keyFigures() {
		this.row++;
		line(this.labels.get("figure.name"), this.labels.get("figure.value"), this.labels.get("figure.of"),
				this.labels.get("figure.share"), this.labels.get("figure.note"));
		header(1, NOTE);
		this.sheet.range(this.row - 1, NOTE, this.row - 1, LAST).merge();
		for (KeyFigure figure : this.rendition.kind().ofCase() ? CaseFigures.of(this.model.dispute(), this.figures)
				: KeyFigure.all(this.model, this.figures)) {
			line(this.labels.get("figure." + figure.name()), null, null, null,
					this.labels.get("figure." + figure.name() + ".note", figure.rule()));
			int at = this.row - 1;
			count(at, 1, this.live.value(figure), figure.value());
			Long of = figure.of();
			if (of != null) {
				count(at, 2, this.live.base(figure), of);
				String base = cell(at, 2);
				formula(at, 3, "IF(" + base + ">0," + cell(at, 1) + "/" + base + ",\"\")",
						(of > 0) ? (Object) ((double) figure.value() / of) : "", Look.SHARE);
			}
		}
		line(this.labels.get("sheet.live"));
		Look.name(this.sheet.style(this.row - 1, 0));
	}

	/** Findings by rule, class and severity, which the cells of this table name. */
	private void byRule() {
		this.row++;
		subtitle("section.overview");
		line(this.labels.get("col.rule"), this.labels.get("col.class"), this.labels.severity(Severity.S1),
				this.labels.severity(Severity.S2), this.labels.severity(Severity.S3), this.labels.severity(Severity.S4),
				this.labels.get("col.total"), this.labels.get("col.ruleTitle"));
		int heading = this.row - 1;
		header(2, LAST);
		this.sheet.rowHeight(heading, 2 * LINE_HEIGHT);
		this.figures.byRule().forEach((rule, classes) -> classes.forEach((classCode, counts) -> {
			line(rule, classCode, null, null, null, null, null, this.labels.rule(rule));
			int at = this.row - 1;
			for (Severity severity : Severity.values()) {
				int column = 2 + severity.ordinal();
				count(at, column,
						this.live.of("$" + cell(at, 0), "$" + cell(at, 1), column(column) + "$" + (heading + 1)),
						counts.getOrDefault(severity, 0L));
			}
			count(at, TOTAL, "SUM(" + cell(at, 2) + ":" + cell(at, TOTAL - 1) + ")",
					counts.values().stream().mapToLong(Long::longValue).sum());
		}));
		if (this.row - 1 > heading) {
			int last = this.row - 1;
			line(this.labels.get("col.total"));
			for (Severity severity : Severity.values()) {
				total(heading, last, 2 + severity.ordinal(), this.figures.of(severity));
			}
			total(heading, last, TOTAL, this.figures.findings());
		}
	}

	private void total(int heading, int last, int column, long sum) {
		count(last + 1, column, "SUM(" + cell(heading + 1, column) + ":" + cell(last, column) + ")", sum);
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
		this.sheet.style(this.row - 1, 1).horizontalAlignment("left").indent(1).set();
		Look.name(this.sheet.style(this.row - 1, 0));
	}

	private void fact(String label, String value) {
		named(this.labels.get(label), value);
	}

	private void named(String name, String value) {
		line(name, value.isEmpty() ? this.labels.get("notSet") : value);
		Look.name(this.sheet.style(this.row - 1, 0));
	}

	private void subtitle(String label) {
		line(this.labels.get(label));
		Look.subtitle(this.sheet.style(this.row - 1, 0));
	}

	/** A header, with figures in some of its columns. */
	private void header(int from, int until) {
		for (int column = 0; column <= LAST; column++) {
			Look.header(this.sheet.style(this.row - 1, column), from <= column && column < until);
		}
	}

	/**
	 * A count by its formula, or as it is where the workbook doesn't hold what it counts.
	 */
	private void count(int row, int column, @Nullable String formula, long count) {
		if (formula != null) {
			formula(row, column, formula, count, Look.NUMBER);
		}
		else {
			TopicSheet.cell(this.sheet, row, column, count, Integer.MAX_VALUE);
		}
	}

	private void formula(int row, int column, String formula, Object result, String format) {
		this.sheet.formula(row, column, Look.escaped(formula));
		this.sheet.style(row, column).verticalAlignment("top").format(format).set();
		this.results.put(cell(row, column), result);
	}

	private static String cell(int row, int column) {
		return column(column) + String.valueOf(row + 1);
	}

	private static char column(int column) {
		return (char) ('A' + column);
	}

	private void line(@Nullable Object... cells) {
		for (int column = 0; column < cells.length; column++) {
			TopicSheet.cell(this.sheet, this.row, column, cells[column], Integer.MAX_VALUE);
		}
		this.row++;
	}

}
