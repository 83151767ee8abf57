package org.clausewatch.report.pdf;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clausewatch.dispute.DisputedSignature;
import org.clausewatch.finding.RuleResult;
import org.clausewatch.record.Column;
import org.clausewatch.record.RecordKind;
import org.clausewatch.report.CaseWords;
import org.clausewatch.report.Chapter;
import org.clausewatch.report.dispute.CaseRow;
import org.clausewatch.report.dispute.DisputeCase;
import org.clausewatch.rule.Outcome;

/**
 * What a disputed case rests on: its record, chronology, rows, and their completeness.
 */
final class CaseRecordSections {

	/** So many rows of a kind are printed; the workbook has them all. */
	private static final int PRINTED = 200;

	/** The page that findings begin. */
	private static final String FINDINGS = "findings";

	/** All but {@link Outcome#NOT_APPLICABLE}, which is told in a line. */
	private static final List<Outcome> ORDER = List.of(Outcome.ERROR, Outcome.FAIL, Outcome.INDETERMINATE,
			Outcome.NOT_TESTED, Outcome.NOT_IN_FORCE, Outcome.PASS);

	private final Material material;

	private final DisputeCase dispute;

	private final CaseWords words;

	CaseRecordSections(Material material) {
		this.material = material;
		this.dispute = material.model().dispute();
		this.words = new CaseWords(material.labels(), material.model().run());
	}

	List<Section> signature() {
		List<Section> sections = new ArrayList<>();
		for (DisputedSignature signature : this.dispute.signatures()) {
			Map<String, Object> heading = sections.isEmpty()
					? this.material.heading(Chapter.SIGNATURE, "", word("signature.lead"))
					: this.material.heading("", word("col.source") + " " + signature.source().line(), "");
			List<Map<String, String>> facts = new ArrayList<>();
			this.dispute.rows()
				.stream()
				.filter((row) -> row.source().equals(signature.source()))
				.forEach((row) -> facts.addAll(facts(row)));
			sections.add(new CountTable(this.material, CaseSections.TIME_LINE).facts(heading, facts));
		}
		return sections;
	}

	/** Every column of the dispute's record, those that are empty too. */
	private List<Map<String, String>> facts(CaseRow row) {
		List<Map<String, String>> facts = new ArrayList<>();
		for (Column column : RecordKind.DISPUTES.columns()) {
			facts.add(CountTable.fact(word("signature." + column.name()),
					row.cell(column.name())
						.map((cell) -> (cell.at() != null)
								? this.words.line().time(cell.at()) + " (" + cell.text() + ")" : cell.text())
						.orElse(this.words.get("event.missing"))));
		}
		facts.add(CountTable.fact(word("col.source"), row.place()));
		facts.add(CountTable.fact(word("col.sha256"), hash(row)));
		return facts;
	}

	/** Every rule by what it says, what is no pass first. */
	Section answers() {
		List<List<String>> rows = new ArrayList<>();
		for (Outcome outcome : ORDER) {
			this.material.model()
				.rules()
				.stream()
				.filter((rule) -> outcome(rule) == outcome)
				.forEach((rule) -> rows.add(List.of(this.material.labels().outcome(outcome),
						rule.rule() + "\n" + this.material.labels().clause(rule.clause()),
						this.material.labels().rule(rule.rule())
								+ (rule.reason().isEmpty() ? "" : "\n" + word("col.reason") + word("clauses.colon")
										+ this.material.labels().reason(rule.reason())))));
		}
		List<String> others = this.material.model()
			.rules()
			.stream()
			.filter((rule) -> outcome(rule) == Outcome.NOT_APPLICABLE)
			.map(RuleResult::rule)
			.toList();
		if (!others.isEmpty()) {
			rows.add(List.of(this.material.labels().outcome(Outcome.NOT_APPLICABLE),
					this.material.labels().get("answers.others", this.material.shown().number(others.size())),
					String.join(word("list.separator"), others)));
		}
		return this.material.texts(FINDINGS, this.material.heading(Chapter.ANSWERS, "", word("answers.lead")),
				List.of("col.outcome", "col.rule", "col.ruleTitle"), rows);
	}

