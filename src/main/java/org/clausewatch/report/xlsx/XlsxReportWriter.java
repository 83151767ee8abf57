package org.clausewatch.report.xlsx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clausewatch.report.Figures;
import org.clausewatch.report.Rendition;
import org.clausewatch.report.ReportKind;
import org.clausewatch.report.ReportModel;
import org.clausewatch.report.Tab;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes reports as workbooks: the same bytes for the same rendition of the same model,
 * in memory that doesn't grow with the findings. A draft stands beside the file while it
 * is written.
 */
public final class XlsxReportWriter {

	/** How often findings are read for a kind's workbook. */
	public static long readings(ReportKind kind) {
		return kind.tabs().stream().filter(Tab::readsFindings).count();
	}

	/**
	 * Writes one workbook.
	 * @param rendition which document to make of the model
	 * @param figures of the model, which all its documents share
	 * @throws IOException where the file can't be written
	 */
	public void write(Rendition rendition, ReportModel model, Figures figures, Path file) throws IOException {
		Path draft = file.resolveSibling(file.getFileName() + ".draft");
		try {
			draft(rendition, model, figures, draft);
			new FinishedWorkbook(model.run().endedAt()).write(draft, file);
		}
		finally {
			Files.deleteIfExists(draft);
		}
	}

	private static void draft(Rendition rendition, ReportModel model, Figures figures, Path file) throws IOException {
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
				Workbook book = new Workbook(out, "Clausewatch", null)) {
			book.properties().setTitle(rendition.word("title") + " " + model.run().title(rendition.language()));
			Tabs tabs = new Tabs(book, rendition, model, figures);
			for (Tab tab : rendition.kind().tabs()) {
				tabs.write(tab);
			}
		}
	}

}
