package org.clausewatch.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clausewatch.dispute.Contest;
import org.clausewatch.dispute.DisputeWords;
import org.clausewatch.dispute.DisputedSignature;
import org.clausewatch.dispute.ReadingDifference;
import org.clausewatch.dispute.ReadingResult;
import org.clausewatch.dispute.TimeLineText;
import org.clausewatch.finding.SpanWords;
import org.clausewatch.record.Certificate;
import org.clausewatch.report.dispute.TimeLineDrawing;
import org.clausewatch.report.document.Block;
import org.clausewatch.report.document.Cell;
import org.clausewatch.report.document.DocumentFacts;
import org.clausewatch.report.document.DocumentWriter;
import org.clausewatch.report.document.Tone;
import org.clausewatch.rule.Phrase;
import org.jspecify.annotations.Nullable;

/** The bundle's document: case, catalogue, chronology, time line, then each chapter. */
final class BundleDocument {

	private final CaseFile file;

	private final DisputeWords words;

	private final TimeLineText line;

	private final BundleOrder order;

	private final List<Block> blocks = new ArrayList<>();

	BundleDocument(CaseFile file, DisputeWords words, BundleOrder order) {
		this.file = file;
		this.words = words;
		this.line = new TimeLineText(words, file.zone());
		this.order = order;
	}

	/** Sets it; gives the page of each exhibit. */
	Map<String, Integer> write(List<Exhibit> exhibits, List<ChronologyPage.Entry> chronology, ChapterBlocks chapters,
			Path file) throws IOException {
		opening();
		catalogue(exhibits);
		chronology(chronology);
		this.file.signatures().forEach(this::timeLine);
		for (Chapter chapter : Chapter.values()) {
			this.blocks.addAll(chapters.of(chapter));
		}
		String title = this.words.get("document.title", this.order.caseId()).zh() + " · "
				+ this.words.get("document.title", this.order.caseId()).en();
		DocumentFacts facts = new DocumentFacts(title, title, this.words.get("document.foot").en(),
				this.order.product(), this.order.context().cutOff().atZone(this.file.zone()),
				(this.order.caseId() + '\n' + this.file.dossier().id() + '\n' + this.order.policySha256())
					.getBytes(StandardCharsets.UTF_8));
		return DocumentWriter.write(facts, this.blocks, file);
	}

	private void opening() {
		DisputedSignature signature = this.file.signatures().get(0);
		Certificate certificate = this.file.dossier().certificate();
		heading("document.case", false);
		this.blocks.add(new Block.Facts(List.of(fact("fact.case", this.order.caseId()),
				fact("fact.stage", String.valueOf(signature.stage())),
				fact("fact.raised", this.line.time(signature.raisedAt().at())),
				fact("fact.certificate", this.file.dossier().id().serialHex()),
				fact("fact.issuer", this.file.dossier().id().issuer().text()),
				fact("fact.subject", certificate.subject()), fact("fact.subscriber", certificate.subscriberId()),
				fact("fact.validity",
						this.line.time(certificate.notBefore().at()) + " – "
								+ this.line.time(certificate.notAfter().at())),
				fact("fact.cutOff", this.line.time(this.order.context().cutOff())),
				fact("fact.zone", this.file.zone().getId()),
				fact("fact.policy", this.order.policy().name() + " (" + this.order.policySha256() + ")"))));
		int number = 0;
		for (DisputedSignature one : this.file.signatures()) {
			number++;
			if (this.file.signatures().size() > 1) {
				this.blocks.add(new Block.Subheading("s" + number));
			}
			summary(one);
		}
		text(this.words.get("document.caveat"), Tone.MUTED);
	}

