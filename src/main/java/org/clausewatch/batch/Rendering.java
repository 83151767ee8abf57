package org.clausewatch.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
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
	private record Document(String report, String format, String language) {

		boolean isPdf() {
			return this.format.equals("pdf");
		}

		/** How often its writer reads a finding, all in all; setting pages counts too. */
		long readings(long findings) {
			return this.isPdf() ? PdfReportWriter.readings(findings) : XlsxReportWriter.READINGS * findings;
		}

		Path in(Workspace workspace) {
			return workspace.unsealed().resolve(this.report + "." + this.language + "." + this.format);
		}

	}

	void run(RunContext context) throws IOException {
		List<Document> documents = documents(context.spec());
		if (documents.isEmpty()) {
			context.progress().begin("renderReports", 0, "reports");
			return;
		}
		ReportSource source = new ReportSource(context, this.seals.open(context.spec().seal()).key().demo());
		long findings = source.findings();
		context.progress()
			.begin("renderReports", documents.stream().mapToLong((document) -> document.readings(findings)).sum(),
					"findings read");
		ReportModel model = source.model();
		Lanes.run(context.spec().lanes(),
				documents.stream()
					.map((document) -> (Lanes.Work) () -> render(document, model, context, findings))
					.toList());
	}

	/** The longest first, so that no lane waits for one that was begun last. */
	private static List<Document> documents(RunSpec spec) {
		List<Document> documents = new ArrayList<>();
		for (RunSpec.Report report : spec.reports()) {
			for (String language : report.languages()) {
				for (String format : report.formats()) {
					documents.add(new Document(report.report(), format, language));
				}
			}
		}
		documents.sort(Comparator.comparing(Document::isPdf).reversed());
		return documents;
	}

	private void render(Document document, ReportModel whole, RunContext context, long findings) throws IOException {
		AtomicLong left = new AtomicLong(document.readings(findings));
		ReportModel model = whole.watched(() -> {
			if (left.get() > 0) {
				left.decrementAndGet();
				context.progress().advance(1);
			}
		});
		Path file = document.in(context.workspace());
		Locale locale = Locale.forLanguageTag(document.language());
		if (document.isPdf()) {
			pdf().write(model, locale, file);
		}
		else {
			new XlsxReportWriter().write(model, locale, file);
		}
		context.progress().advance(left.get());
		context.progress().itemDone();
	}

	private synchronized PdfReportWriter pdf() {
		PdfReportWriter writer = (this.pdf != null) ? this.pdf : new PdfReportWriter();
		this.pdf = writer;
		return writer;
	}

}
