package org.clausewatch.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.clausewatch.report.Figures;
import org.clausewatch.report.Rendition;
import org.clausewatch.report.ReportKind;
import org.clausewatch.report.ReportModel;
import org.clausewatch.report.pdf.PdfReportWriter;
import org.clausewatch.report.xlsx.XlsxReportWriter;
import org.jspecify.annotations.Nullable;

/**
 * Renders a run's reports, unsealed, from the files the run has written; as many at a
 * time as the run has lanes.
 */
final class Rendering {

	private final SealSource seals;

	/** Made at the first PDF: it compiles the templates. */
	private @Nullable PdfReportWriter pdf;

	Rendering(SealSource seals) {
		this.seals = seals;
	}

	/** One file to write. */
	private record Task(Rendition rendition, String format) {

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
				.resolve(this.rendition.kind().id() + "." + this.rendition.language().toLanguageTag() + "."
						+ this.format);
		}

	}

	void run(RunContext context) throws IOException {
		List<Task> documents = documents(context.spec());
		if (documents.isEmpty()) {
			context.progress().begin("renderReports", 0, "reports");
			return;
		}
		ReportSource source = new ReportSource(context, this.seals.open(context.spec().seal()).demo());
		long findings = source.findings();
		context.progress()
			.begin("renderReports",
					findings + documents.stream().mapToLong((document) -> document.readings(findings)).sum(),
					"findings read");
		ReportModel model = source.model();
		DocumentProgress counting = new DocumentProgress(context.progress(), findings);
		Figures figures = Figures.of(model.watched(counting::read));
		Lanes.run(context.spec().lanes(),
				documents.stream()
					.map((document) -> (Lanes.Work) () -> render(document, model, figures, context))
					.toList());
	}

	/** The longest first, so that no lane waits for one that was begun last. */
	private static List<Task> documents(RunSpec spec) {
		List<Task> documents = new ArrayList<>();
		for (RunSpec.Report report : spec.reports()) {
			for (String language : report.languages()) {
				for (String format : report.formats()) {
					documents.add(new Task(new Rendition(ReportKind.of(report.report()),
							Locale.forLanguageTag(language), report.identifiers(), report.months()), format));
				}
			}
		}
		documents.sort(Comparator.comparing(Task::isPdf).reversed());
		return documents;
	}

	private void render(Task document, ReportModel whole, Figures figures, RunContext context) throws IOException {
		DocumentProgress progress = new DocumentProgress(context.progress(), document.readings(figures.findings()));
		ReportModel model = whole.watched(progress::read);
		Path file = document.in(context.workspace());
		if (document.isPdf()) {
			pdf().write(document.rendition(), model, figures, file, progress::page);
		}
		else {
			new XlsxReportWriter().write(document.rendition(), model, figures, file);
		}
		progress.end();
		context.progress().itemDone();
	}

	private synchronized PdfReportWriter pdf() {
		PdfReportWriter writer = (this.pdf != null) ? this.pdf : new PdfReportWriter();
		this.pdf = writer;
		return writer;
	}

}