	private void summary(DisputedSignature signature) {
		subheading("document.windows");
		this.line.signature(signature).forEach((said) -> text(said, Tone.PLAIN));
		for (ReadingResult reading : signature.readings()) {
			text(this.words.of(reading.reading(), ""), Tone.BOLD);
			List<List<Cell>> rows = new ArrayList<>();
			for (TimeLineText.Stretch stretch : this.line.stretches(reading.placement())) {
				if (stretch.touched()) {
					rows.add(List.of(Cell.of(both(stretch.title()), Tone.BOLD), Cell.of(both(stretch.position())
							+ (stretch.marks().en().isEmpty() ? "" : "\n" + both(stretch.marks())))));
				}
			}
			this.blocks
				.add(new Block.Table(List.of(column("column.window", 0.3f), column("column.position", 0.7f)), rows));
		}
		subheading("document.breach");
		List<List<Cell>> rows = new ArrayList<>();
		for (ReadingResult reading : signature.readings()) {
			rows.add(List.of(Cell.of(reading.reading().name(), Tone.BOLD), Cell.of(breach(reading)),
					Cell.of(both(this.words.of(reading.bearing(), "")))));
		}
		rows.add(List.of(Cell.of("CPS 4.9.8", Tone.BOLD),
				Cell.of(both(this.words.get("publication." + signature.published()))),
				Cell.of(both(this.words.of(signature.publicationBearing(), "")))));
		this.blocks.add(new Block.Table(List.of(column("column.reading", 0.12f), column("column.breach", 0.36f),
				column("column.bearing", 0.52f)), rows));
		subheading("document.contests");
		if (signature.contests().isEmpty()) {
			text(this.words.get("none"), Tone.MUTED);
		}
		for (Contest contest : signature.contests()) {
			text(this.words.of(contest, ""), Tone.PLAIN);
		}
	}

	private String breach(ReadingResult reading) {
		Phrase state = (reading.state() != null) ? this.words.of(reading.state(), "") : this.words.get("State.NONE");
		Duration overrun = reading.overrun();
		Duration net = reading.netOverrun();
		if (overrun == null) {
			return both(state);
		}
		String zh = this.words.get("document.overrun", SpanWords.CHINESE.tell(overrun)).zh()
				+ ((net != null) ? this.words.get("document.net", SpanWords.CHINESE.tell(net)).zh() : "");
		String en = this.words.get("document.overrun", SpanWords.ENGLISH.tell(overrun)).en()
				+ ((net != null) ? this.words.get("document.net", SpanWords.ENGLISH.tell(net)).en() : "");
		return both(state) + "\n" + zh + "\n" + en;
	}

	private void catalogue(List<Exhibit> exhibits) {
		heading("document.catalogue", true);
		List<List<Cell>> rows = new ArrayList<>();
		for (Exhibit exhibit : exhibits) {
			String held = exhibit.member().isEmpty() ? "" : exhibit.member() + "\n" + exhibit.sha256();
			rows.add(List.of(Cell.of(exhibit.id(), Tone.BOLD),
					Cell.of(both(exhibit.title())
							+ (exhibit.adverse() ? "\n" + both(this.words.get("document.adverse")) : ""),
							exhibit.adverse() ? Tone.WARNING : Tone.BOLD),
					Cell.of(both(exhibit.proves())),
					Cell.of(exhibit.source() + "\n" + exhibit.custodian() + "\n" + exhibit.date().replace("/", " –\n")),
					Cell.of(state(exhibit) + held), Cell.page(exhibit.id())));
		}
		this.blocks.add(new Block.Table(
				List.of(column("column.number", 0.06f), column("column.exhibit", 0.2f), column("column.proves", 0.26f),
						column("column.source", 0.22f), column("column.file", 0.2f), column("column.page", 0.06f)),
				rows));
	}

	private String state(Exhibit exhibit) {
		return switch (exhibit.state()) {
			case ENCLOSED -> "";
			case CHANGED, MISSING, REFUSED, HASH_ONLY -> both(this.words.get("state." + exhibit.state())) + "\n"
					+ (exhibit.stated().isEmpty() ? "" : exhibit.stated() + "\n");
		};
	}

	private void chronology(List<ChronologyPage.Entry> entries) {
		heading("document.chronology", true);
		List<List<Cell>> rows = entries.stream()
			.map((entry) -> List.of(Cell.of(entry.at().equals(java.time.Instant.MAX) ? "" : this.line.time(entry.at())),
					Cell.of(entry.what().zh() + " · " + entry.what().en()), Cell.of(entry.exhibit(), Tone.BOLD)))
			.toList();
		this.blocks.add(new Block.Table(
				List.of(column("column.time", 0.2f), column("column.what", 0.7f), column("column.number", 0.1f)),
				rows));
	}

