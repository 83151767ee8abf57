package org.clausewatch.report.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clausewatch.finding.Csv;
import org.clausewatch.finding.RunFiles;
import org.clausewatch.finding.StatementFiles;
import org.clausewatch.report.Chapter;
import org.clausewatch.report.ReportModel;

/**
 * A CSV file inside the document: the source that its tables and charts are made from
 * (ISO 19005-3, 6.8, relationship {@code Source}).
 *
 * @param name its file name
 * @param description what it is, in the document's language
 * @param content its content
 */
record Attachment(String name, String description, Content content) {

	/** Writes the content to a file. */
	interface Content {

		void write(Path file) throws IOException;

	}

	/**
	 * What a document carries: one that prints findings carries them as a file, any other
	 * the counts that its figures are made from. Both are what its readers may see
	 * (agreement 2.7): the run's own file byte for byte where nothing had to be hidden.
	 */
	static List<Attachment> of(Material material) {
		ReportModel model = material.model();
		String findings = material.rendition().kind().ofCase() ? "attachment.findings.case" : "attachment.findings.csv";
		return material.rendition().chapters().contains(Chapter.FINDINGS)
				? List.of(csv("findings.csv", findings, material, RunFiles.FINDINGS, model.findings()))
				: List.of(csv("statistics.csv", "attachment.statistics.csv", material, StatementFiles.STATISTICS,
						model.background().statistics()::stream));
	}

	private static <T> Attachment csv(String name, String description, Material material, Csv<T> format,
			Supplier<Stream<T>> source) {
		return new Attachment(name, material.labels().get(description), (file) -> {
			try (Csv.Sheet<T> sheet = format.create(file); Stream<T> rows = source.get()) {
				rows.forEach(sheet::write);
			}
		});
	}

}
