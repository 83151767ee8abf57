package org.clausewatch.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clausewatch.dispute.DisputeWords;
import org.clausewatch.dispute.TimeLineText;
import org.clausewatch.evidence.BundleIndex;
import org.clausewatch.evidence.BundleIndexFile;
import org.clausewatch.finding.Finding;
import org.clausewatch.finding.RunFiles;
import org.clausewatch.finding.Wording;
import org.clausewatch.ingest.ExtractManifest;
import org.clausewatch.inquiry.CitedRows;
import org.clausewatch.seal.Envelope;
import org.clausewatch.seal.PlainContainer;
import org.clausewatch.seal.Seal;
import org.jspecify.annotations.Nullable;

/**
 * Makes the bundle of a case: gathers, hides third parties, numbers the exhibits, sets
 * the document, and seals all of it in one container (ETSI EN 319 162-1, ASiC-E).
 */
public final class BundleWriter {

	private static final String DOCUMENT = "case.pdf";

	private final BundleOrder order;

	private final CaseFile file;

	private final DisputeWords words = new DisputeWords();

	private final Members members;

	private final Pseudonyms pseudonyms = new Pseudonyms();

	private BundleWriter(BundleOrder order, CaseFile file, Members members) {
		this.order = order;
		this.file = file;
		this.members = members;
	}

	/**
	 * Makes and seals a bundle.
	 * @param work an empty directory
	 * @return its index
	 * @throws CaseException where the case can't be told
	 * @throws org.clausewatch.seal.SealException where it can't be sealed
	 */
	public static BundleIndex write(BundleOrder order, Seal seal, Path container, Path work) throws IOException {
		Path unpacked = Files.createDirectory(work.resolve("unpacked"));
		Path staging = Files.createDirectory(work.resolve("staging"));
		CaseFile file = CaseFile.read(order.caseId(), order.extract(), unpacked, order.policy(), order.context());
		Map<String, String> texts = new CitedRows(order.extract(), unpacked, order.context())
			.read(file.rows().stream().map((row) -> row.source().citation()).toList());
		BundleWriter writer = new BundleWriter(order, file, new Members(staging));
		BundleIndex index = writer.assemble(texts);
		Path indexFile = staging.resolve(BundleIndex.FILE);
		Files.writeString(indexFile, BundleIndexFile.write(index));
		Path sealed = work.resolve("sealed.asice");
		seal.sealContainer(writer.members.after(BundleIndex.FILE, indexFile), sealed);
		PlainContainer.rewrite(sealed, container);
		return index;
	}

	private BundleIndex assemble(Map<String, String> texts) throws IOException {
		RowRedaction redaction = new RowRedaction(this.pseudonyms, this.file.dossier().certificate().subscriberId());
		RowSheets sheets = RowSheets.of(this.file, texts, redaction::redact);
		redaction.hideHolders(this.file.dossier().keyHolders());
		TimeLineText line = new TimeLineText(this.words, this.file.zone());
		LawTexts law = LawTexts.of(this.file);
		Catalogue catalogue = new Catalogue(this.file, this.words, this.members, sheets);
		List<BundleIndex.Words> notProven = new ArrayList<>();
		BundleIndex.Run run = null;
		Custody custody = Custody.of(this.order, this.file, null);
		Completeness completeness = null;
		for (Chapter chapter : Chapter.values()) {
			catalogue.records(chapter);
			switch (chapter) {
				case AGREEMENT ->
					catalogue.made(chapter, "agreement", "law/agreement-netca-seed.txt", LawTexts.agreement());
				case SIGNATURE -> catalogue.made(chapter, "timeLine", "time-line.txt", Windows.text(this.file, line));
				case LAW -> catalogue.made(chapter, "clauses", "law/clauses.csv", law.csv());
				case FINDINGS -> catalogue.made(chapter, "findings", "findings.csv", findings());
				case CUSTODY -> {
					run = proofs(notProven);
					custody = Custody.of(this.order, this.file, run);
					catalogue.made(chapter, "custody", "custody.csv", custody.csv(this.order));
					catalogue.made(chapter, "sources", "rows/sources.csv", sheets.sources(catalogue::exhibitOf));
					catalogue.made(chapter, "steps", "extraction.txt", steps());
					if (run != null) {
						for (String proof : run.proofs()) {
							catalogue.made(chapter, "proof", proof);
						}
					}
				}
				case REDACTIONS -> {
					catalogue.made(chapter, "redactions", "redactions.csv", redactions());
					if (this.order.recipient() != null) {
						catalogue.made(chapter, "unredacted", "unredacted.p7m", unredacted(texts));
					}
				}
				case COMPLETENESS -> {
					completeness = Completeness.of(this.file, sheets, catalogue.exhibits(), law, this.words);
					completeness.notFound().addAll(notProven);
					catalogue.made(chapter, "completeness", "completeness.csv", completeness.csv());
				}
				default -> {
					// Its records are all of it.
				}
			}
		}
		if (completeness == null) {
			throw new IllegalStateException("the chapters lack the statement of completeness");
		}
		Map<String, Integer> pages = document(catalogue, sheets, law, custody, completeness);
		return index(catalogue, sheets, run, completeness, pages);
	}

