package org.clausewatch.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewatch.dispute.DisputeWords;
import org.clausewatch.evidence.BundleIndex;
import org.clausewatch.evidence.BundleIndex.Shown;
import org.clausewatch.finding.Finding;
import org.clausewatch.record.CertificateContent;
import org.clausewatch.report.document.Block;
import org.clausewatch.report.document.Cell;
import org.clausewatch.report.document.Tone;
import org.clausewatch.rule.Clause;
import org.clausewatch.rule.Judge;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.Phrase;

/** What the document shows of each chapter. */
final class ChapterBlocks {

	/** Of many rows of one kind only so many are printed; the bundle's file has all. */
	private static final int PRINTED = 8;

	private final CaseFile file;

	private final DisputeWords words;

	private final List<Exhibit> exhibits;

	private final RowSheets sheets;

	private final LawTexts law;

	private final Custody custody;

	private final Completeness completeness;

	private final Pseudonyms pseudonyms;

	ChapterBlocks(CaseFile file, DisputeWords words, List<Exhibit> exhibits, RowSheets sheets, LawTexts law,
			Custody custody, Completeness completeness, Pseudonyms pseudonyms) {
		this.file = file;
		this.words = words;
		this.exhibits = exhibits;
		this.sheets = sheets;
		this.law = law;
		this.custody = custody;
		this.completeness = completeness;
		this.pseudonyms = pseudonyms;
	}

	List<Block> of(Chapter chapter) {
		List<Block> blocks = new ArrayList<>();
		Phrase title = this.words.get("Chapter." + chapter);
		blocks.add(new Block.Heading((chapter.ordinal() + 1) + "  " + title.zh() + " · " + title.en(),
				chapter == Chapter.AGREEMENT));
		List<Exhibit> own = this.exhibits.stream().filter((exhibit) -> exhibit.chapter() == chapter).toList();
		if (own.isEmpty()) {
			text(blocks, this.words.get("document.noRecords"), Tone.MUTED);
		}
		for (Exhibit exhibit : own) {
			blocks.add(new Block.Subheading(exhibit.id() + "  " + exhibit.title().zh() + " · " + exhibit.title().en()));
			blocks.add(new Block.Anchor(exhibit.id()));
			if (!exhibit.member().isEmpty()) {
				blocks.add(new Block.Text(exhibit.member() + "  SHA-256 " + exhibit.sha256(), Tone.MUTED));
			}
			if (exhibit.state() != BundleIndex.State.ENCLOSED) {
				text(blocks, this.words.get("state." + exhibit.state()), Tone.WARNING);
				blocks.add(new Block.Text(exhibit.source() + ": " + exhibit.reason()
						+ (exhibit.stated().isEmpty() ? "" : "; SHA-256 " + exhibit.stated()), Tone.PLAIN));
			}
			rows(blocks, exhibit);
		}
		switch (chapter) {
			case AGREEMENT -> agreement(blocks);
			case CERTIFICATE -> contents(blocks);
			case LAW -> law(blocks);
			case FINDINGS -> findings(blocks);
			case CUSTODY -> custody(blocks);
			case REDACTIONS -> redactions(blocks);
			case COMPLETENESS -> completeness(blocks);
			default -> {
				// Its exhibits are all there is to show.
			}
		}
		return blocks;
	}

	private void rows(List<Block> blocks, Exhibit exhibit) {
		List<RowSheets.Line> lines = this.sheets.in(exhibit.member());
		if (lines.isEmpty()) {
			return;
		}
		List<List<Cell>> rows = new ArrayList<>();
		for (RowSheets.Line line : lines.subList(0, Math.min(PRINTED, lines.size()))) {
			String note = line.adverse().isEmpty() ? "" : "\n" + BundleDocument.both(this.words.get("document.adverse"))
					+ "\n" + String.join("\n", line.adverse());
			rows.add(List.of(
					Cell.of(line.row().source().file() + ":" + line.row().source().line() + note,
							line.adverse().isEmpty() ? Tone.BOLD : Tone.WARNING),
					Cell.of(cells(line)),
					Cell.of(java.util.HexFormat.of().formatHex(line.row().source().sha256()), Tone.MUTED)));
		}
		blocks.add(new Block.Table(
				List.of(column("column.row", 0.2f), column("column.cells", 0.6f), new Block.Column("SHA-256", 0.2f)),
				rows));
		if (lines.size() > PRINTED) {
			text(blocks, this.words.get("document.moreRows", lines.size() - PRINTED, exhibit.member()), Tone.MUTED);
		}
	}

	private String cells(RowSheets.Line line) {
		return String.join("\n", line.cells()) + ((line.shown() == Shown.REDACTED)
				? "\n" + this.words.get("document.redacted").zh() + " · " + this.words.get("document.redacted").en()
				: "");
	}

	private void agreement(List<Block> blocks) {
		String versions = this.file.dossier()
			.applications()
			.stream()
			.map((application) -> String.valueOf(application.agreementVersion()))
			.distinct()
			.collect(Collectors.joining(", "));
		text(blocks, this.words.get("document.accepted", versions), Tone.PLAIN);
		this.law.clauses()
			.stream()
			.filter((clause) -> clause.citation().toString().equals("agreement 4"))
			.forEach((clause) -> text(blocks, clause.words(), Tone.BOLD));
	}

	private void contents(List<Block> blocks) {
		for (CertificateContent content : this.file.dossier().contents()) {
			text(blocks, this.words.get("document.content", content.source().file(), content.state().name(),
					String.valueOf(content.signature())), Tone.PLAIN);
		}
		if (this.file.dossier().contents().isEmpty()) {
			text(blocks, this.words.get("document.noContent"), Tone.MUTED);
		}
	}

