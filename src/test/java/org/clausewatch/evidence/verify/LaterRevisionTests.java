package org.clausewatch.evidence.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.clausewatch.seal.Level;
import org.clausewatch.seal.SealedSamples;
import org.clausewatch.seal.TestAuthority;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Revisions that pass for validation data, or for one more signature, and show the reader
 * another document.
 */
class LaterRevisionTests {

	private static final COSName DSS = COSName.getPDFName("DSS");

	private static final String SHOWN = "BT /F1 12 Tf 72 700 Td (Revoked late: 0) Tj ET";

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

	/** Validation data as a signer adds them: the root's certificate. */
	private static COSDictionary store(PDDocument document) throws IOException {
		COSStream certificate = document.getDocument().createCOSStream();
		try (OutputStream out = certificate.createOutputStream()) {
			out.write(authority.root().getEncoded());
		}
		catch (java.security.GeneralSecurityException ex) {
			throw new IOException(ex);
		}
		COSArray certificates = new COSArray();
		certificates.add(new COSObject(certificate));
		COSDictionary store = new COSDictionary();
		store.setItem(COSName.getPDFName("Certs"), certificates);
		COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
		catalog.setItem(DSS, store);
		catalog.setNeedToBeUpdated(true);
		return store;
	}

	private static COSStream form(PDDocument document) throws IOException {
		COSStream form = document.getDocument().createCOSStream();
		form.setItem(COSName.TYPE, COSName.XOBJECT);
		form.setItem(COSName.SUBTYPE, COSName.FORM);
		form.setItem(COSName.BBOX, new PDRectangle(300, 40));
		try (OutputStream out = form.createOutputStream()) {
			out.write(SHOWN.getBytes(StandardCharsets.US_ASCII));
		}
		return form;
	}

	@Test
	void validationDataAloneMayFollow() throws IOException {
		Report report = changed(LaterRevisionTests::store);
		assertThat(report.passed()).as(report.toText()).isTrue();
		assertThat(report.toText()).contains("of the rest only certificates, CRLs and OCSP answers are vouched for");
	}

	@Test
	void whatThePagesShowIsNotExcusedByBeingNamedAmongValidationData() throws IOException {
		refused(changed((document) -> {
			COSStream content = (COSStream) document.getPage(0).getCOSObject().getDictionaryObject(COSName.CONTENTS);
			try (OutputStream out = content.createOutputStream()) {
				out.write(SHOWN.getBytes(StandardCharsets.US_ASCII));
			}
			content.setNeedToBeUpdated(true);
			COSDictionary vri = new COSDictionary();
			vri.setItem(COSName.getPDFName("X"), document.getPage(0).getCOSObject().getItem(COSName.CONTENTS));
			store(document).setItem(COSName.getPDFName("VRI"), vri);
		}), "has other content");
	}

	@Test
	void aSealThatSignsNothingIsPaintedOverTheText() throws IOException {
		refused(changed((document) -> {
			store(document);
			COSDictionary real = document.getSignatureDictionaries().get(0).getCOSObject();
			COSDictionary widget = new COSDictionary();
			widget.setItem(COSName.TYPE, COSName.ANNOT);
			widget.setItem(COSName.SUBTYPE, COSName.getPDFName("Widget"));
			widget.setItem(COSName.FT, COSName.SIG);
			widget.setItem(COSName.V, (real.getKey() != null) ? new COSObject(real, real.getKey()) : real);
			widget.setItem(COSName.RECT, new PDRectangle(60, 690, 300, 40));
			COSDictionary appearance = new COSDictionary();
			appearance.setItem(COSName.N, form(document));
			widget.setItem(COSName.AP, appearance);
			COSDictionary page = document.getPage(0).getCOSObject();
			COSArray annotations = page.getCOSArray(COSName.ANNOTS);
			COSArray more = new COSArray();
			for (int i = 0; annotations != null && i < annotations.size(); i++) {
				more.add(annotations.get(i));
			}
			more.add(widget);
			page.setItem(COSName.ANNOTS, more);
			page.setNeedToBeUpdated(true);
		}), "has a new field or annotation that is no signature");
	}

	/** A revision's objects by number, and what its trailer says. */
	private static byte[] appended(byte[] before, Map<Integer, String> objects, String trailer) {
		StringBuilder update = new StringBuilder("\n");
		TreeMap<Integer, Integer> offsets = new TreeMap<>();
		objects.forEach((number, object) -> {
			offsets.put(number, before.length + update.length());
			update.append(number).append(" 0 obj\n").append(object).append("\nendobj\n");
		});
		int xref = before.length + update.length();
		update.append("xref\n");
		offsets.forEach((number, offset) -> update.append("%d 1\n%010d 00000 n \n".formatted(number, offset)));
		String text = new String(before, StandardCharsets.ISO_8859_1);
		String previous = text.substring(text.lastIndexOf("startxref") + 9).strip().split("\\s")[0];
		update.append("trailer\n<< /Size 999 ")
			.append(trailer)
			.append(" /Prev ")
			.append(previous)
			.append(" >>\nstartxref\n")
			.append(xref)
			.append("\n%%EOF\n");
		return (text + update).getBytes(StandardCharsets.ISO_8859_1);
	}

