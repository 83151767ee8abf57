package org.clausewatch.evidence.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.clausewatch.seal.Level;
import org.clausewatch.seal.SealedSamples;
import org.clausewatch.seal.TestAuthority;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Revisions in which one reader finds nothing but validation data, and another finds
 * other pages: poppler, Ghostscript and MuPDF showed what these append.
 */
class OddRevisionTests {

	private static final String SHOWN = "BT /F1 12 Tf 72 700 Td (Revoked late: 0) Tj ET";

	private static final String STORE = "/DSS << /Type /DSS >>";

	@TempDir
	static Path directory;

	static TrustAnchors anchors;

	static byte[] signed;

	static int root;

	static int content;

	static String catalog;

	@TempDir
	Path work;

	@BeforeAll
	static void sign() throws Exception {
		TestAuthority authority = new TestAuthority(directory, SealedFiles.CLOCK, false);
		anchors = new TrustAnchors(List.of(authority.root()));
		Path file = directory.resolve("signed.pdf");
		authority.seal(Level.T, "Preparer")
			.sealPdf(SealedSamples.pdf(directory.resolve("unsigned.pdf")), file, SealedSamples.TEXT);
		signed = Files.readAllBytes(file);
		root = LaterRevisionTests.root(file);
		try (PDDocument document = Loader.loadPDF(signed)) {
			COSDictionary entries = new COSDictionary(document.getDocumentCatalog().getCOSObject());
			entries.removeItem(COSName.ACRO_FORM);
			String written = LaterRevisionTests.written(entries);
			catalog = written.substring(0, written.length() - 2) + "/AcroForm " + LaterRevisionTests.form(file) + " "
					+ STORE + " >>";
			content = (int) document.getPage(0).getCOSObject().getCOSObject(COSName.CONTENTS).getKey().getNumber();
		}
	}

	/** The catalogue and more objects, the table with more entries, and the trailer. */
	private Report appended(String newCatalog, String object, String entry, int size, String end) throws IOException {
		String update = "\n" + root + " 0 obj\n" + newCatalog + "\nendobj\n";
		String entries = "%d 1\n%010d 00000 n \n".formatted(root, signed.length + 1);
		entries += entry.formatted(signed.length + update.length());
		update += object;
		int table = signed.length + update.length();
		String text = new String(signed, StandardCharsets.ISO_8859_1);
		String previous = text.substring(text.lastIndexOf("startxref") + 9).strip().split("\\s")[0];
		update += "xref\n" + entries + "trailer\n<< /Size " + size + " /Root " + root + " 0 R /Prev " + previous
				+ " >>\nstartxref\n" + table + "\n" + end + "%%EOF\n";
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		whole.write(signed);
		whole.write(update.getBytes(StandardCharsets.ISO_8859_1));
		return Verifier.verify(Files.write(this.work.resolve("r.pdf"), whole.toByteArray()), anchors);
	}

	private static void refused(Report report, String why) {
		assertThat(report.passed()).as(report.toText()).isFalse();
		assertThat(report.toText()).contains("other readers could read it otherwise", why);
	}

	private static String stream(int number, int generation) {
		return number + " " + generation + " obj\n<< /Length " + SHOWN.length() + " >>\nstream\n" + SHOWN
				+ "\nendstream\nendobj\n";
	}

	@Test
	void validationDataInATablePass() throws IOException {
		Report report = appended(catalog, "", "", 999, "");
		assertThat(report.passed()).as(report.toText()).isTrue();
	}

	/**
	 * Our library leaves a freed object where it was; other readers show a white page.
	 */
	@Test
	void thePagesContentIsFreed() throws IOException {
		refused(appended(catalog, "", content + " 1\n0000000000 00001 f \n", 999, ""), "a table frees object");
	}

	/** For our library it is one more object, for others the page's content. */
	@Test
	void thePagesContentIsReplacedByAnotherGeneration() throws IOException {
		for (int generation : new int[] { 0, 1 }) {
			refused(appended(catalog, stream(content, generation), content + " 1\n%010d 00001 n \n", 999, ""),
					(generation == 1) ? "is of another generation" : "or lists it elsewhere than where it is");
		}
	}