	private void law(List<Block> blocks) {
		List<List<Cell>> rows = new ArrayList<>();
		for (Clause clause : this.law.clauses()) {
			rows.add(List.of(Cell.of(clause.citation().toString(), Tone.BOLD),
					Cell.of("[" + clause.certainty().mark() + "]"), Cell.of(LawTexts.editions(clause)),
					Cell.of(BundleDocument.both(clause.words()))));
		}
		blocks.add(new Block.Table(List.of(column("column.clause", 0.14f), column("column.certainty", 0.11f),
				column("column.edition", 0.15f), column("column.words", 0.6f)), rows));
		text(blocks, this.words.get("document.certainty"), Tone.MUTED);
	}

	private void findings(List<Block> blocks) {
		List<List<Cell>> rows = new ArrayList<>();
		for (Finding finding : this.file.findings()) {
			String evidence = finding.evidence()
				.stream()
				.map((citation) -> citation.substring(0, citation.lastIndexOf(':')))
				.collect(Collectors.joining(", "));
			rows.add(List.of(
					Cell.of(finding.rule() + "\n" + finding.classCode() + " " + finding.severity() + "\n"
							+ finding.clause() + "\n" + String.join(" ", finding.notes()), Tone.BOLD),
					Cell.of(this.pseudonyms.sentence(finding.explanationZh()) + "\n"
							+ this.pseudonyms.sentence(finding.explanationEn()) + "\n" + evidence)));
		}
		if (rows.isEmpty()) {
			text(blocks, this.words.get("document.noFindings"), Tone.PLAIN);
		}
		else {
			blocks
				.add(new Block.Table(List.of(column("column.rule", 0.28f), column("column.arithmetic", 0.72f)), rows));
		}
		for (Outcome outcome : List.of(Outcome.PASS, Outcome.NOT_TESTED, Outcome.NOT_IN_FORCE)) {
			String rules = this.file.judgements()
				.stream()
				.filter((judgement) -> judgement.verdict().outcome() == outcome)
				.map((judgement) -> judgement.rule().metadata().id())
				.collect(Collectors.joining(", "));
			if (!rules.isEmpty()) {
				blocks.add(new Block.Text(outcome + ": " + rules, Tone.MUTED));
			}
		}
	}

	private void custody(List<Block> blocks) {
		List<List<Cell>> rows = this.custody.entries()
			.stream()
			.map((entry) -> List.of(Cell.of(entry.at()), Cell.of(entry.who()), Cell.of(entry.what(), Tone.BOLD),
					Cell.of(entry.digest(), Tone.MUTED), Cell.of(entry.note())))
			.toList();
		blocks.add(new Block.Table(List.of(column("column.time", 0.15f), column("column.who", 0.17f),
				column("column.what", 0.22f), new Block.Column("SHA-256", 0.24f), column("column.note", 0.22f)), rows));
		text(blocks, this.words.get("document.made"), Tone.MUTED);
		steps(this.words).forEach((step) -> text(blocks, step, Tone.PLAIN));
	}

	/** How the bundle was drawn from the extract. */
	static List<Phrase> steps(DisputeWords words) {
		return Stream.of("step.1", "step.2", "step.3", "step.4", "step.5", "step.6")
			.map((step) -> words.get(step))
			.toList();
	}

	private void redactions(List<Block> blocks) {
		List<List<Cell>> rows = this.pseudonyms.list()
			.stream()
			.map((redaction) -> List.of(Cell.of(redaction.shownAs(), Tone.BOLD),
					Cell.of(redaction.what().zh() + "\n" + redaction.what().en()),
					Cell.of(String.join("\n", redaction.places()))))
			.toList();
		if (rows.isEmpty()) {
			text(blocks, this.words.get("none"), Tone.MUTED);
		}
		else {
			blocks.add(new Block.Table(List.of(column("column.shownAs", 0.25f), column("column.hidden", 0.4f),
					column("column.where", 0.35f)), rows));
		}
		text(blocks, this.words.get("document.redactions"), Tone.MUTED);
	}

	private void completeness(List<Block> blocks) {
		text(blocks, this.words.get("document.complete"), Tone.PLAIN);
		List<List<Cell>> rows = this.completeness.lines()
			.stream()
			.map((line) -> List.of(Cell.of(line.kind().fileName(), Tone.BOLD),
					Cell.of(line.present() ? String.valueOf(line.rows())
							: BundleDocument.both(this.words.get("document.absent"))),
					Cell.of(String.valueOf(line.unused())), Cell.of(String.valueOf(line.known())),
					Cell.of(String.valueOf(line.redacted())),
					Cell.of(String.valueOf(line.adverse()), (line.adverse() > 0) ? Tone.WARNING : Tone.PLAIN)))
			.toList();
		blocks.add(new Block.Table(List.of(column("column.source", 0.25f), column("column.rows", 0.13f),
				column("column.unused", 0.2f), column("column.known", 0.14f), column("column.redacted", 0.14f),
				column("column.adverse", 0.14f)), rows));
		blocks.add(new Block.Subheading(
				this.words.get("document.notFound").zh() + " · " + this.words.get("document.notFound").en()));
		for (BundleIndex.Words missing : this.completeness.notFound()) {
			text(blocks, new Phrase(missing.zh(), missing.en()), Tone.PLAIN);
		}
		if (this.completeness.notFound().isEmpty()) {
			text(blocks, this.words.get("none"), Tone.MUTED);
		}
	}

	private Block.Column column(String key, float share) {
		return BundleDocument.column(this.words, key, share);
	}

	private static void text(List<Block> blocks, Phrase phrase, Tone tone) {
		blocks.add(new Block.Text(BundleDocument.both(phrase), tone));
	}

}