	private void timeLine(DisputedSignature signature) {
		heading("document.timeLine", true);
		this.blocks.add(new Block.Picture(new TimeLineDrawing(signature, this.line, BundleDocument::beside)));
		subheading("document.timeLineText");
		this.line.signature(signature).forEach((said) -> text(said, Tone.PLAIN));
		for (ReadingResult reading : signature.readings()) {
			text(this.words.of(reading.reading(), ""), Tone.BOLD);
			List<Block.Fact> events = this.line.events(reading.placement().line().events())
				.stream()
				.map((event) -> new Block.Fact(event.symbol() + "  " + event.name().zh() + " · " + event.name().en(),
						(event.at() != null) ? this.line.time(event.at().at())
								: both(this.words.get("event.missing")).replace("\n", " · ")))
				.toList();
			this.blocks.add(new Block.Facts(events));
			List<List<Cell>> rows = new ArrayList<>();
			for (TimeLineText.Stretch stretch : this.line.stretches(reading.placement())) {
				rows.add(List.of(Cell.of(span(stretch)),
						Cell.of((stretch.touched() ? "◆ " : "") + both(stretch.title()),
								stretch.touched() ? Tone.WARNING : Tone.BOLD),
						Cell.of(both(stretch.position())
								+ (stretch.marks().en().isEmpty() ? "" : "\n" + both(stretch.marks())))));
			}
			this.blocks.add(new Block.Table(List.of(column("column.time", 0.22f), column("column.window", 0.24f),
					column("column.position", 0.54f)), rows));
		}
		ReadingResult core = signature.byCore();
		if (core != null) {
			differences(signature.byReceipt(), core);
		}
	}

	private static String span(TimeLineText.Stretch stretch) {
		String from = stretch.segment().from().isOpen() ? "…"
				: (stretch.segment().from().after() ? "> " : "≥ ") + stretch.from().zh();
		String to = stretch.segment().to().isOpen() ? "…"
				: (stretch.segment().to().after() ? "≤ " : "< ") + stretch.to().zh();
		return from + "\n" + to;
	}

	private void differences(ReadingResult one, ReadingResult other) {
		subheading("document.differences");
		List<List<Cell>> rows = new ArrayList<>();
		for (ReadingDifference difference : ReadingDifference.between(one.placement().line(),
				other.placement().line())) {
			rows.add(List.of(
					Cell.of((difference.from().isOpen() ? "…" : this.line.time(difference.from().at())) + " –\n"
							+ (difference.to().isOpen() ? "…" : this.line.time(difference.to().at()))),
					Cell.of(both(this.words.of(difference.one(), ".title"))),
					Cell.of(both(this.words.of(difference.other(), ".title")))));
		}
		this.blocks.add(new Block.Table(
				List.of(column("column.time", 0.24f), new Block.Column("R1", 0.38f), new Block.Column("R2", 0.38f)),
				rows));
	}

	private void heading(String key, boolean newPage) {
		this.blocks.add(new Block.Heading(this.words.get(key).zh() + " · " + this.words.get(key).en(), newPage));
	}

	private void subheading(String key) {
		this.blocks.add(new Block.Subheading(this.words.get(key).zh() + " · " + this.words.get(key).en()));
	}

	private void text(Phrase phrase, Tone tone) {
		this.blocks.add(new Block.Text(both(phrase), tone));
	}

	private Block.Column column(String key, float share) {
		return column(this.words, key, share);
	}

	static Block.Column column(DisputeWords words, String key, float share) {
		return new Block.Column(both(words.get(key)), share);
	}

	private Block.Fact fact(String key, @Nullable String value) {
		return new Block.Fact(this.words.get(key).zh() + " · " + this.words.get(key).en(),
				(value != null) ? value : "");
	}

	/** Both languages beside each other; once where they are the same. */
	private static String beside(Phrase phrase) {
		return phrase.zh().equals(phrase.en()) ? phrase.zh() : phrase.zh() + " · " + phrase.en();
	}

	/** Both languages, one below the other; once where they are the same. */
	static String both(Phrase phrase) {
		return phrase.zh().equals(phrase.en()) ? phrase.zh()
				: List.of(phrase.zh(), phrase.en()).stream().collect(Collectors.joining("\n"));
	}

}
