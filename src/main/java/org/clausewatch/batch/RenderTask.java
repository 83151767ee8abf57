package org.clausewatch.batch;

import java.nio.file.Path;
import org.clausewatch.report.Rendition;
import org.clausewatch.report.pdf.PdfReportWriter;
import org.clausewatch.report.xlsx.XlsxReportWriter;

/**
 * A report's file to write.
 *
 * @param rendition which document
 * @param format such as {@code pdf}
 * @param name its file name without language and format
 */
record RenderTask(Rendition rendition, String format, String name) {

	boolean isPdf() {
		return this.format.equals("pdf");
	}

	/** How often its writer reads a finding, all in all; setting pages counts too. */
	long readings(long findings) {
		return this.isPdf() ? PdfReportWriter.readings(this.rendition, findings)
				: XlsxReportWriter.readings(this.rendition) * findings;
	}

	Path in(Workspace workspace) {
		return workspace.unsealed()
			.resolve(this.name + "." + this.rendition.language().toLanguageTag() + "." + this.format);
	}

}
