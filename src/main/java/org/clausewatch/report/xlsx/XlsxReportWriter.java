package org.clausewatch.report.xlsx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.clausewatch.report.Document;
import org.clausewatch.report.Figures;
import org.clausewatch.report.Rendition;
import org.clausewatch.report.ReportModel;
import org.clausewatch.report.Tab;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes reports as workbooks: the same bytes for the same rendition of the same model,
 * in memory that doesn't grow with the findings. A draft stands beside the file while it
 * is written.
 */
public final class XlsxReportWriter {

	/** How often findings are read for a workbook. */
	public static long readings(Rendition rendition) {
		return rendition.tabs().stream().filter(Tab::readsFindings).count();
	}

	/**
	 * Writes one workbook, of which its readers see what {@link Rendition#redaction()}
	 * lets.
	 * @param rendition which document to make of the model
	 * @param whole the run, not redacted
	 * @param figures of the run, which all its documents share
	 * @throws IOException where the file can't be written
	 */
	public void write(Rendition rendition, ReportModel whole, Figures figures, Path file) throws IOException {
		write(Document.of(rendition, whole, figures), file);
	}

	/**
	 * Writes a document that was redacted before.
	 * @throws IOException where the file can't be written
	 */
	public void write(Document document, Path file) throws IOException {
		Rendition rendition = document.rendition();
		ReportModel model = document.model();
		Path draft = file.resolveSibling(file.getFileName() + ".draft");
		try {
			Map<String, Object> results = draft(rendition, model, document.figures(), draft);
			new FinishedWorkbook(model.run().endedAt(), results).write(draft, file);
		}
		finally {
			Files.deleteIfExists(draft);
		}
	}

	private static Map<String, Object> draft(Rendition rendition, ReportModel model, Figures figures, Path file)
			throws IOException {
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
				Workbook book = new Workbook(out, "Clausewatch", null)) {
			book.properties().setTitle(rendition.title(model) + " " + model.run().title(rendition.language()));
			Tabs tabs = new Tabs(book, rendition, model, figures);
			for (Tab tab : rendition.tabs()) {
				tabs.write(tab);
			}
			return tabs.results();
		}
	}

}
