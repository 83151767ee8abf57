package org.clausewatch.report.pdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jasperreports.renderers.Renderable;
import org.clausewatch.finding.Finding;
import org.clausewatch.finding.RuleResult;
import org.clausewatch.finding.Waiver;
import org.clausewatch.report.Chapter;
import org.clausewatch.report.KeyFigure;
import org.clausewatch.report.Waived;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Findings by rule with their charts, rules with their populations, and every finding.
 */
final class FindingSections {

	/** So many findings are printed; more would make a document nobody opens. */
	static final int PRINTED = 50_000;

	private static final int EVIDENCE_PRINTED = 12;

	private final Material material;

	/** Waivers in force by the finding's id. */
	private final Map<String, Waived> waived = new HashMap<>();

	FindingSections(Material material) {
		this.material = material;
		material.figures()
			.waived()
			.stream()
			.filter((one) -> one.state() == Waiver.State.IN_FORCE)
			.forEach((one) -> this.waived.put(one.waiver().findingId(), one));
	}

	List<Section> overview() {
		return List.of(counts(), charts());
	}

	private Section counts() {
		boolean none = this.material.figures().findings() == 0;
		Map<String, Object> texts = this.material.heading(Chapter.OVERVIEW, "",
				none ? word("none") : word("overview.lead"));
		if (none) {
			return new Section("overview", "method", texts, Stream::empty);
		}
		List<Map<String, String>> rows = new ArrayList<>();
		Map<Severity, Long> total = new EnumMap<>(Severity.class);
		this.material.figures().byRule().forEach((rule, classes) -> classes.forEach((classCode, counts) -> {
			counts.forEach((severity, count) -> total.merge(severity, count, Long::sum));
			rows.add(counts(this.material.labels().rule(rule) + "\n" + rule, classCode, counts));
		}));
		rows.add(counts(word("col.total"), "", total));
		return new Section("overview", "overview", texts, rows::stream);
	}

	private Map<String, String> counts(String rule, String classCode, Map<Severity, Long> counts) {
		Map<String, String> row = new HashMap<>();
		row.put("rule", rule);
		row.put("label", classCode.isEmpty() ? "" : this.material.labels().classCode(classCode) + "\n" + classCode);
		long total = 0;
		for (Severity severity : Severity.values()) {
			long count = counts.getOrDefault(severity, 0L);
			total += count;
			row.put(severity.name(), (count > 0) ? number(count) : "–");
		}
		row.put("total", number(total));
		return row;
	}

	private Section charts() {
		FindingCharts charts = new FindingCharts(this.material, this.material.glyphs().font());
		return new Section("overview", "charts", Map.of(),
				() -> Stream.of(chart("chart.lateness", charts.lateness(), KeyFigure.LATE_REVOCATION),
						chart("chart.ageing", charts.ageing(), "AGR-1.3-OPEN-OVERDUE", "AGR-1.3-LOSS-REPORT",
								"AGR-2.3.3-UNPAID-ACTIVE", "AGR-2.6-OVERDUE")));
	}

	private Map<String, Object> chart(String name, @Nullable Renderable drawing, String... rules) {
		Map<String, Object> row = new HashMap<>();
		row.put("caption", word(name));
		row.put("drawn", drawing != null);
		row.put("chart", drawing);
		row.put("note", (drawing != null) ? word(name + ".note") : none(rules));
		return row;
	}

	/** Says that nothing was found, and by which rules nothing could be. */
	private String none(String... rules) {
		List<String> tested = this.material.model()
			.rules()
			.stream()
			.filter((rule) -> rule.count(Outcome.NOT_TESTED) == 0)
			.map(RuleResult::rule)
			.toList();
		String untested = Stream.of(rules)
			.filter((rule) -> !tested.contains(rule))
			.collect(Collectors.joining(word("list.separator")));
		return untested.isEmpty() ? word("chart.none") : this.material.labels().get("chart.untested", untested);
	}

	Section rules() {
		return new Section("overview", "rules", this.material.heading(Chapter.RULES, "", word("rules.lead")),
				() -> this.material.model().rules().stream().map(this::rule));
	}

