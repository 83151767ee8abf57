package org.clausewatch.report.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.clausewatch.report.Figures;
import org.clausewatch.report.Rendition;
import org.clausewatch.report.ReportKind;
import org.clausewatch.report.ReportModel;

/** Documents of every kind and language, and what is read back from them. */
final class Documents {

	static final PdfReportWriter WRITER = new PdfReportWriter();

	private Documents() {
	}

	/** Every kind in every language; the regulator's with and without identifiers. */
	static Stream<Rendition> renditions() {
		return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
			.flatMap((language) -> Stream.concat(
					Arrays.stream(ReportKind.values()).map((kind) -> Rendition.of(kind, language)),
					Stream.of(new Rendition(ReportKind.REGULATOR, language, true, 12))));
	}

	static Path write(Rendition rendition, ReportModel model, Path directory) throws IOException {
		Path file = directory.resolve(rendition.kind().id() + (rendition.identifiers() ? "-identifiers." : ".")
				+ rendition.language().toLanguageTag() + ".pdf");
		WRITER.write(rendition, model, Figures.of(model), file, (page, pages) -> {
		});
		return file;
	}

	static String text(Path file) throws IOException {
		try (PDDocument document = Loader.loadPDF(file.toFile())) {
			return new PDFTextStripper().getText(document);
		}
	}

	/** Text of one page, counted from 1. */
	static String page(PDDocument document, int page) throws IOException {
		PDFTextStripper stripper = new PDFTextStripper();
		stripper.setStartPage(page);
		stripper.setEndPage(page);
		return stripper.getText(document);
	}

	/** Without blanks and line breaks, which depend on where a line ended. */
	static String flat(String text) {
		return text.replaceAll("\\s", "");
	}

}
