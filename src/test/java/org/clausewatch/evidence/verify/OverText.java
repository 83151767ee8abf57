package org.clausewatch.evidence.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.clausewatch.seal.Seal;
import org.clausewatch.seal.SealKey;

/** Signs a PDF once more, with a seal that is painted where its signer likes. */
final class OverText {

	private OverText() {
	}

	/** Makes a signature. */
	interface Signing {

		byte[] cms(byte[] content) throws IOException;

	}

	static void sign(Path before, Path after, SealKey key, Clock clock, PDRectangle place) throws IOException {
		sign(before, after, PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED.getName(), clock, place, (bytes) -> {
			Path content = Files.createTempFile("content", ".bin");
			Path cms = Files.createTempFile("content", ".p7s");
			try {
				Files.write(content, bytes);
				new Seal(key, null, clock).sealDetached(content, cms);
				return Files.readAllBytes(cms);
			}
			finally {
				Files.delete(content);
				Files.delete(cms);
			}
		});
	}

	static void sign(Path before, Path after, String kind, Clock clock, PDRectangle place, Signing cms)
			throws IOException {
		try (PDDocument document = Loader.loadPDF(before.toFile()); OutputStream out = Files.newOutputStream(after)) {
			PDSignature signature = new PDSignature();
			signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
			signature.setSubFilter(COSName.getPDFName(kind));
			Calendar time = Calendar.getInstance();
			time.setTime(Date.from(clock.instant()));
			signature.setSignDate(time);
			document.addSignature(signature);
			for (PDSignatureField field : document.getSignatureFields()) {
				if (field.getSignature().getCOSObject() == signature.getCOSObject()) {
					paint(document, field.getWidgets().get(0), place);
				}
			}
			ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(out);
			try (var in = signing.getContent()) {
				signing.setSignature(cms.cms(in.readAllBytes()));
			}
		}
	}

	private static void paint(PDDocument document, PDAnnotationWidget widget, PDRectangle place) throws IOException {
		widget.setRectangle(place);
		PDAppearanceStream stream = new PDAppearanceStream(document);
		stream.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
		try (OutputStream painted = stream.getCOSObject().createOutputStream()) {
			painted.write("1 g 0 0 999 999 re f".getBytes(StandardCharsets.US_ASCII));
		}
		PDAppearanceDictionary appearance = new PDAppearanceDictionary();
		appearance.setNormalAppearance(stream);
		widget.setAppearance(appearance);
	}

}
