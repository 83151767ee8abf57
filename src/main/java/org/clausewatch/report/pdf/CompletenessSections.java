package org.clausewatch.report.pdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clausewatch.finding.CoverageLine;
import org.clausewatch.finding.Measure;
import org.clausewatch.report.Background;
import org.clausewatch.report.Chapter;
import org.clausewatch.report.CoverageWords;
import org.clausewatch.report.FileCount;
import org.clausewatch.report.Months;
import org.clausewatch.rule.Clause;
import org.clausewatch.rule.Edition;
import org.clausewatch.rule.Outcome;

/** The editions in force, what the report rests on, and what it can't say. */
final class CompletenessSections {

	private static final String PAGE = "completeness";

	private final Material material;

	private final CountTable table;

	CompletenessSections(Material material) {
		this.material = material;
		this.table = new CountTable(material, PAGE);
	}

	List<Section> editions() {
		return List.of(documents(), versions());
	}

	List<Section> completeness() {
		List<Section> sections = new ArrayList<>(List.of(statement()));
		sections.add(files());
		sections.add(untested());
		return sections;
	}

	private Section documents() {
		CoverageWords words = new CoverageWords(this.material.labels());
		Map<String, String> editions = new LinkedHashMap<>();
		for (Clause clause : this.material.model().clauses()) {
			for (Edition edition : clause.editions()) {
				editions.putIfAbsent(
						this.material.labels().clause(clause.citation().document().label()) + "\n" + edition.id(),
						words.phrase(edition.source()) + "\n" + standing(edition));
			}
		}
		return this.table.facts(this.material.heading(Chapter.EDITIONS, "", word("editions.lead")),
				editions.entrySet()
					.stream()
					.map((edition) -> CountTable.fact(edition.getKey(), edition.getValue()))
					.toList());
	}

	/** Whether an edition was in force at the cut-off, as far as its days are known. */
	private String standing(Edition edition) {
		LocalDate day = this.material.model().run().cutOff().atZone(this.material.model().run().zone()).toLocalDate();
		LocalDate from = edition.from();
		LocalDate until = edition.until();
		if (from == null && until == null) {
			return word("edition.undated");
		}
		boolean inForce = (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
		String days = (until == null) ? this.material.labels().get("edition.since", String.valueOf(from))
				: edition.days();
		return this.material.labels().get(inForce ? "edition.inForce" : "edition.notInForce", days);
	}

	/** The agreement's versions by the certificates that were issued under them. */
	private Section versions() {
		Months months = Months.of(this.material.rendition(), this.material.model());
		List<Map<String, String>> facts = months.items(Measure.CERTIFICATES_BY_AGREEMENT)
			.stream()
			.map((version) -> CountTable.fact(switch (version) {
				case "NOT_RECORDED", "OTHER" -> word("version." + version);
				default -> version;
			}, this.material.labels()
				.get("editions.certificates", number(months.ever(Measure.CERTIFICATES_BY_AGREEMENT, version)))))
			.toList();
		return this.table.facts(
				this.material.heading("", word("editions.agreement"), this.material.labels()
					.get("editions.agreement.lead", known(this.material.model().background().agreementVersions()))),
				facts);
	}

	private Section statement() {
		Background background = this.material.model().background();
		long attested = this.material.model()
			.coverage()
			.stream()
			.filter((line) -> line.type() == CoverageLine.Type.CLAUSE && line.kind() == Clause.Kind.ATTESTATION)
			.count();
		boolean agrees = this.material.model().files().stream().allMatch(FileCount::agrees);
		return new Section(PAGE, "method",
				this.material.heading(Chapter.COMPLETENESS, word("completeness.statement"), ""),
				() -> Stream
					.of(word(agrees ? "completeness.rows" : "completeness.rowsLost"),
							this.material.labels().get("completeness.absent", known(background.absent())),
							this.material.labels().get("completeness.unread", known(background.unread())),
							this.material.labels().get("completeness.attested", number(attested)),
							word("completeness.records"), word("completeness.months"), word("completeness.samples"))
					.map((text) -> Map.of("text", text)));
	}

	private String known(List<String> names) {
		return names.isEmpty() ? word("completeness.nothing") : String.join(word("list.separator"), names);
	}

	private Section files() {
		return this.table.of(this.material.heading("", word("files.title"), word("files.lead")),
				List.of("col.file", "col.rows", "col.used", "col.rejected", "col.afterCutOff", "col.check"),
				this.material.model()
					.files()
					.stream()
					.map((file) -> List.of(file.file(), number(file.rows()), number(file.used()),
							number(file.rejected()), number(file.afterCutOff()), word(file.agrees() ? "yes" : "no")))
					.toList());
	}

	/** Every rule that couldn't come to an answer on some certificates, and why. */
	private Section untested() {
		return this.table.facts(
				this.material.heading("", word("completeness.untested"), word("completeness.untested.lead")),
				this.material.model()
					.rules()
					.stream()
					.filter((rule) -> rule.count(Outcome.NOT_TESTED) + rule.count(Outcome.INDETERMINATE) > 0)
					.map((rule) -> CountTable.fact(this.material.labels().rule(rule.rule()) + "\n" + rule.rule(),
							this.material.labels()
								.get("completeness.rule", number(rule.population()),
										number(rule.count(Outcome.NOT_TESTED)),
										number(rule.count(Outcome.INDETERMINATE)))
									+ (rule.reason().isEmpty() ? ""
											: "\n" + word("col.reason") + word("clauses.colon")
													+ this.material.labels().reason(rule.reason()))))
					.toList());
	}

	private String word(String key) {
		return this.material.labels().get(key);
	}

	private String number(long number) {
		return this.material.shown().number(number);
	}

}
