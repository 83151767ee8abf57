package org.clausewatch.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Small unsigned reports, made as the report writers make them. */
public final class SealedSamples {

	public static final SealText TEXT = new SealText("Compliance report 合规报告", "Clausewatch");

	private SealedSamples() {
	}

	public static Path pdf(Path file) throws IOException {
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage();
			document.addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.beginText();
				content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
				content.newLineAtOffset(72, 700);
				content.showText("Revoked late: 3");
				content.endText();
			}
			document.save(file.toFile());
		}
		return file;
	}

	public static Path workbook(Path file) throws IOException {
		try (OutputStream out = Files.newOutputStream(file);
				Workbook workbook = new Workbook(out, "Clausewatch", "1.0")) {
			Worksheet findings = workbook.newWorksheet("Findings");
			Worksheet clauses = workbook.newWorksheet("Clauses 条款");
			for (int row = 0; row < 40; row++) {
				findings.inlineString(row, 0, "AGR-1.3-LATE-REVOCATION");
				findings.value(row, 1, row);
				findings.hyperlink(row, 2, new HyperLink("https://example.org/" + row, "clause"));
			}
			clauses.inlineString(0, 0, "1.3");
		}
		return file;
	}

}
