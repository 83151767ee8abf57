package org.clausewatch.report.pdf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clausewatch.finding.Measure;
import org.clausewatch.finding.RuleResult;
import org.clausewatch.record.RecordKind;
import org.clausewatch.report.Chapter;
import org.clausewatch.report.Months;
import org.clausewatch.rule.Outcome;

/** Records kept as long as they must be, and the authority's incidents. */
final class AuthoritySections {

	private static final String PAGE = "publication";

	private static final String RULE = "ESL-24-RETENTION";

	private final Material material;

	private final CountTable table;

	private final Months months;

	AuthoritySections(Material material) {
		this.material = material;
		this.table = new CountTable(material, PAGE);
		this.months = Months.of(material.rendition(), material.model());
	}

	Section retention() {
		List<Map<String, String>> facts = new ArrayList<>();
		this.material.model()
			.rules()
			.stream()
			.filter((rule) -> rule.rule().equals(RULE))
			.forEach((rule) -> facts
				.add(CountTable.fact(this.material.labels().rule(RULE) + "\n" + RULE, outcomes(rule))));
		for (String fate : List.of("KEPT", "DISPOSED", "UNREADABLE", "LEGAL_HOLD")) {
			facts.add(CountTable.fact(word("archive." + fate), number(this.months.ever(Measure.ARCHIVES, fate))));
		}
		return this.table.facts(this.material.heading(Chapter.RETENTION, "",
				this.material.lead(word("retention.lead"), RecordKind.ARCHIVES)), facts);
	}

	private String outcomes(RuleResult rule) {
		List<String> parts = new ArrayList<>(List.of(word("col.population") + " " + number(rule.population())));
		for (Outcome outcome : List.of(Outcome.PASS, Outcome.FAIL, Outcome.INDETERMINATE, Outcome.NOT_APPLICABLE,
				Outcome.NOT_TESTED)) {
			parts.add(this.material.labels().outcome(outcome) + " " + number(rule.count(outcome)));
		}
		if (!rule.reason().isEmpty()) {
			parts.add(word("col.reason") + " " + this.material.labels().reason(rule.reason()));
		}
		return String.join(word("subject.separator"), parts);
	}

	List<Section> incidents() {
		return List.of(kinds(), papers());
	}

	private Section kinds() {
		List<List<String>> lines = new ArrayList<>();
		for (String item : this.months.items(Measure.INCIDENTS)) {
			String[] codes = item.split(" ");
			lines.add(List.of(word("incident." + codes[0]), word("scope." + codes[1]),
					number(this.months.within(Measure.INCIDENTS, item)), this.material.shown()
						.duration(Duration.ofSeconds(this.months.within(Measure.INCIDENT_TIME, item)))));
		}
		return this.table.of(
				this.material.heading(Chapter.INCIDENTS, "",
						this.material.lead(
								this.material.labels().get("incidents.lead", this.months.first(), this.months.last()),
								RecordKind.INCIDENTS)),
				List.of("incidents.type", "incidents.scope", "incidents.count", "incidents.time"), lines);
	}

	private Section papers() {
		List<Map<String, String>> facts = new ArrayList<>();
		for (String paper : List.of("NOTIFIED", "NOT_NOTIFIED", "PROVEN", "NOT_PROVEN", "OPEN")) {
			facts.add(CountTable.fact(word("paper." + paper),
					number(this.months.within(Measure.INCIDENT_PAPERS, paper))));
		}
		return this.table.facts(this.material.heading("", word("incidents.papers"), ""), facts);
	}

	private String word(String key) {
		return this.material.labels().get(key);
	}

	private String number(long number) {
		return this.material.shown().number(number);
	}

}
