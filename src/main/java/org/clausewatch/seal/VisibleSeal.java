package org.clausewatch.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import javax.security.auth.x500.X500Principal;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/**
 * What a reader sees of a signature on the page: who, in which role, why and when. It is
 * real text in an embedded subset of the reports' font.
 */
final class VisibleSeal {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx");

	private static final float PADDING = 6;

	private static final float LABELS = 46;

	private static final float SIZE = 7.5f;

	private static final float LEADING = 10.5f;

	private final Signer signer;

	private final SealText text;

	private final Instant time;

	VisibleSeal(Signer signer, SealText text, Instant time) {
		this.signer = signer;
		this.text = text;
		this.time = time;
	}

	/**
	 * A document of one page with a signature field in that place, as PDFBox takes it for
	 * a visible signature.
	 */
	byte[] template(PDRectangle page, PDRectangle place) throws IOException {
		try (PDDocument document = new PDDocument()) {
			document.addPage(new PDPage(page));
			PDAcroForm form = new PDAcroForm(document);
			document.getDocumentCatalog().setAcroForm(form);
			form.setSignaturesExist(true);
			form.setAppendOnly(true);
			form.getCOSObject().setDirect(true);
			PDSignatureField field = new PDSignatureField(form);
			form.getFields().add(field);
			PDAnnotationWidget widget = field.getWidgets().get(0);
			widget.setRectangle(place);
			widget.setAppearance(appearance(document, place));
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			document.save(bytes);
			return bytes.toByteArray();
		}
	}

	private PDAppearanceDictionary appearance(PDDocument document, PDRectangle place) throws IOException {
		PDFormXObject form = new PDFormXObject(new PDStream(document));
		form.setResources(new PDResources());
		form.setFormType(1);
		form.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
		PDAppearanceStream stream = new PDAppearanceStream(form.getCOSObject());
		try (PDPageContentStream content = new PDPageContentStream(document, stream)) {
			draw(content, new SealFont(document), place.getWidth(), place.getHeight());
		}
		PDAppearanceDictionary appearance = new PDAppearanceDictionary();
		appearance.getCOSObject().setDirect(true);
		appearance.setNormalAppearance(stream);
		return appearance;
	}

	private void draw(PDPageContentStream content, SealFont font, float width, float height) throws IOException {
		content.setLineWidth(0.75f);
		content.setStrokingColor(0.12f, 0.23f, 0.37f);
		content.addRect(0.5f, 0.5f, width - 1, height - 1);
		content.stroke();
		float y = height - PADDING - SIZE;
		float values = PADDING + LABELS;
		content.setNonStrokingColor(0.12f, 0.23f, 0.37f);
		font.show(content, heading(), PADDING, y, SIZE);
		for (Line line : wrapped(font, width - values - PADDING, (int) ((y - PADDING + 2) / LEADING))) {
			y -= LEADING;
			content.setNonStrokingColor(0.35f, 0.38f, 0.42f);
			font.show(content, line.label(), PADDING, y, SIZE);
			content.setNonStrokingColor(0f, 0f, 0f);
			font.show(content, line.value(), values, y, SIZE);
		}
	}

	/** As many lines as there is room for; that there are more is shown. */
	private List<Line> wrapped(SealFont font, float width, int room) throws IOException {
		List<Line> wrapped = new ArrayList<>();
		for (Line line : lines()) {
			String label = line.label();
			for (String part : font.wrap(line.value(), width, SIZE)) {
				wrapped.add(new Line(label, part));
				label = "";
			}
		}
		if (wrapped.size() <= room) {
			return wrapped;
		}
		Line last = wrapped.get(room - 1);
		List<Line> shown = new ArrayList<>(wrapped.subList(0, room - 1));
		shown.add(new Line(last.label(), last.value() + " …"));
		return shown;
	}

	private String heading() {
		return word("电子签章", "Electronic seal") + (this.signer.key().demo() ? word(" · 演示 DEMO", " · DEMO 演示") : "");
	}

	private List<Line> lines() {
		List<Line> lines = new ArrayList<>();
		lines.add(new Line(word("签署人", "Signed by"), name(this.signer.key().certificate().getSubjectX500Principal())));
		String role = this.signer.role().in(this.text.language());
		if (!role.isEmpty()) {
			lines.add(new Line(word("职责", "Role"), role));
		}
		lines.add(new Line(word("时间", "Time"),
				TIME.format(this.time.atZone(this.text.zone())) + word("（签署者时钟）", " (signer's clock)")));
		lines.add(new Line(word("事由", "Reason"), this.signer.reason(this.text)));
		return lines;
	}

	private String word(String chinese, String english) {
		return new Words(chinese, english).in(this.text.language());
	}

	/** The common name, or the whole name where there is none. */
	private static String name(X500Principal subject) {
		RDN[] names = X500Name.getInstance(subject.getEncoded()).getRDNs(BCStyle.CN);
		return (names.length > 0) ? IETFUtils.valueToString(names[0].getFirst().getValue()).replace("\\", "")
				: subject.getName();
	}

	private record Line(String label, String value) {
	}

}
