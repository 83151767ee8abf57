package org.clausewatch.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clausewatch.report.Chapter;
import org.clausewatch.report.CoverageWords;
import org.clausewatch.report.FileCount;
import org.clausewatch.report.Reject;
import org.clausewatch.report.RunFacts;
import org.clausewatch.report.Visible;
import org.clausewatch.rule.Clause;

/** Rejects and data quality, and the annexes: method, clauses, hashes. */
final class ClosingSections {

	/** So many rejects are printed; the workbook and rejects.csv hold them all. */
	private static final int PRINTED = 1_000;

	private static final int MESSAGE_LENGTH = 400;

	private final Material material;

	ClosingSections(Material material) {
		this.material = material;
	}

	List<Section> files() {
		return List.of(rows(), rejects());
	}

	List<Section> method() {
		return List.of(paragraphs(), notes());
	}

	private Section rows() {
		Map<String, Object> texts = this.material.heading(Chapter.FILES, word("files.title"), word("files.lead"));
		return new Section("files", "files", texts, () -> this.material.model().files().stream().map(this::file));
	}

	private Map<String, String> file(FileCount file) {
		return Map.of("file", file.file(), "rows", number(file.rows()), "used", number(file.used()), "rejected",
				number(file.rejected()), "afterCutOff", number(file.afterCutOff()), "agrees",
				word(file.agrees() ? "yes" : "no"));
	}

	private Section rejects() {
		long count = this.material.figures().rejects();
		Map<String, Object> texts = this.material.heading("", word("rejects.title"),
				(count == 0) ? word("none") : word("rejects.lead"));
		if (count == 0) {
			return new Section("files", "method", texts, Stream::empty);
		}
		if (count > PRINTED) {
			texts.put("MORE", this.material.labels().get("rejects.more", number(count - PRINTED)));
		}
		return new Section("files", "rejects", texts,
				() -> this.material.model().rejects().get().limit(PRINTED).map(this::reject));
	}

	private Map<String, String> reject(Reject reject) {
		return Map.of("file", reject.file(), "line", number(reject.line()), "column", reject.column(), "code",
				reject.code(), "message", Visible.text(reject.message(), MESSAGE_LENGTH));
	}

	private Section paragraphs() {
		Map<String, Object> texts = this.material.heading(Chapter.METHOD, "", "");
		RunFacts run = this.material.model().run();
		return new Section("annex", "method", texts,
				() -> Stream
					.of(this.material.labels().get("method.p1", run.zone()), word("method.p2"), word("method.p3"),
							word("method.p4"), this.material.rendition().redactionWords(), word("method.p6"))
					.map((text) -> Map.of("text", text)));
	}

	private Section notes() {
		List<Map<String, String>> notes = this.material.figures()
			.notes()
			.stream()
			.map((note) -> Map.of("name", note, "value", this.material.labels().note(note)))
			.toList();
		Map<String, Object> texts = this.material.heading("", word("notes.title"),
				notes.isEmpty() ? this.material.none() : "");
		return new Section("annex", notes.isEmpty() ? "method" : "facts", texts, notes::stream);
	}

	Section clauses() {
		return new Section("annex", "clauses",
				this.material.heading(Chapter.CLAUSES, "",
						word(this.material.rendition().kind().ofCase() ? "clauses.lead.case" : "clauses.lead")),
				() -> this.material.model().clauses().stream().map(this::clause));
	}

	private Map<String, String> clause(Clause clause) {
		String note = (clause.text() == Clause.Text.SUMMARY) ? " (" + word("clauses.SUMMARY") + ")" : "";
		return Map.of("clause", this.material.labels().clause(clause.citation().toString()) + note, "zh",
				clause.words().zh(), "en", clause.words().en(), "source",
				new CoverageWords(this.material.labels()).source(clause));
	}

	Section hashes() {
		RunFacts run = this.material.model().run();
		List<Map<String, String>> rows = new ArrayList<>();
		rows.add(hash(word("hashes.extract"), run.extractSha256()));
		rows.add(hash(word("hashes.policy"), run.policySha256()));
		rows.add(hash(word("hashes.rules"), run.rulesSha256()));
		run.merkleRoots()
			.forEach((tree, root) -> rows.add(hash(this.material.labels().get("hashes.root", tree), root)));
		this.material.model()
			.files()
			.stream()
			.filter(FileCount::ofRows)
			.forEach((file) -> rows.add(hash(this.material.labels().get("hashes.file", file.file()), file.sha256())));
		return new Section("annex", "facts", this.material.heading(Chapter.HASHES, "", word("hashes.lead")),
				rows::stream);
	}

	private Map<String, String> hash(String name, String hex) {
		return Map.of("name", name, "value", this.material.shown().hash(hex));
	}

	private String word(String key) {
		return this.material.labels().get(key);
	}

	private String number(long number) {
		return this.material.shown().number(number);
	}

}