	/** What a rule came to on the one certificate. */
	private static Outcome outcome(RuleResult rule) {
		return Stream.of(Outcome.values())
			.filter((outcome) -> rule.count(outcome) > 0)
			.findFirst()
			.orElse(Outcome.NOT_APPLICABLE);
	}

	Section chronology() {
		return this.material.texts("chronology", this.material.heading(Chapter.CHRONOLOGY, "", word("chronology.lead")),
				List.of("case.at", "col.source", "col.event"),
				this.dispute.chronology()
					.stream()
					.map((entry) -> List.of(this.words.line().time(entry.at()),
							(entry.source() != null) ? entry.source().file() + ":" + entry.source().line()
									: word("chronology.reckoned"),
							this.words.say(entry.what())))
					.toList());
	}

	List<Section> records() {
		List<Section> sections = new ArrayList<>();
		for (RecordKind kind : RecordKind.values()) {
			List<CaseRow> rows = this.dispute.rows().stream().filter((row) -> row.kind() == kind).toList();
			if (rows.isEmpty()) {
				continue;
			}
			String title = this.words.records(kind) + this.material.labels().get("subject.separator") + kind.fileName();
			Map<String, Object> heading = sections.isEmpty()
					? this.material.heading(Chapter.RECORDS, title, word("records.lead"))
					: this.material.heading("", title, "");
			if (rows.size() > PRINTED) {
				heading.put("MORE", this.material.labels()
					.get("records.more", this.material.shown().number(rows.size() - PRINTED)));
			}
			sections.add(this.material.texts("records", heading, List.of("col.source", "col.sha256", "records.cells"),
					rows.stream().limit(PRINTED).map(this::row).toList()));
		}
		return sections;
	}

	private List<String> row(CaseRow row) {
		String adverse = row.adverse().isEmpty() ? ""
				: "\n" + word("records.adverse") + "\n" + String.join("\n", row.adverse());
		return List.of(row.place() + adverse, hash(row), this.dispute.content(row, "; "));
	}

	private String hash(CaseRow row) {
		return this.material.shown().hash(HexFormat.of().formatHex(row.source().sha256()));
	}

	List<Section> holdings() {
		CountTable table = new CountTable(this.material, "holdings");
		List<String> limits = new ArrayList<>(List.of(word("holdings.all"),
				this.material.labels()
					.get("holdings.adverse", this.material.shown().number(this.dispute.adverse()),
							this.material.shown().number(this.dispute.rows().size())),
				this.material.labels().get("holdings.withheld", this.material.shown().number(this.dispute.withheld())),
				word("holdings.limits"), word("completeness.records")));
		Section statement = new Section("holdings", "method",
				this.material.heading(Chapter.HOLDINGS, word("completeness.statement"), ""),
				() -> limits.stream().map((text) -> Map.of("text", text)));
		Section counts = table.of(this.material.heading("", word("holdings.files"), word("holdings.files.lead")),
				List.of("col.file", "col.rows", "holdings.unused", "holdings.known", "holdings.withheld.count",
						"holdings.adverse.count"),
				this.dispute.holdings().stream().map((holding) -> holding(table, holding)).toList());
		Section notFound = new Section("holdings", "method",
				this.material.heading("", word("holdings.notFound"),
						this.dispute.notFound().isEmpty() ? this.words.get("none") : ""),
				() -> this.dispute.notFound().stream().map((missing) -> Map.of("text", this.words.say(missing))));
		return List.of(statement, counts, notFound);
	}

	private List<String> holding(CountTable table, DisputeCase.Holding holding) {
		return List.of(holding.file(),
				holding.present() ? this.material.shown().number(holding.rows()) : word("holdings.absent"),
				table.figure(holding.unused()), table.figure(holding.known()),
				table.figure(this.dispute.withheld(holding)), table.figure(holding.adverse()));
	}

	private String word(String key) {
		return this.material.labels().get(key);
	}

}
