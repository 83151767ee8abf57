package org.clausewatch.seal;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/** PDF/A-3u files. */
final class ArchivalPdf {

	private static final String METADATA = """
			<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
			<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
			<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
			<pdfaid:part>3</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>
			</rdf:Description></rdf:RDF></x:xmpmeta>
			<?xpacket end="w"?>""";

	private ArchivalPdf() {
	}

	/** Pages with these texts at that height, in points from the foot. */
	static Path make(Path file, float height, String... pages) throws IOException {
		try (PDDocument document = new PDDocument()) {
			SealFont font = new SealFont(document);
			for (String text : pages) {
				PDPage page = new PDPage(PDRectangle.A4);
				document.addPage(page);
				try (PDPageContentStream content = new PDPageContentStream(document, page)) {
					for (float y = 780; y >= height; y -= 20) {
						font.show(content, text, 50, y, 12);
					}
				}
			}
			PDOutputIntent intent = new PDOutputIntent(document,
					new ByteArrayInputStream(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()));
			intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
			document.getDocumentCatalog().addOutputIntent(intent);
			PDMetadata metadata = new PDMetadata(document);
			metadata.importXMPMetadata(METADATA.getBytes(StandardCharsets.UTF_8));
			document.getDocumentCatalog().setMetadata(metadata);
			document.save(file.toFile());
		}
		return file;
	}

}
