package org.clausewatch.report.pdf;

import net.sf.jasperreports.engine.JRAnchor;
import net.sf.jasperreports.engine.JRPrintAnchor;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.common.PdfChunk;
import net.sf.jasperreports.pdf.common.PdfProducerFactory;

/**
 * Exports through a producer of ours, and makes bookmarks without named destinations: the
 * library writes only the lower byte of a name's characters, so Chinese names would fall
 * together and their tree would be out of order.
 */
final class ReportExporter extends JRPdfExporter {

	private final PdfProducerFactory producers;

	private final PageReferences references;

	ReportExporter(JasperReportsContext context, PdfProducerFactory producers, PageReferences references) {
		super(context);
		this.producers = producers;
		this.references = references;
	}

	@Override
	protected PdfProducerFactory getPdfProducerFactory() {
		return this.producers;
	}

	@Override
	public void exportText(JRPrintText text) {
		this.references.complete(text);
		if (text.getBookmarkLevel() != JRAnchor.NO_BOOKMARK && text.getAnchorName() != null) {
			addBookmark(text.getBookmarkLevel(), text.getAnchorName(), getOffsetX() + text.getX(),
					getOffsetY() + text.getY());
		}
		super.exportText(text);
	}

	/** Done above, for texts without a character too. */
	@Override
	protected void setAnchor(PdfChunk chunk, JRPrintAnchor anchor, JRPrintElement element) {
	}

}