	/** Of two equal keys our library takes the last, Ghostscript the first. */
	@Test
	void theCatalogueNamesTwoTreesOfPages() throws IOException {
		refused(appended("<< /Pages 901 0 R" + catalog.substring(2), "901 0 obj\n<< /Kids [ ] /Count 0 >>\nendobj\n",
				"901 1\n%010d 00000 n \n", 999, ""), "a dictionary has /Pages twice");
		refused(appended("<< /P#61ges 901 0 R" + catalog.substring(2), "", "", 999, ""),
				"there is a word in another spelling");
	}

	/** Found only by a reader that doesn't find, or believe, the table. */
	@Test
	void anObjectThatIsInNoTable() throws IOException {
		refused(appended(catalog, stream(content, 0), "", 999, ""), "a table doesn't list all objects");
		refused(appended(catalog, "", "", 999, "%" + "x".repeat(1500) + "\n"), "there are other bytes");
		refused(appended(catalog, "", "", 999, " ".repeat(1500)), "stretch of blanks");
		refused(holding(stream(content, 0)), "could be taken for an object");
		refused(holding(stream(content, 0).replaceFirst(" 0 obj", "\r\n00  obj")), "could be taken for an object");
		refused(appended(catalog, "901 0 obj\n<< /Type /Catalog >>\nendobj\n", "901 1\n%010d 00000 n \n", 999, ""),
				"is a new /Catalog");
	}

	/** As compressed data do, once in some thousand files. */
	@Test
	void aStreamMayHoldTheWordOfAnObject() throws IOException {
		Report report = holding("x 1 obj 7obj obj");
		assertThat(report.passed()).as(report.toText()).isTrue();
	}

	private Report holding(String data) throws IOException {
		return appended(catalog,
				"901 0 obj\n<< /Length " + data.length() + " >>\nstream\n" + data + "\nendstream\nendobj\n",
				"901 1\n%010d 00000 n \n", 999, "");
	}

	@Test
	void oneCertificateIsNamedAMillionTimes() throws IOException {
		Report report = appended(catalog.replace(STORE, "/DSS << /Certs [ " + "901 0 R ".repeat(1_000_000) + "] >>"),
				stream(901, 0), "901 1\n%010d 00000 n \n", 999, "");
		assertThat(report.passed()).isFalse();
		assertThat(report.toText()).contains("more than 100 of Certs came along");
	}

	@Test
	void theTableIsSaidToBeShorter() throws IOException {
		refused(appended(catalog, "", "", 3, ""), "states another /Size");
		refused(appended(catalog, "", "%d 1\n%010d 00000 n \n".formatted(root, 20), 999, ""), "twice");
	}

	/** A form that shows another twice, which shows another twice … takes for ever. */
	@Test
	@Timeout(value = 5, unit = TimeUnit.MINUTES)
	void pagesOfAForgerAreNotDrawn() throws Exception {
		Path bomb = this.work.resolve("bomb.pdf");
		Files.write(bomb, bomb());
		TestAuthority own = new TestAuthority(Files.createDirectory(this.work.resolve("own")), SealedFiles.CLOCK,
				false);
		Path sealed = this.work.resolve("sealed.pdf");
		// drawn by the signer too, where there is room for a visible seal: so it is
		// signed without
		OverText.sign(bomb, sealed, own.key("Forger"), SealedFiles.CLOCK, new PDRectangle());
		Path again = this.work.resolve("again.pdf");
		OverText.sign(sealed, again, own.key("Helper"), SealedFiles.CLOCK, new PDRectangle(60, 390, 300, 40));
		assertThat(Verifier.verify(again, anchors).passed()).isFalse();
	}

	private static byte[] bomb() throws IOException {
		StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
		StringBuilder table = new StringBuilder("xref\n0 45\n0000000000 65535 f \n");
		for (int number = 1; number < 45; number++) {
			String body = switch (number) {
				case 1 -> "<< /Type /Catalog /Pages 2 0 R >>";
				case 2 -> "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
				case 3 ->
					"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>";
				case 4 -> "<< /Length 5 >>\nstream\n/X Do\nendstream";
				default -> "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 11 /Resources << /XObject << /X "
						+ (number + 1) + " 0 R >> >> >>\nstream\n/X Do /X Do\nendstream";
			};
			table.append("%010d 00000 n \n".formatted(pdf.length()));
			pdf.append(number).append(" 0 obj\n").append(body).append("\nendobj\n");
		}
		int at = pdf.length();
		pdf.append(table).append("trailer\n<< /Size 45 /Root 1 0 R >>\nstartxref\n").append(at).append("\n%%EOF\n");
		return pdf.toString().getBytes(StandardCharsets.US_ASCII);
	}

}