	/** The catalogue's number, and its entries as they are written. */
	static int root(Path pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
			return (int) document.getDocument().getTrailer().getCOSObject(COSName.ROOT).getKey().getNumber();
		}
	}

	/** A value as it is written in a file, its references kept. */
	static String written(COSBase value) {
		if (value instanceof COSObject object && object.getKey() != null) {
			return object.getKey().getNumber() + " 0 R";
		}
		if (value instanceof COSDictionary dictionary) {
			StringBuilder text = new StringBuilder("<<");
			dictionary.keySet()
				.forEach((name) -> text.append(" /" + name.getName() + " " + written(dictionary.getItem(name))));
			return text + " >>";
		}
		if (value instanceof COSArray array) {
			StringBuilder text = new StringBuilder("[");
			array.forEach((one) -> text.append(' ').append(written(one)));
			return text + " ]";
		}
		return (value instanceof COSName name) ? "/" + name.getName() : String.valueOf(((COSNumber) value).intValue());
	}

	static String form(Path pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
			COSDictionary form = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
			return "<< /SigFlags 3 /Fields " + written(form.getItem(COSName.FIELDS)) + " >>";
		}
	}

	@Test
	void anotherCatalogueLeadsToOtherPages() throws IOException {
		String form = form(this.copy);
		byte[] other = appended(Files.readAllBytes(this.copy),
				new TreeMap<>(
						Map.of(900, "<< /Type /Catalog /Pages 901 0 R /AcroForm " + form + " /DSS << /Type /DSS >> >>",
								901, "<< /Type /Pages /Kids [902 0 R] /Count 1 >>", 902,
								"<< /Type /Page /Parent 901 0 R /MediaBox [0 0 595 842] /Contents 903 0 R >>", 903,
								"<< /Length " + SHOWN.length() + " >>\nstream\n" + SHOWN + "\nendstream")),
				"/Root 900 0 R");
		Files.write(this.copy, other);
		refused(Verifier.verify(this.copy, anchors), "the trailer has another /Root");
	}

	/** A reader that mends a table, and one that doesn't, see two documents. */
	@Test
	void aTableThatNeedsMendingIsTold() throws IOException {
		int root = root(this.copy);
		String catalog;
		try (PDDocument document = Loader.loadPDF(this.copy.toFile())) {
			COSDictionary entries = new COSDictionary(document.getDocumentCatalog().getCOSObject());
			entries.removeItem(COSName.ACRO_FORM);
			catalog = written(entries);
		}
		catalog = catalog.substring(0, catalog.length() - 2) + "/AcroForm " + form(this.copy) + " /DSS << >> >>";
		String plain = new String(
				appended(Files.readAllBytes(this.copy), new TreeMap<>(Map.of(root, catalog)), "/Root " + root + " 0 R"),
				StandardCharsets.ISO_8859_1);
		int at = plain.lastIndexOf("startxref\n") + 10;
		int xref = Integer.parseInt(plain.substring(at, plain.indexOf('\n', at)));
		Files.writeString(this.copy, plain.substring(0, at) + (xref - 3) + plain.substring(plain.indexOf('\n', at)),
				StandardCharsets.ISO_8859_1);
		refused(Verifier.verify(this.copy, anchors), "it can't be read");
		int offset = plain.lastIndexOf(" 00000 n");
		Files.writeString(this.copy, plain.substring(0, offset - 10) + "0000000020" + plain.substring(offset),
				StandardCharsets.ISO_8859_1);
		assertThat(Verifier.verify(this.copy, anchors).passed()).isFalse();
	}

	/** Whoever may sign can't paint a seal over what was signed before. */
	@Test
	void aLaterSealOverTheTextIsTold() throws IOException {
		Path again = this.work.resolve("again.pdf");
		authority.seal(Level.T, "Approver").sealPdf(this.copy, again, SealedSamples.TEXT);
		Report sealed = Verifier.verify(again, anchors);
		assertThat(sealed.passed()).as(sealed.toText()).isTrue();
		OverText.sign(this.copy, again, authority.key("Forger"), SealedFiles.CLOCK, new PDRectangle(60, 690, 300, 40));
		refused(Verifier.verify(again, anchors), "a seal lies over what page 1 showed");
		OverText.sign(this.copy, again, authority.key("Approver"), SealedFiles.CLOCK,
				new PDRectangle(60, 390, 300, 40));
		Report beside = Verifier.verify(again, anchors);
		assertThat(beside.passed()).as(beside.toText()).isTrue();
	}

	/** A time-stamp can be had by anybody, so it may not speak on a page. */
	@Test
	void aTimeStampThatShowsSomethingIsTold() throws IOException {
		for (float height : new float[] { 40, 0 }) {
			Path stamped = this.work.resolve("stamped.pdf");
			OverText.sign(this.copy, stamped, "ETSI.RFC3161", SealedFiles.CLOCK, new PDRectangle(60, 390, 300, height),
					(content) -> authority.timeStamps().stamp(OfficeSignatureText.sha256(content)));
			Report report = Verifier.verify(stamped, anchors);
			assertThat(report.passed()).as(report.toText()).isEqualTo(height == 0);
			assertThat(report.toText().contains("which anybody can have, shows something on page 1"))
				.isEqualTo(height != 0);
		}
	}

	/** Some kilobytes that unpack to more than any certificate has. */
	@Test
	void validationDataAreNotUnpackedWithoutEnd() throws IOException {
		refused(changed((document) -> {
			COSStream bomb = document.getDocument().createCOSStream();
			try (OutputStream out = bomb.createOutputStream(COSName.FLATE_DECODE)) {
				for (int i = 0; i < 65; i++) {
					out.write(new byte[1 << 20]);
				}
			}
			store(document).getCOSArray(COSName.getPDFName("Certs")).add(new COSObject(bomb));
		}), "validation data that are too large");
	}

}
