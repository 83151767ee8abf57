package org.clausewatch.report.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfFileSpecification;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Puts an attachment into a PDF that is being written, in memory that doesn't grow with
 * it; its content stands in a draft meanwhile.
 */
final class EmbeddedFile {

	private static final String MEDIA_TYPE = "text/csv";

	private final Attachment attachment;

	private final Path draft;

	EmbeddedFile(Attachment attachment, Path draft) {
		this.attachment = attachment;
		this.draft = draft;
	}

	/** Adds the file and ties it to the whole document. */
	void addTo(PdfWriter writer, PdfDate at) throws IOException {
		try {
			this.attachment.content().write(this.draft);
			PdfDictionary parameters = new PdfDictionary();
			parameters.put(PdfName.CREATIONDATE, at);
			parameters.put(PdfName.MODDATE, at);
			parameters.put(new PdfName("CheckSum"), new PdfString(md5()).setHexWriting(true));
			PdfFileSpecification file = PdfFileSpecification.fileEmbedded(writer, this.draft.toString(),
					this.attachment.name(), null, MEDIA_TYPE, parameters, PdfStream.BEST_COMPRESSION);
			file.put(new PdfName("AFRelationship"), new PdfName("Source"));
			file.put(PdfName.DESC, new PdfString(this.attachment.description(), PdfObject.TEXT_UNICODE));
			// Written before it is listed: listing it would put its name in the place of
			// its description.
			PdfArray whole = new PdfArray(file.getReference());
			writer.addFileAttachment(this.attachment.name(), file);
			writer.getExtraCatalog().put(PdfName.AF, whole);
		}
		finally {
			Files.deleteIfExists(this.draft);
		}
	}

	/** ISO 32000-1, table 46, asks for MD5. */
	private byte[] md5() throws IOException {
		try {
			MessageDigest digest = MessageDigest.getInstance("MD5");
			try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
				Files.copy(this.draft, out);
			}
			return digest.digest();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
