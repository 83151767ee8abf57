package org.clausewatch.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewatch.dispute.DisputeWords;
import org.clausewatch.evidence.BundleIndex.State;
import org.clausewatch.finding.Wording;
import org.clausewatch.ingest.ExtractManifest;
import org.clausewatch.record.Certificate;
import org.clausewatch.record.Crl;
import org.clausewatch.record.EvidenceItem;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;
import org.clausewatch.rule.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Puts the exhibits into the order an arbitrator reads and gives each its number; what a
 * record names and can't be enclosed is an exhibit too, and says why.
 */
final class Catalogue {

	private final CaseFile file;

	private final DisputeWords words;

	private final Members members;

	private final RowSheets sheets;

	private final List<Exhibit> exhibits = new ArrayList<>();

	Catalogue(CaseFile file, DisputeWords words, Members members, RowSheets sheets) {
		this.file = file;
		this.words = words;
		this.members = members;
		this.sheets = sheets;
	}

	List<Exhibit> exhibits() {
		return this.exhibits;
	}

	/** Adds the records of a chapter, then the files and evidence that belong to it. */
	void records(Chapter chapter) throws IOException {
		for (RecordKind kind : chapter.kinds()) {
			sheet(chapter, kind, "rows/" + kind.fileName());
			if (kind == RecordKind.CRL_ENTRIES) {
				sheet(chapter, kind, "rows/crl-entries-of-lists.csv");
			}
		}
		if (chapter == Chapter.CERTIFICATE) {
			certificates();
		}
		if (chapter == Chapter.PUBLICATION) {
			lists();
		}
		for (EvidenceItem item : this.file.evidence()) {
			if (Chapter.of(item.subjectKind()) == chapter) {
				evidence(chapter, item);
			}
		}
	}

	private void sheet(Chapter chapter, RecordKind kind, String member) throws IOException {
		byte[] content = this.sheets.files().get(member);
		if (content == null) {
			return;
		}
		List<RowSheets.Line> lines = this.sheets.in(member);
		String source = lines.stream()
			.map((line) -> line.row().source().file() + ":" + line.row().source().line())
			.limit(3)
			.collect(Collectors.joining(", ")) + ((lines.size() > 3) ? " … (" + lines.size() + ")" : "");
		boolean adverse = lines.stream().anyMatch((line) -> !line.adverse().isEmpty());
		this.members.add(member, content);
		add(chapter, this.words.get("exhibit." + kind + ".title"), source,
				this.words.get("exhibit." + kind + ".proves"), dates(lines.stream().map(RowSheets.Line::row).toList()),
				keeper(), State.ENCLOSED, member, this.members.sha256(member), "", adverse, "");
	}

	private void certificates() throws IOException {
		for (Certificate row : this.file.dossier().certificates()) {
			if (row.file() != null) {
				enclose(Chapter.CERTIFICATE, "certificateFile", row.file(), row.certificateSha256(), row.issuedAt());
			}
		}
		for (String named : IssuerCertificates.of(this.file.extract().directory(),
				this.file.dossier().certificate().issuer())) {
			enclose(Chapter.CERTIFICATE, "issuerFile", named, null, null);
		}
	}

	private void lists() throws IOException {
		for (Row row : this.file.lists()) {
			Crl crl = Crl.of(row);
			if (crl.file() != null) {
				Crl with = this.file.signatures().get(0).firstWith();
				boolean first = with != null && with.source().equals(crl.source());
				enclose(Chapter.PUBLICATION, first ? "crlWith" : "crlWithout", crl.file(), null, crl.publishedAt());
			}
		}
	}

	private void evidence(Chapter chapter, EvidenceItem item) throws IOException {
		Phrase title = this.words.get("exhibit.evidence.title", item.evidenceId());
		Phrase proves = this.words.get("exhibit.evidence.proves",
				this.words.get("subject." + item.subjectKind()).zh() + " " + item.subjectId());
		Phrase inEnglish = this.words.get("exhibit.evidence.proves",
				this.words.get("subject." + item.subjectKind()).en() + " " + item.subjectId());
		String custodian = item.custodian();
		enclose(chapter, title, new Phrase(proves.zh(), inEnglish.en()), item.file(), item.sha256(), item.collectedAt(),
				(custodian != null) ? custodian : "", item.source().file() + ":" + item.source().line());
	}

	private void enclose(Chapter chapter, String what, @Nullable String named, @Nullable String stated,
			@Nullable Moment date) throws IOException {
		enclose(chapter, this.words.get("exhibit." + what + ".title"), this.words.get("exhibit." + what + ".proves"),
				named, stated, date, keeper(), "");
	}

	private void enclose(Chapter chapter, Phrase title, Phrase proves, @Nullable String named, @Nullable String stated,
			@Nullable Moment date, String custodian, String row) throws IOException {
		EnclosedFile taken = EnclosedFile.take(this.file.extract().directory(), named, stated, this.members.staging());
		String id = next();
		String member = "";
		Path content = taken.content();
		if (content != null) {
			member = EnclosedFile.member(id, taken.named());
			this.members.add(member, content);
		}
		String source = Stream.of(taken.named(), row)
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(" ← "));
		add(chapter, title, source, proves, (date != null) ? shown(date.at()) : "", custodian, taken.state(), member,
				taken.sha256(), taken.stated(), taken.state() == State.CHANGED || taken.state() == State.MISSING,
				taken.reason());
	}

	/** Adds a file that was made for the bundle. */
	void made(Chapter chapter, String what, String member, byte[] content) throws IOException {
		this.members.add(member, content);
		made(chapter, what, member);
	}

	/** Adds a member that is there already. */
	void made(Chapter chapter, String what, String member) throws IOException {
		add(chapter, this.words.get("exhibit." + what + ".title"), this.words.get("exhibit." + what + ".source").en(),
				this.words.get("exhibit." + what + ".proves"), "", "Clausewatch", State.ENCLOSED, member,
				this.members.sha256(member), "", false, "");
	}

	private void add(Chapter chapter, Phrase title, String source, Phrase proves, String date, String custodian,
			State state, String member, String sha256, String stated, boolean adverse, String reason) {
		this.exhibits.add(new Exhibit(next(), chapter, title, source, proves, date, custodian, state, member, sha256,
				stated, adverse, reason));
	}

	private String next() {
		return "E-" + (this.exhibits.size() + 1);
	}

	/** The exhibit that a file of the container is. */
	String exhibitOf(String member) {
		return this.exhibits.stream()
			.filter((exhibit) -> exhibit.member().equals(member))
			.map(Exhibit::id)
			.findFirst()
			.orElse("");
	}

	/** The exhibit that shows the rows of a kind, empty where there are none. */
	String exhibitOf(RecordKind kind) {
		return exhibitOf("rows/" + kind.fileName());
	}

	private String dates(List<Row> rows) {
		List<Instant> dates = new ArrayList<>();
		rows.forEach((row) -> {
			Instant dated = row.datedAt();
			if (dated != null) {
				dates.add(dated);
			}
		});
		dates.sort(null);
		if (dates.isEmpty()) {
			return "";
		}
		String first = shown(dates.get(0));
		String last = shown(dates.get(dates.size() - 1));
		return first.equals(last) ? first : first + "/" + last;
	}

	private String shown(Instant at) {
		return Wording.show(at, this.file.zone());
	}

	/** Who keeps the systems the records are from, as extract.json says it. */
	private String keeper() {
		ExtractManifest manifest = this.file.extract().manifest();
		String by = (manifest != null) ? manifest.producedBy() : null;
		return (by != null) ? by : "";
	}

}
