package org.clausewatch.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.clausewatch.dispute.DisputeWords;
import org.clausewatch.dossier.UnresolvedReference;
import org.clausewatch.evidence.BundleIndex.Shown;
import org.clausewatch.evidence.BundleIndex.State;
import org.clausewatch.evidence.BundleIndex.Words;
import org.clausewatch.inquiry.ExtractRows;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.Phrase;

/**
 * What says that nothing was held back: how many rows of each kind there are and are
 * shown, which are adverse to who keeps them, and what was looked for and not found.
 *
 * @param lines a line a kind of record
 * @param notFound what was looked for and isn't there
 */
record Completeness(List<Line> lines, List<Words> notFound) {

	/** What is looked for in any case. */
	private static final List<RecordKind> EXPECTED = List.of(RecordKind.APPLICATIONS, RecordKind.VERIFICATIONS,
			RecordKind.DELIVERIES, RecordKind.REVOCATION_REQUESTS, RecordKind.REVOCATIONS, RecordKind.CRL_ENTRIES,
			RecordKind.EVIDENCE);

	/**
	 * A kind of record.
	 *
	 * @param rows rows of the file
	 * @param unused rows that can't be read or came after the cut-off: of no certificate
	 * as far as is known
	 * @param known rows of the case
	 * @param redacted rows with hidden cells
	 * @param adverse rows that a finding rests on
	 */
	record Line(RecordKind kind, boolean present, long rows, long unused, long known, long redacted, long adverse) {
	}

	static Completeness of(CaseFile file, RowSheets sheets, List<Exhibit> exhibits, LawTexts law, DisputeWords words) {
		List<Line> lines = new ArrayList<>();
		List<Words> notFound = new ArrayList<>();
		for (RecordKind kind : RecordKind.values()) {
			List<RowSheets.Line> shown = sheets.lines().stream().filter((line) -> line.row().kind() == kind).toList();
			ExtractRows.FileUse use = file.files()
				.stream()
				.filter((one) -> one.kind() == kind)
				.findFirst()
				.orElse(null);
			lines.add(new Line(kind, use != null, (use != null) ? use.rows() : 0,
					(use != null) ? use.rows() - use.used() : 0, shown.size(),
					shown.stream().filter((line) -> line.shown() == Shown.REDACTED).count(),
					shown.stream().filter((line) -> !line.adverse().isEmpty()).count()));
			Phrase name = words.get("exhibit." + kind + ".title");
			if (use == null) {
				notFound.add(words(words.get("notFound.file", kind.fileName())));
			}
			else if (shown.isEmpty() && EXPECTED.contains(kind)) {
				notFound.add(new Words(words.get("notFound.rows", name.zh(), kind.fileName()).zh(),
						words.get("notFound.rows", name.en(), kind.fileName()).en()));
			}
		}
		for (Exhibit exhibit : exhibits) {
			if (exhibit.state() == State.MISSING || exhibit.state() == State.REFUSED
					|| exhibit.state() == State.CHANGED) {
				notFound.add(words(
						words.get("notFound." + exhibit.state(), exhibit.id(), exhibit.source(), exhibit.reason())));
			}
		}
		for (UnresolvedReference reference : file.dossier().unresolved()) {
			notFound.add(words(words.get("notFound.reference", reference.kind().toString(), reference.id(),
					reference.source().citation())));
		}
		law.unknown().forEach((citation) -> notFound.add(words(words.get("notFound.clause", citation))));
		file.dossier()
			.applications()
			.stream()
			.map((application) -> application.agreementVersion())
			.filter((version) -> version != null && !version.equals("netca-seed"))
			.distinct()
			.forEach((version) -> notFound.add(words(words.get("notFound.agreement", version))));
		return new Completeness(lines, notFound);
	}

	private static Words words(Phrase phrase) {
		return Exhibit.words(phrase);
	}

	byte[] csv() {
		StringBuilder text = new StringBuilder(
				"file,in_extract,rows,unreadable_or_after_cut_off,of_the_case,redacted,adverse\n");
		this.lines.forEach((line) -> text.append(String.join(",", line.kind.fileName(), String.valueOf(line.present),
				String.valueOf(line.rows), String.valueOf(line.unused), String.valueOf(line.known),
				String.valueOf(line.redacted), String.valueOf(line.adverse)))
			.append('\n'));
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

}