	private BundleIndex.@Nullable Run proofs(List<BundleIndex.Words> notProven) throws IOException {
		Path run = this.order.run();
		return (run != null) ? RunProofs.draw(run, this.file, this.members, this.pseudonyms, notProven) : null;
	}

	private Map<String, Integer> document(Catalogue catalogue, RowSheets sheets, LawTexts law, Custody custody,
			Completeness completeness) throws IOException {
		ChapterBlocks chapters = new ChapterBlocks(this.file, this.words, catalogue.exhibits(), sheets, law, custody,
				completeness, this.pseudonyms);
		Path document = this.members.staging().resolve(DOCUMENT);
		Map<String, Integer> pages = new BundleDocument(this.file, this.words, this.order).write(catalogue.exhibits(),
				ChronologyPage.of(this.file, this.words, catalogue), chapters, document);
		this.members.add(DOCUMENT, document);
		return pages;
	}

	private byte[] findings() {
		StringBuilder text = new StringBuilder(String.join(",", RunFiles.FINDINGS.header())).append('\n');
		for (Finding finding : this.file.findings()) {
			text.append(RunFiles.FINDINGS
				.line(new Finding(finding.id(), finding.rule(), finding.classCode(), finding.severity(),
						finding.outcome(), finding.clause(), finding.issuer(), finding.serial(), finding.subjectKind(),
						finding.subjectId(), finding.eventAt(), finding.deadlineAt(), finding.overrun(),
						finding.netOverrun(), finding.notes(), this.pseudonyms.sentence(finding.explanationEn()),
						this.pseudonyms.sentence(finding.explanationZh()), finding.evidence())))
				.append('\n');
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private byte[] steps() {
		StringBuilder text = new StringBuilder();
		ChapterBlocks.steps(this.words)
			.forEach((step) -> text.append(step.zh()).append('\n').append(step.en()).append('\n'));
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private byte[] redactions() {
		StringBuilder text = new StringBuilder("shown_as,what_zh,what_en,places\n");
		this.pseudonyms.list()
			.forEach((one) -> text
				.append(String.join(",", one.shownAs(), one.what().zh(), one.what().en(),
						String.join(" ", one.places())))
				.append('\n'));
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	/** The same sheets with nothing hidden, as one text, encrypted to the recipient. */
	private byte[] unredacted(Map<String, String> texts) throws IOException {
		RowSheets all = RowSheets.of(this.file, texts, (row, header, text) -> text);
		return Envelope.encrypt(UnredactedSet.zip(all), java.util.Objects.requireNonNull(this.order.recipient()));
	}

	private BundleIndex index(Catalogue catalogue, RowSheets sheets, BundleIndex.@Nullable Run run,
			Completeness completeness, Map<String, Integer> pages) throws IOException {
		ExtractManifest manifest = this.file.extract().manifest();
		String extract = (manifest != null && manifest.extractId() != null) ? manifest.extractId() : "";
		return new BundleIndex(BundleIndex.FORMAT, this.order.caseId(), this.file.dossier().id().issuer().text(),
				this.file.dossier().id().serialHex(), Wording.show(this.order.context().cutOff(), this.file.zone()),
				Wording.show(this.order.madeAt().truncatedTo(ChronoUnit.SECONDS), this.file.zone()),
				this.order.product(), new BundleIndex.Source(extract, this.order.extractDigest()),
				new BundleIndex.Source(this.order.policy().name(), this.order.policySha256()), run,
				Windows.placed(this.file),
				catalogue.exhibits()
					.stream()
					.map((exhibit) -> exhibit.entry(pages.getOrDefault(exhibit.id(), 0)))
					.toList(),
				sheets.lines().stream().map((line) -> line.entry(catalogue.exhibitOf(line.member()))).toList(),
				this.pseudonyms.list(), completeness.notFound(), this.members.list());
	}

}
