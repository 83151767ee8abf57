package org.clausewatch.report.xlsx;

import java.util.Map;
import org.clausewatch.report.Figures;
import org.clausewatch.report.Labels;
import org.clausewatch.rule.Severity;
import org.dhatim.fastexcel.Worksheet;

/** Findings by rule, class and severity, which the cells of this table name. */
final class RuleTable {

	/** The first column of severities, which are in the order of their grades. */
	private static final int FIRST = 2;

	private static final int TOTAL = FIRST + Severity.values().length;

	private final SummaryLines lines;

	private final Worksheet sheet;

	private final Figures figures;

	private final LiveFigures live;

	RuleTable(SummaryLines lines, Worksheet sheet, Figures figures, LiveFigures live) {
		this.lines = lines;
		this.sheet = sheet;
		this.figures = figures;
		this.live = live;
	}

	void write() {
		Labels labels = this.lines.labels();
		this.lines.subtitle("section.overview");
		this.lines.line(labels.get("col.rule"), labels.get("col.class"), labels.severity(Severity.S1),
				labels.severity(Severity.S2), labels.severity(Severity.S3), labels.severity(Severity.S4),
				labels.get("col.total"), labels.get("col.ruleTitle"));
		int heading = this.lines.at();
		this.lines.header(FIRST, SummaryLines.LAST);
		this.sheet.rowHeight(heading, 2 * Look.LINE_HEIGHT);
		this.figures.byRule()
			.forEach((rule, classes) -> classes.forEach((classCode, counts) -> row(heading, rule, classCode, counts)));
		int last = this.lines.at();
		if (last > heading) {
			this.lines.line(labels.get("col.total"));
			for (Severity severity : Severity.values()) {
				total(heading, last, FIRST + severity.ordinal(), this.figures.of(severity));
			}
			total(heading, last, TOTAL, this.figures.findings());
		}
	}

	private void row(int heading, String rule, String classCode, Map<Severity, Long> counts) {
		this.lines.line(rule, classCode, null, null, null, null, null, this.lines.labels().rule(rule));
		int at = this.lines.at();
		for (Severity severity : Severity.values()) {
			int column = FIRST + severity.ordinal();
			this.lines.count(at, column, this.live.of("$" + SummaryLines.cell(at, 0), "$" + SummaryLines.cell(at, 1),
					SummaryLines.column(column) + "$" + (heading + 1)), counts.getOrDefault(severity, 0L));
		}
		sum(at, TOTAL, SummaryLines.cell(at, FIRST), SummaryLines.cell(at, TOTAL - 1),
				counts.values().stream().mapToLong(Long::longValue).sum());
	}

	private void total(int heading, int last, int column, long sum) {
		sum(last + 1, column, SummaryLines.cell(heading + 1, column), SummaryLines.cell(last, column), sum);
	}

	private void sum(int row, int column, String from, String to, long sum) {
		this.lines.count(row, column, "SUM(" + from + ":" + to + ")", sum);
	}

}
