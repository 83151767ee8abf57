package org.clausewatch.report.xlsx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.clausewatch.report.Figures;
import org.clausewatch.report.Labels;
import org.clausewatch.report.ReportModel;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes the compliance officer's report as a workbook: the same bytes for the same model
 * and language, in memory that doesn't grow with the findings. A draft stands beside the
 * file while it is written.
 */
public final class XlsxReportWriter {

	/** How often findings are read: for the clocks, themselves and their evidence. */
	public static final int READINGS = 3;

	/**
	 * Writes one workbook.
	 * @param figures of the model, which all its documents share
	 * @throws IOException where the file can't be written
	 */
	public void write(ReportModel model, Figures figures, Locale language, Path file) throws IOException {
		Path draft = file.resolveSibling(file.getFileName() + ".draft");
		try {
			draft(model, figures, new Labels(language), draft);
			new FinishedWorkbook(model.run().endedAt()).write(draft, file);
		}
		finally {
			Files.deleteIfExists(draft);
		}
	}

	private static void draft(ReportModel model, Figures figures, Labels labels, Path file) throws IOException {
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
				Workbook book = new Workbook(out, "Clausewatch", null)) {
			book.properties().setTitle(labels.get("report.title") + " " + model.run().title(labels.language()));
			new SummarySheet(book, model, figures, labels).write();
			TopicSheets sheets = new TopicSheets(book, model, labels);
			sheets.clocks();
			new FindingsSheet(sheets, model, figures, labels).write();
			sheets.rules();
			sheets.coverage();
			sheets.rejects();
			sheets.files();
			sheets.clauses();
			sheets.evidence();
		}
	}

}
