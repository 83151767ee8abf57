package org.clausewatch.report.pdf;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfICCBased;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.AttributedCharacterIterator.Attribute;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import net.sf.jasperreports.pdf.common.PdfProducerFactory;
import org.clausewatch.record.Sha256;
import org.clausewatch.report.Rendition;
import org.clausewatch.report.RunFacts;

/**
 * Makes a PDF fit for an archive (PDF/A-3u, ISO 19005-3) and keeps the clock and chance
 * out of it: its date is the run's end, its file identifier (ISO 32000-1, 14.4) comes
 * from the run and from which of its documents it is, and the tags of its embedded
 * subsets are constant, which is allowed since each typeface is embedded once.
 */
final class ArchivalPdf implements PdfProducerFactory {

	private static final String COLOURS = "sRGB IEC61966-2.1";

	private static final int FILE_ID_BYTES = 16;

	private final RunFacts run;

	private final Rendition rendition;

	private final String title;

	private final List<EmbeddedFile> files;

	/**
	 * Makes one document of a run.
	 * @param title what it is called: the same for no two of a kind
	 */
	ArchivalPdf(RunFacts run, Rendition rendition, String title, List<EmbeddedFile> files) {
		this.run = run;
		this.rendition = rendition;
		this.title = title;
		this.files = files;
	}

	@Override
	public PdfProducer createProducer(PdfProducerContext context) {
		return new Producer(context);
	}

	private void complete(PdfWriter writer) throws IOException {
		ZonedDateTime at = this.run.endedAt().atZone(this.run.zone());
		PdfDate ended = new PdfDate(GregorianCalendar.from(at));
		PdfDictionary info = writer.getInfo();
		info.put(PdfName.CREATIONDATE, ended);
		info.put(PdfName.MODDATE, ended);
		byte[] name = String
			.join("\n", this.run.runId(), this.run.extractSha256(), this.rendition.toString(), this.title)
			.getBytes(StandardCharsets.UTF_8);
		byte[] id = Arrays.copyOf(Sha256.of(name, 0, name.length), FILE_ID_BYTES);
		info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
		writer.setXmpMetadata(Xmp.packet(text(info, PdfName.TITLE), text(info, PdfName.SUBJECT),
				text(info, PdfName.AUTHOR), text(info, PdfName.CREATOR), text(info, PdfName.PRODUCER),
				this.rendition.language().toLanguageTag(), at.toOffsetDateTime()));
		colours(writer);
		for (EmbeddedFile file : this.files) {
			file.addTo(writer, ended);
		}
	}

	/** All colours are sRGB's, in the profile that the JDK brings. */
	private static void colours(PdfWriter writer) throws IOException {
		PdfICCBased profile = new PdfICCBased(ICC_Profile.getInstance(ColorSpace.CS_sRGB));
		profile.remove(PdfName.ALTERNATE);
		PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
		intent.put(PdfName.S, PdfName.GTS_PDFA1);
		intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString(COLOURS));
		intent.put(PdfName.INFO, new PdfString(COLOURS));
		intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
		writer.getExtraCatalog().put(PdfName.OUTPUTINTENTS, new PdfArray(intent));
	}

	private static String text(PdfDictionary info, PdfName name) {
		return (info.get(name) instanceof PdfString text) ? text.toUnicodeString() : "";
	}

	private final class Producer extends ClassicPdfProducer {

		private static final SecureRandom CONSTANT = new Constant();

		Producer(PdfProducerContext context) {
			super(context);
		}

		@Override
		public void close() {
			try {
				complete(getPdfWriter());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			super.close();
		}

		@Override
		public Font getFont(Map<Attribute, Object> attributes, Locale locale) {
			Font font = super.getFont(attributes, locale);
			if (font.getBaseFont() != null) {
				font.getBaseFont().setSecureRandom(CONSTANT);
			}
			return font;
		}

	}

	/** Chance that always says the same. */
	private static final class Constant extends SecureRandom {

		@Override
		public double nextDouble() {
			return 0;
		}

	}

}
