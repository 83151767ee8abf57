package org.clausewatch.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.visible.PdfBoxSignatureDrawer;
import eu.europa.esig.dss.pdf.pdfbox.visible.PdfBoxSignatureDrawerFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.jspecify.annotations.Nullable;

/**
 * Lets DSS put our own visible seal on the page. DSS's default drawer makes a picture of
 * the text, its native one embeds the whole font of 10 MB.
 */
final class VisibleSealFactory extends PdfBoxDefaultObjectFactory {

	private final byte[] template;

	VisibleSealFactory(byte[] template) {
		this.template = template.clone();
	}

	@Override
	public PDFSignatureService newPAdESSignatureService() {
		PdfBoxSignatureDrawerFactory drawers = (parameters) -> new TemplateDrawer(this.template);
		return configure(new PdfBoxSignatureService(PDFServiceMode.SIGNATURE, drawers));
	}

	/** Puts the field and appearance of the template into the document. */
	private static final class TemplateDrawer implements PdfBoxSignatureDrawer {

		private final byte[] template;

		private @Nullable SignatureOptions options;

		TemplateDrawer(byte[] template) {
			this.template = template;
		}

		@Override
		public void init(SignatureImageParameters parameters, PDDocument document, SignatureOptions options) {
			this.options = options;
		}

		@Override
		public void draw() throws IOException {
			if (this.options != null) {
				this.options.setVisualSignature(new ByteArrayInputStream(this.template));
			}
		}

	}

}
