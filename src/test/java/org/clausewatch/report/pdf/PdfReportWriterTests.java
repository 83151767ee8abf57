package org.clausewatch.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.clausewatch.finding.Finding;
import org.clausewatch.finding.Pending;
import org.clausewatch.report.Figures;
import org.clausewatch.report.Labels;
import org.clausewatch.report.Reject;
import org.clausewatch.report.Rendition;
import org.clausewatch.report.ReportKind;
import org.clausewatch.report.ReportModel;
import org.clausewatch.report.SampleReport;
import org.clausewatch.rule.Clause;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReportWriterTests {

	private static final PdfReportWriter WRITER = new PdfReportWriter();

	@TempDir
	private Path directory;

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh-CN" })
	void saysEverything(String tag) throws IOException {
		Locale language = Locale.forLanguageTag(tag);
		Labels labels = new Labels(language);
		ReportModel model = SampleReport.quarter();
		String text = flat(text(write(model, language)));
		for (String section : List.of("figures", "clocks", "overview", "rules", "coverage", "findings", "files",
				"method", "clauses", "hashes")) {
			assertThat(text).contains(flat(labels.get("section." + section)));
		}
		for (Finding finding : SampleReport.quarterFindings()) {
			assertThat(text).contains(finding.id());
		}
		for (Clause clause : model.clauses()) {
			assertThat(text).contains(flat(clause.words().zh()), flat(clause.words().en()),
					flat(labels.chinese() ? clause.owed().zh() : clause.owed().en()));
		}
		for (Pending pending : SampleReport.pending()) {
			assertThat(text).contains(pending.requestId());
		}
		for (Reject reject : SampleReport.rejects()) {
			assertThat(text).contains(reject.code());
		}
		assertThat(text).contains(flat(labels.get("demo.banner")), flat(labels.reason("notices.csv absent")),
				flat("9f86d081 884c7d65"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh-CN" })
	void everyPageHasItsNumberAndTheRun(String tag) throws IOException {
		Path file = write(SampleReport.quarter(), Locale.forLanguageTag(tag));
		try (PDDocument document = Loader.loadPDF(file.toFile())) {
			int pages = document.getNumberOfPages();
			for (int page = 1; page <= pages; page++) {
				PDFTextStripper stripper = new PDFTextStripper();
				stripper.setStartPage(page);
				stripper.setEndPage(page);
				assertThat(flat(stripper.getText(document))).contains(page + "/" + pages)
					.contains("20251001-003000-7f3a");
			}
		}
	}

	@Test
	void sameModelSameBytes() throws IOException {
		Path first = write(SampleReport.quarter(), Locale.ENGLISH);
		byte[] bytes = Files.readAllBytes(first);
		Path second = this.directory.resolve("again.pdf");
		ReportModel model = SampleReport.quarter();
		List<Integer> pages = new ArrayList<>();
		new PdfReportWriter().write(Rendition.of(ReportKind.COMPLIANCE_OFFICER, Locale.ENGLISH), model,
				Figures.of(model), second, (page, of) -> {
					pages.add(page);
					assertThat(of).isGreaterThan(1);
				});
		try (PDDocument document = Loader.loadPDF(second.toFile())) {
			assertThat(pages).isEqualTo(IntStream.rangeClosed(1, document.getNumberOfPages()).boxed().toList());
		}
		assertThat(second).hasBinaryContent(bytes);
	}

	@Test
	void everyFontIsEmbedded() throws IOException {
		try (PDDocument document = Loader.loadPDF(write(SampleReport.quarter(), Locale.SIMPLIFIED_CHINESE).toFile())) {
			for (PDPage page : document.getPages()) {
				for (var name : page.getResources().getFontNames()) {
					PDFont font = page.getResources().getFont(name);
					assertThat(font.isEmbedded()).as(font.getName()).isTrue();
				}
			}
			assertThat(document.getDocumentInformation().getCreationDate().toInstant())
				.isEqualTo(SampleReport.run(true).endedAt());
		}
	}

	@Test
	void showsTheNumberOfACharacterTheTypefaceLacks() throws IOException {
		String rare = flat(
				text(write(of(finding("The service point 𠮷 took it; right to left \u202E mark.")), Locale.ENGLISH)));
		assertThat(rare).contains("point[U+20BB7]took", "left[U+202E]mark").contains("printedas[U+…]:2inthisdocument");
	}

	@Test
	void namesNobody() throws IOException {
		ReportModel model = of(finding("Subject CN=张伟, zhang.wei@example.com, 440106199001011234, 13812345678."));
		Path file = write(model, Locale.ENGLISH);
		try (PDDocument document = Loader.loadPDF(file.toFile())) {
			String all = flat(new PDFTextStripper().getText(document))
					+ document.getDocumentInformation().getCOSObject();
			assertThat(all).contains("CN=张*", "z***@example.com")
				.doesNotContain("张伟", "zhang.wei", "440106199001011234", "13812345678", "欧阳娜娜");
		}
	}

	@Test
	void saysSoWhereThereIsNothing() throws IOException {
		String text = text(write(of(), Locale.ENGLISH));
		assertThat(text).contains("No finding of this kind in this run.", "none in this run");
		assertThat(text).doesNotContain("Findings (certificates)");
	}

	@Test
	void noDemoWithoutTheDemoSeal() throws IOException {
		ReportModel demo = SampleReport.quarter();
		ReportModel model = new ReportModel(SampleReport.run(false), demo.certificates(), demo.files(), demo.rules(),
				demo.coverage(), demo.clauses(), demo.findings(), demo.pending(), demo.rejects(), demo.background());
		assertThat(text(write(model, Locale.ENGLISH))).doesNotContain("DEMO");
	}

	@Test
	void aFindingWithManyRowsAndALongTextIsPrintedWhole() throws IOException {
		String words = "word ".repeat(2_000) + "last";
		assertThat(flat(text(write(of(finding(words)), Locale.ENGLISH)))).contains(flat(words).substring(0, 200))
			.contains("wordlast");
	}

	private Path write(ReportModel model, Locale language) throws IOException {
		Path file = this.directory.resolve("report.pdf");
		WRITER.write(Rendition.of(ReportKind.COMPLIANCE_OFFICER, language), model, Figures.of(model), file,
				(page, pages) -> {
				});
		return file;
	}

	private static ReportModel of(Finding... findings) {
		return SampleReport.of(List.of(findings), List.of(), List.of());
	}

	private static Finding finding(String explanation) {
		return SampleReport.finding("AGR-1.3-LATE-REVOCATION", "LATE", Severity.S1, Outcome.FAIL, "agreement 1.3", 7,
				"REQUEST", "req-7", "2025-08-05T18:00:00+08:00", "2025-08-05T09:00:00+08:00", Duration.ofHours(9),
				explanation, "略", List.of());
	}

	private static String text(Path file) throws IOException {
		try (PDDocument document = Loader.loadPDF(file.toFile())) {
			return new PDFTextStripper().getText(document);
		}
	}

	/** Without blanks and line breaks, which depend on where a line ended. */
	private static String flat(String text) {
		return text.replaceAll("\\s", "");
	}

}
