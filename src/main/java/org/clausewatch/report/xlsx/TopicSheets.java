package org.clausewatch.report.xlsx;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clausewatch.finding.CoverageLine;
import org.clausewatch.finding.Finding;
import org.clausewatch.finding.Pending;
import org.clausewatch.finding.RuleResult;
import org.clausewatch.report.CoverageWords;
import org.clausewatch.report.FileCount;
import org.clausewatch.report.Labels;
import org.clausewatch.report.Reject;
import org.clausewatch.report.ReportModel;
import org.clausewatch.rule.Clause;
import org.clausewatch.rule.Outcome;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/** The tabs after the summary, in their order. */
final class TopicSheets {

	private final Workbook book;

	private final ReportModel model;

	private final Labels labels;

	TopicSheets(Workbook book, ReportModel model, Labels labels) {
		this.book = book;
		this.model = model;
		this.labels = labels;
	}

	void clocks() throws IOException {
		try (Stream<Pending> pending = this.model.pending().get(); Stream<Finding> all = this.model.findings().get()) {
			Stream<Line> running = pending.map((clock) -> Line.of(word("state.pending"), clock.issuer(), clock.serial(),
					clock.requestId(), local(clock.deadlineAt()), clock.remaining(), null));
			Stream<Line> overdue = all.filter((finding) -> finding.classCode().equals("OPEN_OVERDUE"))
				.map((finding) -> Line.of(word("state.overdue"), finding.issuer(), finding.serial(),
						finding.subjectId(), local(finding.deadlineAt()), null, finding.overrun()));
			sheet("sheet.clocks", "sheet.state", "col.issuer", "col.serial", "col.request", "col.deadline",
					"col.remaining", "col.overrun")
				.marked(0, word("state.overdue"), Tone.S1)
				.write(Stream.concat(running, overdue));
		}
	}

	void rules() throws IOException {
		sheet("sheet.rules", "col.rule", "col.ruleTitle", "col.clause", "col.population", "outcome.PASS",
				"outcome.FAIL", "outcome.NOT_APPLICABLE", "outcome.NOT_IN_FORCE", "outcome.NOT_TESTED",
				"outcome.INDETERMINATE", "outcome.ERROR", "col.reason")
			.write(this.model.rules().stream().map(this::rule));
	}

	private Line rule(RuleResult rule) {
		return Line.of(rule.rule(), this.labels.rule(rule.rule()), this.labels.clause(rule.clause()), rule.population(),
				rule.count(Outcome.PASS), rule.count(Outcome.FAIL), rule.count(Outcome.NOT_APPLICABLE),
				rule.count(Outcome.NOT_IN_FORCE), rule.count(Outcome.NOT_TESTED), rule.count(Outcome.INDETERMINATE),
				rule.count(Outcome.ERROR), this.labels.reason(rule.reason()));
	}

	void rejects() throws IOException {
		try (Stream<Reject> rejects = this.model.rejects().get()) {
			sheet("sheet.rejects", "col.file", "col.line", "col.column", "col.code", "col.message")
				.write(rejects.map((reject) -> Line.of(reject.file(), reject.line(), reject.column(), reject.code(),
						reject.message())));
		}
	}

	void files() throws IOException {
		sheet("sheet.files", "col.file", "col.rows", "col.used", "col.rejected", "col.afterCutOff", "col.check",
				"col.sha256")
			.marked(5, word("no"), Tone.S1)
			.write(this.model.files().stream().map(this::file));
	}

	private Line file(FileCount file) {
		return Line.of(file.file(), file.rows(), file.used(), file.rejected(), file.afterCutOff(),
				word(file.agrees() ? "yes" : "no"), file.sha256());
	}

	void coverage() throws IOException {
		sheet("sheet.coverage", "col.clause", "col.kind", "col.owner", "col.coverage", "col.item", "col.place",
				"sheet.state", "col.askedOrRows", "outcome.PASS", "outcome.FAIL", "outcome.NOT_APPLICABLE",
				"outcome.NOT_IN_FORCE", "outcome.NOT_TESTED", "outcome.INDETERMINATE", "col.held", "col.reason")
			.write(this.model.coverage().stream().map(this::coverage));
	}

	private Line coverage(CoverageLine line) {
		CoverageWords words = new CoverageWords(this.labels);
		RuleResult result = line.result();
		List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(words.clause(line), words.kind(line.kind()),
				words.owner(line.owner()), word("coverage.line." + line.type()), words.name(line), line.item(),
				words.state(line.state()), (result != null) ? (Long) result.population() : line.of()));
		for (Outcome outcome : List.of(Outcome.PASS, Outcome.FAIL, Outcome.NOT_APPLICABLE, Outcome.NOT_IN_FORCE,
				Outcome.NOT_TESTED, Outcome.INDETERMINATE)) {
			cells.add((result != null) ? (Long) result.count(outcome) : null);
		}
		cells.add(line.held());
		cells.add(this.labels.reason(line.reason()));
		return new Line(cells, List.of());
	}

	void clauses() throws IOException {
		CoverageWords words = new CoverageWords(this.labels);
		sheet("sheet.clauses", "col.clause", "col.kind", "col.owner", "col.owed", "col.text.zh", "col.text.en",
				"col.nature", "col.edition")
			.write(this.model.clauses()
				.stream()
				.map((clause) -> Line.of(this.labels.clause(clause.citation().toString()), words.kind(clause.kind()),
						words.owner(clause.owner()), words.phrase(clause.owed()), clause.words().zh(),
						clause.words().en(), word("clauses." + clause.text()), words.source(clause))));
	}

	void evidence() throws IOException {
		try (Stream<Finding> findings = this.model.findings().get()) {
			sheet("sheet.evidence", "col.finding", "col.rule", "col.file", "col.line", "col.sha256")
				.write(findings.flatMap((finding) -> finding.evidence().stream().map((row) -> evidence(finding, row))));
		}
	}

	/** Evidence is cited as {@code file:line:sha256}. */
	private static Line evidence(Finding finding, String citation) {
		int hash = citation.lastIndexOf(':');
		int line = citation.lastIndexOf(':', hash - 1);
		return Line.of(finding.id(), finding.rule(), citation.substring(0, line),
				Long.valueOf(citation.substring(line + 1, hash)), citation.substring(hash + 1));
	}

	/** Where each clause's row stands. */
	Map<String, String> clauseLocations() {
		Map<String, String> locations = new HashMap<>();
		List<Clause> clauses = this.model.clauses();
		for (int i = 0; i < clauses.size(); i++) {
			locations.put(clauses.get(i).citation().toString(), SheetNames.location(word("sheet.clauses"), i));
		}
		return locations;
	}

	/** Where each rule's row stands. */
	Map<String, String> ruleLocations() {
		Map<String, String> locations = new HashMap<>();
		for (int i = 0; i < this.model.rules().size(); i++) {
			locations.put(this.model.rules().get(i).rule(), SheetNames.location(word("sheet.rules"), i));
		}
		return locations;
	}

	TopicSheet sheet(String name, String... headings) {
		return new TopicSheet(this.book, Printing.of(this.model.run(), this.labels), this.labels, word(name),
				Stream.of(headings).map(this::word).toList());
	}

	/** A time in the policy's zone, {@code null} where there is none. */
	@Nullable LocalDateTime local(String iso) {
		return iso.isEmpty() ? null
				: OffsetDateTime.parse(iso).atZoneSameInstant(this.model.run().zone()).toLocalDateTime();
	}

	private String word(String key) {
		return this.labels.get(key);
	}

}
