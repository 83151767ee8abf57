package org.clausewatch.evidence.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.clausewatch.seal.Level;
import org.clausewatch.seal.Seal;
import org.clausewatch.seal.SealedSamples;
import org.clausewatch.seal.TestAuthority;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that others take for validly signed, since what was signed is unchanged, but that
 * show the reader something else than the signer saw.
 */
class ShadowAttackTests {

	@TempDir
	static Path directory;

	static TestAuthority authority;

	static TrustAnchors anchors;

	static Path signed;

	@TempDir
	Path work;

	private Path copy;

	@BeforeAll
	static void sign() throws Exception {
		authority = new TestAuthority(directory, SealedFiles.CLOCK, false);
		anchors = new TrustAnchors(List.of(authority.root()));
		signed = directory.resolve("signed.pdf");
		authority.seal(Level.T, "Preparer")
			.sealPdf(SealedSamples.pdf(directory.resolve("unsigned.pdf")), signed, SealedSamples.TEXT);
	}

	@BeforeEach
	void copy() throws IOException {
		this.copy = Files.copy(signed, this.work.resolve("copy.pdf"));
	}

	/** Changes a document as a later revision does. */
	private interface Change {

		void make(PDDocument document) throws IOException;

	}

	private Report changed(Change change) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (PDDocument document = Loader.loadPDF(this.copy.toFile())) {
			change.make(document);
			document.saveIncremental(bytes);
		}
		Files.write(this.copy, bytes.toByteArray());
		return Verifier.verify(this.copy, anchors);
	}

	private static void refused(Report report, String why) {
		assertThat(report.passed()).as(report.toText()).isFalse();
		assertThat(report.toText()).contains(why);
	}

	@Test
	void aPageGetsOtherText() throws IOException {
		refused(changed((document) -> {
			PDPage page = document.getPage(0);
			COSStream other = document.getDocument().createCOSStream();
			try (OutputStream out = other.createOutputStream()) {
				out.write("BT /F1 12 Tf 72 700 Td (Revoked late: 0) Tj ET".getBytes(StandardCharsets.US_ASCII));
			}
			page.getCOSObject().setItem(COSName.CONTENTS, other);
			page.getCOSObject().setNeedToBeUpdated(true);
		}), "(a page) has another /Contents");
	}

	@Test
	void thePagesOwnStreamIsReplaced() throws IOException {
		refused(changed((document) -> {
			COSStream content = (COSStream) document.getPage(0).getCOSObject().getDictionaryObject(COSName.CONTENTS);
			try (OutputStream out = content.createOutputStream()) {
				out.write("BT /F1 12 Tf 72 700 Td (Revoked late: 0) Tj ET".getBytes(StandardCharsets.US_ASCII));
			}
			content.setNeedToBeUpdated(true);
		}), "has other content");
	}

	@Test
	void aStampCoversTheText() throws IOException {
		refused(changed((document) -> {
			PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
			stamp.setRectangle(new PDRectangle(60, 690, 300, 40));
			document.getPage(0).getAnnotations().add(stamp);
			document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
		}), "has a new field or annotation that is no signature");
	}

	@Test
	void aPageIsAdded() throws IOException {
		refused(changed((document) -> {
			document.addPage(new PDPage());
			document.getPages().getCOSObject().setNeedToBeUpdated(true);
		}), "a later revision was added after a signature: object");
	}

	@Test
	void theAttachmentIsReplacedOrAnActionAdded() throws IOException {
		refused(changed((document) -> {
			document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('paid')"));
			document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
		}), "has another /OpenAction");
	}

	@Test
	void aFormFieldIsAdded() throws IOException {
		refused(changed((document) -> {
			COSDictionary field = new COSDictionary();
			field.setItem(COSName.FT, COSName.TX);
			field.setString(COSName.T, "amount");
			COSDictionary form = document.getDocumentCatalog().getAcroForm(null).getCOSObject();
			form.getCOSArray(COSName.FIELDS).add(field);
			form.setNeedToBeUpdated(true);
			form.getCOSArray(COSName.FIELDS).setNeedToBeUpdated(true);
			document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
		}), "no signature");
	}

	/**
	 * "Hide": the signer sees a page that names an object that isn't there; it is added
	 * when the page is signed.
	 */
	@Test
	void whatWasPreparedBeforeSigningAppearsAfterwards() throws IOException {
		Path prepared = Files.write(this.work.resolve("prepared.pdf"), prepared());
		authority.seal(Level.T, "Preparer")
			.sealPdf(prepared, this.copy = this.work.resolve("hide.pdf"), SealedSamples.TEXT);
		assertThat(Verifier.verify(this.copy, anchors).passed()).isTrue();
		byte[] before = Files.readAllBytes(this.copy);
		String update = "90 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 300 300] /Length 9 >>\nstream\n0 0 9 9 re\nendstream\nendobj\n";
		String text = new String(before, StandardCharsets.ISO_8859_1);
		int previous = Integer.parseInt(text.substring(text.lastIndexOf("startxref") + 9).strip().split("\\s")[0]);
		String root = text.substring(text.lastIndexOf("/Root"), text.indexOf("R", text.lastIndexOf("/Root") + 5) + 1);
		int xref = before.length + update.length();
		update += "xref\n90 1\n" + "%010d 00000 n \n".formatted(before.length) + "trailer\n<< /Size 91 " + root
				+ " /Prev " + previous + " >>\nstartxref\n" + xref + "\n%%EOF\n";
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		whole.write(before);
		whole.write(update.getBytes(StandardCharsets.ISO_8859_1));
		Files.write(this.copy, whole.toByteArray());
		refused(Verifier.verify(this.copy, anchors), "had been prepared to show");
	}

	/** A page whose resources name object 90, which isn't there. */
	private static byte[] prepared() {
		List<String> objects = List.of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
				"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 90 0 R >> >> >>",
				"<< /Length 5 >>\nstream\n/X Do\nendstream");
		StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
		List<Integer> offsets = new ArrayList<>();
		for (int i = 0; i < objects.size(); i++) {
			offsets.add(pdf.length());
			pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
		}
		int xref = pdf.length();
		pdf.append("xref\n0 5\n0000000000 65535 f \n");
		offsets.forEach((offset) -> pdf.append("%010d 00000 n \n".formatted(offset)));
		pdf.append("trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n").append(xref).append("\n%%EOF\n");
		return pdf.toString().getBytes(StandardCharsets.US_ASCII);
	}

	/** Signed with the layer hidden, read with the layer shown. */
	@Test
	void aLayerThatCanBeHiddenIsTold() throws IOException {
		Path layered = this.work.resolve("layered.pdf");
		try (PDDocument document = Loader.loadPDF(directory.resolve("unsigned.pdf").toFile())) {
			PDOptionalContentProperties layers = new PDOptionalContentProperties();
			layers.addGroup(new PDOptionalContentGroup("amount"));
			document.getDocumentCatalog().setOCProperties(layers);
			document.save(layered.toFile());
		}
		Path sealed = this.work.resolve("layered-signed.pdf");
		authority.seal(Level.LTA, "Preparer").sealPdf(layered, sealed, SealedSamples.TEXT);
		refused(Verifier.verify(sealed, anchors), "layers that can be hidden");
	}

	@Test
	void aSecondSignatureOverAChangedPageDoesNotHealIt() throws IOException {
		changed((document) -> {
			document.getPage(0).setRotation(180);
			document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
		});
		Path again = this.work.resolve("again.pdf");
		authority.seal(Level.LTA, "Approver").sealPdf(this.copy, again, SealedSamples.TEXT);
		refused(Verifier.verify(again, anchors), "(a page) has another /Rotate");
	}

	@Test
	void aWorkbookPackedAnewIsTold() throws IOException {
		Path workbook = this.work.resolve("w.xlsx");
		Seal seal = authority.seal(Level.LT, "Preparer", "Approver");
		seal.sealWorkbook(SealedSamples.workbook(this.work.resolve("unsigned.xlsx")), workbook, SealedSamples.TEXT);
		assertThat(Verifier.verify(workbook, anchors).passed()).isTrue();
		refused(Verifier.verify(repacked(workbook, "x", "x"), anchors), "is not as our writer writes it");
		refused(Verifier.verify(repacked(workbook, "AGR-1.3", "AGR-1.4"), anchors), "is not as our writer writes it");
	}

	private Path repacked(Path workbook, String old, String other) throws IOException {
		Path packed = this.work.resolve("packed.xlsx");
		try (ZipInputStream in = new ZipInputStream(Files.newInputStream(workbook));
				ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(packed))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				out.putNextEntry(new ZipEntry(entry.getName()));
				byte[] content = in.readAllBytes();
				out.write(entry.getName().contains("sheet1")
						? new String(content, StandardCharsets.UTF_8).replace(old, other)
							.getBytes(StandardCharsets.UTF_8)
						: content);
				out.closeEntry();
			}
		}
		return packed;
	}

}
