package org.clausewatch.report.xlsx;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.clausewatch.dispute.Cut;
import org.clausewatch.dispute.DisputedSignature;
import org.clausewatch.dispute.ReadingResult;
import org.clausewatch.dispute.TimeLineText;
import org.clausewatch.record.Column;
import org.clausewatch.record.RecordKind;
import org.clausewatch.report.CaseWords;
import org.clausewatch.report.Labels;
import org.clausewatch.report.ReportModel;
import org.clausewatch.report.dispute.CaseRow;
import org.clausewatch.report.dispute.DisputeCase;
import org.jspecify.annotations.Nullable;

/** The tabs of a disputed case. */
final class CaseSheets {

	private final TopicSheets sheets;

	private final DisputeCase dispute;

	private final Labels labels;

	private final CaseWords words;

	CaseSheets(TopicSheets sheets, ReportModel model, Labels labels) {
		this.sheets = sheets;
		this.dispute = model.dispute();
		this.labels = labels;
		this.words = new CaseWords(labels, model.run());
	}

	/** The moments, then the stretches between them, each also in words. */
	void timeLine() throws IOException {
		this.sheets
			.sheet("sheet.time_line", "case.number", "case.reading", "case.sign", "case.moment", "case.at",
					"timeLine.words")
			.write(readings().flatMap((one) -> Stream.concat(
					this.words.line().events(one.result().placement().line().events()).stream().map(one::event),
					this.words.line().stretches(one.result().placement()).stream().map(one::inWords))));
	}

	void windows() throws IOException {
		this.sheets
			.sheet("sheet.windows", "case.number", "case.reading", "windows.from", "windows.to", "windows.window",
					"windows.position", "windows.marks", "windows.touched")
			.marked(7, word("windows.yes"), Tone.S1)
			.write(readings()
				.flatMap((one) -> this.words.line().stretches(one.result().placement()).stream().map(one::stretch)));
	}

	/** A reading of a numbered signature. */
	private final class Reading {

		private final long number;

		private final ReadingResult result;

		Reading(DisputedSignature signature, ReadingResult result) {
			this.number = CaseSheets.this.dispute.signatures().indexOf(signature) + 1L;
			this.result = result;
		}

		ReadingResult result() {
			return this.result;
		}

		Line event(TimeLineText.Event event) {
			String name = CaseSheets.this.words.say(event.name());
			String time = (event.at() != null) ? CaseSheets.this.words.line().time(event.at().at())
					: CaseSheets.this.words.get("event.missing");
			return Line.of(this.number, this.result.reading().name(), event.symbol(), name,
					(event.at() != null) ? local(event.at().at()) : null,
					event.symbol() + " " + name + word("clauses.colon") + time);
		}

		Line inWords(TimeLineText.Stretch stretch) {
			CaseWords said = CaseSheets.this.words;
			String window = said.window(stretch.segment().window());
			return Line.of(this.number, this.result.reading().name(), stretch.touched() ? "◆" : null, window,
					local(stretch.segment().from()),
					said.get("line.segment", said.say(stretch.from()), said.say(stretch.to()), window));
		}

		Line stretch(TimeLineText.Stretch stretch) {
			CaseWords said = CaseSheets.this.words;
			return Line.of(this.number, this.result.reading().name(), local(stretch.segment().from()),
					local(stretch.segment().to()), said.window(stretch.segment().window()),
					said.say(stretch.position()), said.say(stretch.marks()),
					word(stretch.touched() ? "windows.yes" : "windows.no"));
		}

	}

	private Stream<Reading> readings() {
		return this.dispute.signatures()
			.stream()
			.flatMap((signature) -> signature.readings().stream().map((result) -> new Reading(signature, result)));
	}

	/** Every column of the disputes' records, those that are empty too. */
	void signature() throws IOException {
		List<Line> lines = new ArrayList<>();
		for (DisputedSignature signature : this.dispute.signatures()) {
			this.dispute.rows()
				.stream()
				.filter((row) -> row.source().equals(signature.source()))
				.forEach((row) -> facts(row, this.dispute.signatures().indexOf(signature) + 1L, lines));
		}
		this.sheets
			.sheet("sheet.signature", "case.number", "col.name", "col.value", "case.at", "col.file", "col.line",
					"col.sha256")
			.write(lines.stream());
	}

	private void facts(CaseRow row, long number, List<Line> lines) {
		for (Column column : RecordKind.DISPUTES.columns()) {
			CaseRow.Cell cell = row.cell(column.name()).orElse(null);
			lines.add(Line.of(number, word("signature." + column.name()),
					(cell != null) ? cell.text() : this.words.get("event.missing"),
					(cell != null && cell.at() != null) ? local(cell.at()) : null, row.source().file(),
					row.source().line(), hash(row)));
		}
	}

	void chronology() throws IOException {
		this.sheets.sheet("sheet.chronology", "case.at", "col.event", "col.file", "col.line")
			.write(this.dispute.chronology()
				.stream()
				.map((entry) -> (entry.source() != null)
						? Line.of(local(entry.at()), this.words.say(entry.what()), entry.source().file(),
								entry.source().line())
						: Line.of(local(entry.at()), this.words.say(entry.what()), word("chronology.reckoned"), null)));
	}

	void records() throws IOException {
		this.sheets
			.sheet("sheet.records", "col.kind", "col.file", "col.line", "records.cells", "records.adverse",
					"holdings.adverse.count", "records.withheld", "col.sha256")
			.marked(6, word("windows.yes"), Tone.S4)
			.write(this.dispute.rows().stream().map(this::row));
	}

	private Line row(CaseRow row) {
		return Line.of(this.words.records(row.kind()), row.source().file(), row.source().line(),
				this.dispute.content(row, "\n"), String.join("\n", row.adverse()), (long) row.adverse().size(),
				word(row.withholds() ? "windows.yes" : "windows.no"), hash(row));
	}

	void holdings() throws IOException {
		this.sheets
			.sheet("sheet.holdings", "col.file", "holdings.present", "col.rows", "holdings.unused", "holdings.known",
					"holdings.withheld.count", "holdings.adverse.count")
			.marked(1, word("no"), Tone.S1)
			.write(this.dispute.holdings()
				.stream()
				.map((holding) -> Line.of(holding.file(), word(holding.present() ? "yes" : "no"), holding.rows(),
						holding.unused(), holding.known(), this.dispute.withheld(holding), holding.adverse())));
	}

	private static String hash(CaseRow row) {
		return HexFormat.of().formatHex(row.source().sha256());
	}

	private @Nullable LocalDateTime local(Cut cut) {
		return cut.isOpen() ? null : local(cut.at());
	}

	private LocalDateTime local(Instant at) {
		return LocalDateTime.ofInstant(at, this.words.line().zone());
	}

	private String word(String key) {
		return this.labels.get(key);
	}

}
