package org.clausewatch.report.xlsx;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clausewatch.dispute.ReadingResult;
import org.clausewatch.report.CaseFigures;
import org.clausewatch.report.Figures;
import org.clausewatch.report.KeyFigure;
import org.clausewatch.report.Labels;
import org.clausewatch.report.Rendition;
import org.clausewatch.report.ReportModel;
import org.clausewatch.report.Tab;
import org.clausewatch.report.dispute.DisputeCase;
import org.clausewatch.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Figures as formulas over the workbook's own tabs; {@code null} where its tabs don't
 * hold what a figure counts.
 */
final class LiveFigures {

	/** Columns of the findings. */
	private static final String RULE = "B";

	private static final String SEVERITY = "E";

	private static final String CLASS = "F";

	/** Columns of the rules' outcomes that are a judgement: pass, fail, undetermined. */
	private static final List<String> JUDGED = List.of("E", "F", "J");

	private static final String PASS = "E";

	private static final String FAIL = "F";

	/** A request failed one of these, or was executed in time: its deadline had come. */
	private static final List<String> DEADLINES = List.of(KeyFigure.LATE_REVOCATION, "AGR-1.3-OPEN-OVERDUE",
			"AGR-1.3-NEVER-EXECUTED");

	private static final String NOT_TESTED = "I";

	/** Columns of the files. */
	private static final String ROWS = "B";

	private static final String USED = "C";

	private static final String SHA256 = "G";

	/** Columns of a case's windows. */
	private static final String READING = "B";

	private static final String TOUCHED = "H";

	/** Columns of a case's rows. */
	private static final String ADVERSE = "F";

	private static final String WITHHELD = "G";

	/**
	 * The classes that a key figure counts, and the rule whose population is its base.
	 */
	private static final Map<String, Counted> COUNTED = Map.of("open",
			new Counted("AGR-1.3-OPEN-OVERDUE", List.of("OPEN_OVERDUE")), "wrongful",
			new Counted("AGR-2.3.3-WRONGFUL-REVOCATION", List.of("WRONGFUL_PAID", "PREMATURE")), "overdue",
			new Counted("AGR-2.6-OVERDUE", List.of("OVERDUE_OPEN", "RENEWED_LATE")));

	private final List<Tab> tabs;

	private final Labels labels;

	private final Cells findings;

	private final Cells clocks;

	private final Cells rules;

	private final Cells files;

	private final Cells windows;

	private final Cells chronology;

	private final Cells records;

	private record Counted(String rule, List<String> classes) {
	}

	LiveFigures(Rendition rendition, ReportModel model, Figures figures) {
		this.tabs = rendition.tabs();
		this.labels = rendition.labels();
		this.findings = new Cells(this.labels.get("sheet.findings"), figures.findings());
		this.clocks = new Cells(this.labels.get("sheet.clocks"), figures.pending() + figures.of("OPEN_OVERDUE"));
		this.rules = new Cells(this.labels.get("sheet.rules"), model.rules().size());
		this.files = new Cells(this.labels.get("sheet.files"), model.files().size());
		DisputeCase dispute = model.background().dispute();
		this.windows = new Cells(this.labels.get("sheet.windows"),
				(dispute != null) ? CaseFigures.allStretches(dispute) : 0);
		this.chronology = new Cells(this.labels.get("sheet.chronology"),
				(dispute != null) ? dispute.chronology().size() : 0);
		this.records = new Cells(this.labels.get("sheet.records"), (dispute != null) ? dispute.rows().size() : 0);
	}

	/** Findings of a severity. */
	@Nullable String of(Severity severity) {
		return has(Tab.FINDINGS) ? this.findings.countIf(SEVERITY, Cells.text(this.labels.severity(severity))) : null;
	}

	/**
	 * Findings of a rule, a class and a severity, each named by a cell.
	 * @param rule such as {@code $A20}
	 */
	String of(String rule, String classCode, String severity) {
		return this.findings.countIfs(RULE, rule, CLASS, classCode, SEVERITY, severity);
	}

	/** What a key figure counts. */
	@Nullable String value(KeyFigure figure) {
		Counted counted = COUNTED.get(figure.name());
		if (counted != null) {
			return has(Tab.FINDINGS) ? counted.classes()
				.stream()
				.map((name) -> this.findings.countIf(CLASS, Cells.text(name)))
				.collect(Collectors.joining("+")) : null;
		}
		return switch (figure.name()) {
			case "findings" -> has(Tab.FINDINGS) ? this.findings.count("A") : null;
			case "ontime" -> outcomes(KeyFigure.LATE_REVOCATION, PASS);
			case "late" -> outcomes(KeyFigure.LATE_REVOCATION, FAIL);
			case "pending" ->
				has(Tab.CLOCKS) ? this.clocks.countIf("A", Cells.text(this.labels.get("state.pending"))) : null;
			case "rows" -> has(Tab.FILES) ? this.files.sumIf(SHA256, Cells.text("?*"), USED) : null;
			case "untested" -> has(Tab.RULES) ? this.rules.countIf(NOT_TESTED, Cells.text(">0")) : null;
			case "case.touched" -> this.windows.countIfs(READING, Cells.text(ReadingResult.Reading.R1.name()), TOUCHED,
					Cells.text(this.labels.get("windows.yes")));
			case "case.rows" -> this.records.count("A");
			case "case.adverse" -> this.records.countIf(ADVERSE, Cells.text(">0"));
			case "case.withheld" -> this.records.countIf(WITHHELD, Cells.text(this.labels.get("windows.yes")));
			case "case.events" -> this.chronology.count("A");
			default -> null;
		};
	}

	/** What it is counted out of. */
	@Nullable String base(KeyFigure figure) {
		Counted counted = COUNTED.get(figure.name());
		return switch (figure.name()) {
			case "affected", "untested" -> has(Tab.RULES) ? this.rules.count("A") : null;
			case "rows" -> has(Tab.FILES) ? this.files.sumIf(SHA256, Cells.text("?*"), ROWS) : null;
			case "ontime" -> has(Tab.RULES)
					? outcomes(KeyFigure.LATE_REVOCATION, PASS)
							+ DEADLINES.stream().map((rule) -> "+" + outcomes(rule, FAIL)).collect(Collectors.joining())
					: null;
			case "late" -> tested(KeyFigure.LATE_REVOCATION);
			case "pending" -> tested("AGR-1.3-OPEN-OVERDUE");
			case "case.touched" -> this.windows.countIf(READING, Cells.text(ReadingResult.Reading.R1.name()));
			case "case.adverse", "case.withheld" -> this.records.count("A");
			default -> (counted != null) ? tested(counted.rule()) : null;
		};
	}

	private @Nullable String tested(String rule) {
		return has(Tab.RULES) ? JUDGED.stream().map((column) -> outcomes(rule, column)).collect(Collectors.joining("+"))
				: null;
	}

	/** Certificates of an outcome of a rule. */
	private @Nullable String outcomes(String rule, String column) {
		return has(Tab.RULES) ? this.rules.sumIf("A", Cells.text(rule), column) : null;
	}

	boolean has(Tab tab) {
		return this.tabs.contains(tab);
	}

}
