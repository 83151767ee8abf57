package org.clausewatch.report.pdf;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import net.sf.jasperreports.pdf.common.PdfProducerFactory;
import org.clausewatch.record.Sha256;
import org.clausewatch.report.RunFacts;

/**
 * Keeps the clock and chance out of a PDF: its date is the run's end, its file identifier
 * (ISO 32000-1, 14.4) comes from the run, and the tags of its embedded subsets are
 * constant, which is allowed since each typeface is embedded once.
 */
final class ReproduciblePdf implements PdfProducerFactory {

	private static final int FILE_ID_BYTES = 16;

	private final RunFacts run;

	ReproduciblePdf(RunFacts run) {
		this.run = run;
	}

	@Override
	public PdfProducer createProducer(PdfProducerContext context) {
		return new Producer(context, this.run);
	}

	private static final class Producer extends ClassicPdfProducer {

		private static final SecureRandom CONSTANT = new Constant();

		private final RunFacts run;

		Producer(PdfProducerContext context, RunFacts run) {
			super(context);
			this.run = run;
		}

		@Override
		public void close() {
			PdfDictionary info = getPdfWriter().getInfo();
			PdfDate ended = new PdfDate(GregorianCalendar.from(this.run.endedAt().atZone(this.run.zone())));
			info.put(PdfName.CREATIONDATE, ended);
			info.put(PdfName.MODDATE, ended);
			byte[] name = (this.run.runId() + '\n' + this.run.extractSha256()).getBytes(StandardCharsets.UTF_8);
			byte[] id = Arrays.copyOf(Sha256.of(name, 0, name.length), FILE_ID_BYTES);
			info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
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
