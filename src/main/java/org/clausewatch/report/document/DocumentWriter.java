package org.clausewatch.report.document;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.clausewatch.record.Sha256;

/**
 * Writes a document as PDF/A-3u (ISO 19005-3): the same bytes for the same blocks.
 */
public final class DocumentWriter {

	private static final String SRGB = "sRGB IEC61966-2.1";

	private static final int FILE_ID_BYTES = 16;

	private DocumentWriter() {
	}

	/**
	 * Writes a document.
	 * @return the pages of its anchors
	 * @throws IOException where the file can't be written
	 */
	public static Map<String, Integer> write(DocumentFacts facts, List<Block> blocks, Path file) throws IOException {
		Map<String, Integer> anchors;
		int pages;
		try (Layout first = new Layout(facts, Map.of(), 0)) {
			first.set(blocks);
			anchors = first.anchors();
			pages = first.pageCount();
		}
		try (Layout layout = new Layout(facts, anchors, pages);
				OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
			layout.set(blocks);
			finish(layout, facts);
			layout.document().save(out);
			return anchors;
		}
	}

	private static void finish(Layout layout, DocumentFacts facts) throws IOException {
		PDDocument document = layout.document();
		document.setVersion(1.7f);
		document.getDocumentCatalog().setDocumentOutline(layout.outline());
		document.getDocumentCatalog().setLanguage("zh-CN");
		PDViewerPreferences preferences = new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
		preferences.setDisplayDocTitle(true);
		document.getDocumentCatalog().setViewerPreferences(preferences);
		PDOutputIntent intent = new PDOutputIntent(document,
				new ByteArrayInputStream(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()));
		intent.setInfo(SRGB);
		intent.setOutputCondition(SRGB);
		intent.setOutputConditionIdentifier(SRGB);
		intent.setRegistryName("http://www.color.org");
		document.getDocumentCatalog().addOutputIntent(intent);
		PDDocumentInformation information = document.getDocumentInformation();
		information.setTitle(facts.title());
		information.setCreator(facts.creator());
		information.setProducer(facts.creator());
		information.setCreationDate(GregorianCalendar.from(facts.madeFor()));
		information.setModificationDate(GregorianCalendar.from(facts.madeFor()));
		PDMetadata metadata = new PDMetadata(document);
		metadata.importXMPMetadata(ArchivalMetadata.of(facts));
		document.getDocumentCatalog().setMetadata(metadata);
		byte[] id = Arrays.copyOf(Sha256.of(facts.identity(), 0, facts.identity().length), FILE_ID_BYTES);
		COSArray ids = new COSArray();
		ids.add(new COSString(id));
		ids.add(new COSString(id));
		document.getDocument().getTrailer().setItem(COSName.ID, ids);
		document.setDocumentId(0L);
	}

}
