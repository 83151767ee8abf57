package org.clausewatch.report.pdf;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.clausewatch.report.Figures;
import org.clausewatch.report.Rendition;
import org.clausewatch.report.Renditions;
import org.clausewatch.report.ReportModel;

/** Documents of every kind and language, and what is read back from them. */
final class Documents {

	static final PdfReportWriter WRITER = new PdfReportWriter();

	private Documents() {
	}

	static Path write(Rendition rendition, ReportModel model, Path directory) throws IOException {
		Path file = directory.resolve(Renditions.name(rendition) + ".pdf");
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