	private Map<String, String> rule(RuleResult rule) {
		Map<String, String> row = new HashMap<>();
		row.put("title", this.material.labels().rule(rule.rule()));
		row.put("rule", rule.rule() + this.material.labels().get("subject.separator")
				+ this.material.labels().clause(rule.clause()));
		row.put("population", number(rule.population()));
		row.put("pass", number(rule.count(Outcome.PASS)));
		row.put("fail", number(rule.count(Outcome.FAIL)));
		row.put("notApplicable", number(rule.count(Outcome.NOT_APPLICABLE)));
		row.put("notInForce", number(rule.count(Outcome.NOT_IN_FORCE)));
		row.put("notTested", number(rule.count(Outcome.NOT_TESTED)));
		row.put("indeterminate", number(rule.count(Outcome.INDETERMINATE)));
		row.put("error", number(rule.count(Outcome.ERROR)));
		if (!rule.reason().isEmpty()) {
			row.put("reason",
					word("col.reason") + word("clauses.colon") + this.material.labels().reason(rule.reason()));
		}
		return row;
	}

	Section findings() {
		long count = this.material.figures().findings();
		Map<String, Object> texts = this.material.heading(Chapter.FINDINGS, "", (count == 0) ? this.material.none()
				: this.material.labels().get("findings.lead", this.material.model().run().zone()));
		if (count == 0) {
			return new Section("findings", "method", texts, Stream::empty);
		}
		if (count > PRINTED) {
			String more = this.material.labels().get("findings.more", number(count - PRINTED), number(PRINTED));
			texts.put("LEAD", more + "\n" + texts.get("LEAD"));
			texts.put("MORE", more);
		}
		return new Section("findings", "findings", texts,
				() -> this.material.model().findings().get().limit(PRINTED).map(this::finding));
	}

	private Map<String, Object> finding(Finding finding) {
		Map<String, Object> row = new HashMap<>();
		row.put("rule", finding.rule());
		row.put("ruleTitle", this.material.labels().rule(finding.rule()));
		row.put("ruleAndClause", finding.rule() + this.material.labels().get("subject.separator")
				+ this.material.labels().clause(finding.clause()));
		row.put("rulePlace", this.material.labels().rule(finding.rule())
				+ this.material.labels().get("subject.separator") + finding.rule());
		row.put("place", ReadersGuide.place(this.material, finding.rule(), finding.classCode()));
		row.put("severity", finding.severity().name());
		for (Severity severity : Severity.values()) {
			row.put("is" + severity, severity == finding.severity());
		}
		row.put("classLabel", this.material.labels().classCode(finding.classCode())
				+ ((finding.outcome() == Outcome.INDETERMINATE) ? " (" + word("finding.undetermined") + ")" : ""));
		row.put("id", finding.classCode() + this.material.labels().get("subject.separator") + finding.id());
		row.put("certificate", finding.serial());
		row.put("about", (finding.subjectKind() + " " + finding.subjectId()).strip());
		row.put("event", this.material.shown().local(finding.eventAt()));
		row.put("deadline", this.material.shown().local(finding.deadlineAt()));
		row.put("overrun", (finding.overrun() != null) ? this.material.shown().duration(finding.overrun()) : "");
		row.put("explanation", this.material.labels().chinese() ? finding.explanationZh() : finding.explanationEn());
		row.put("footnote", footnote(finding));
		return row;
	}

	private String footnote(Finding finding) {
		List<String> parts = new ArrayList<>();
		if (finding.netOverrun() != null) {
			parts.add(word("col.netOverrun") + word("clauses.colon")
					+ this.material.shown().duration(finding.netOverrun()));
		}
		Waived waived = this.waived.get(finding.id());
		if (waived != null) {
			LocalDate last = waived.waiver().expiresOn();
			parts.add(this.material.labels()
				.get("finding.waived", waived.waiver().approver(), (last != null)
						? this.material.labels().get("waiver.until", last.toString()) : word("waiver.unlimited")));
		}
		if (!finding.issuer().isEmpty()) {
			parts.add(word("col.issuer") + word("clauses.colon") + finding.issuer());
		}
		if (!finding.notes().isEmpty()) {
			parts.add(word("col.notes") + word("clauses.colon") + String.join(", ", finding.notes()));
		}
		List<String> rows = finding.evidence()
			.stream()
			.limit(EVIDENCE_PRINTED)
			.map((citation) -> citation.substring(0, citation.lastIndexOf(':')))
			.toList();
		String more = (finding.evidence().size() > EVIDENCE_PRINTED)
				? " " + this.material.labels().get("evidence.more", finding.evidence().size() - EVIDENCE_PRINTED) : "";
		if (!rows.isEmpty()) {
			parts.add(word("col.evidence") + word("clauses.colon") + String.join(", ", rows) + more);
		}
		return String.join(this.material.labels().get("subject.separator"), parts);
	}

	private String word(String key) {
		return this.material.labels().get(key);
	}

	private String number(long number) {
		return this.material.shown().number(number);
	}

}
