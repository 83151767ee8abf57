package org.clausewatch.report.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.clausewatch.finding.Finding;
import org.clausewatch.report.Figures;
import org.clausewatch.report.Labels;
import org.clausewatch.report.ReportModel;
import org.clausewatch.rule.Severity;

/**
 * The tab of findings. A finding's id leads to its evidence rows, its clause to the
 * clause's words, its rule to what the rule came to. Links to clauses and rules cover all
 * findings of a rule at once, which the order of findings allows and Excel's limit on
 * links demands.
 */
final class FindingsSheet {

	private static final int ID = 0;

	private static final int RULE = 1;

	private static final int CLAUSE = 3;

	private static final int SEVERITY = 4;

	private final TopicSheets sheets;

	private final ReportModel model;

	private final Figures figures;

	private final Labels labels;

	private final Map<String, String> clauses;

	private final Map<String, String> rules;

	private final Set<String> linked = new HashSet<>();

	private long evidence;

	FindingsSheet(TopicSheets sheets, ReportModel model, Figures figures, Labels labels) {
		this.sheets = sheets;
		this.model = model;
		this.figures = figures;
		this.labels = labels;
		this.clauses = sheets.clauseLocations();
		this.rules = sheets.ruleLocations();
	}

	void write() throws IOException {
		try (Stream<Finding> findings = this.model.findings().get()) {
			TopicSheet sheet = this.sheets.sheet("sheet.findings", "col.finding", "col.rule", "col.ruleTitle",
					"col.clause", "col.severity", "col.class", "col.classLabel", "col.outcome", "col.issuer",
					"col.serial", "col.about", "col.event", "col.deadline", "col.overrun", "col.netOverrun",
					"col.notes", "col.explanation", "col.evidenceRows");
			for (Severity severity : Severity.values()) {
				sheet.marked(SEVERITY, this.labels.severity(severity), Tone.of(severity));
			}
			sheet.write(findings.map(this::line));
		}
	}

	private Line line(Finding finding) {
		Line line = Line.of(finding.id(), finding.rule(), this.labels.rule(finding.rule()),
				this.labels.clause(finding.clause()), this.labels.severity(finding.severity()), finding.classCode(),
				this.labels.classCode(finding.classCode()), this.labels.outcome(finding.outcome()), finding.issuer(),
				finding.serial(), (finding.subjectKind() + " " + finding.subjectId()).strip(),
				this.sheets.local(finding.eventAt()), this.sheets.local(finding.deadlineAt()), finding.overrun(),
				finding.netOverrun(), String.join(" ", finding.notes()),
				this.labels.chinese() ? finding.explanationZh() : finding.explanationEn(),
				(long) finding.evidence().size());
		return line.linked(links(finding));
	}

	private List<Line.Link> links(Finding finding) {
		List<Line.Link> links = new ArrayList<>();
		if (!finding.evidence().isEmpty()) {
			links.add(new Line.Link(ID, SheetNames.location(this.labels.get("sheet.evidence"), this.evidence), "", 1));
		}
		this.evidence += finding.evidence().size();
		if (this.linked.add(finding.rule())) {
			String clause = this.clauses.get(finding.clause());
			if (clause != null) {
				links.add(new Line.Link(CLAUSE, clause, finding.rule(), ofRule(finding.rule())));
			}
			String rule = this.rules.get(finding.rule());
			if (rule != null) {
				links.add(new Line.Link(RULE, rule, finding.rule(), ofRule(finding.rule())));
			}
		}
		return links;
	}

	private long ofRule(String rule) {
		return this.figures.byRule()
			.getOrDefault(rule, Map.<String, Map<Severity, Long>>of())
			.values()
			.stream()
			.flatMap((counts) -> counts.values().stream())
			.mapToLong(Long::longValue)
			.sum();
	}

}
