package org.clausewatch.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
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

	void run(RunContext context) throws IOException {
		List<RenderTask> documents = documents(context.spec());
		CasePlan cases = CasePlan.of(context);
		Workspace.write(context.workspace().notReported(), cases.notReported());
		if (documents.isEmpty() && cases.byPartition().isEmpty()) {
			context.progress().begin("renderReports", 0, "reports");
			return;
		}
		ReportSource source = new ReportSource(context, this.seals.open(context.spec().seal()).demo());
		long findings = documents.isEmpty() ? 0 : source.findings();
		context.progress()
			.begin("renderReports",
					findings + cases.documents()
							+ documents.stream().mapToLong((document) -> document.readings(findings)).sum(),
					"findings read");
		ReportModel model = source.model();
		if (!documents.isEmpty()) {
			DocumentProgress counting = new DocumentProgress(context.progress(), findings);
			Figures figures = Figures.of(model.watched(counting::read));
			Lanes.run(context.spec().lanes(),
					documents.stream()
						.map((document) -> (Lanes.Work) () -> render(document, model, figures,
								document.readings(figures.findings()), context))
						.toList());
		}
		if (!cases.byPartition().isEmpty()) {
			renderCases(cases, model, context);
		}
	}

	/** The longest first, so that no lane waits for one that was begun last. */
	private static List<RenderTask> documents(RunSpec spec) {
		List<RenderTask> documents = new ArrayList<>();
		for (RunSpec.Report report : spec.reports()) {
			ReportKind kind = ReportKind.of(report.report());
			if (kind.ofCase()) {
				continue;
			}
			for (String language : report.languages()) {
				for (String format : report.formats()) {
					documents.add(new RenderTask(
							new Rendition(kind, Locale.forLanguageTag(language), report.identifiers(), report.months()),
							format, kind.id()));
				}
			}
		}
		documents.sort(Comparator.comparing(RenderTask::isPdf).reversed());
		return documents;
	}

	/** A partition's cases at a time, so that no more dossiers are held. */
	private void renderCases(CasePlan plan, ReportModel whole, RunContext context) throws IOException {
		CaseModels models = new CaseModels(context, whole);
		for (Map.Entry<Integer, SortedMap<CasePlan.Case, List<RenderTask>>> part : plan.byPartition().entrySet()) {
			Map<CasePlan.Case, ReportModel> told = models.of(part.getKey(), part.getValue().keySet(),
					(one, reason) -> plan.leaveOut(part.getValue().getOrDefault(one, List.of()), one, reason));
			List<Lanes.Work> documents = new ArrayList<>();
			part.getValue().forEach((one, tasks) -> {
				ReportModel model = told.get(one);
				if (model != null) {
					Figures figures = Figures.of(model);
					tasks.forEach((task) -> documents.add(() -> render(task, model, figures, 1, context)));
				}
			});
			Lanes.run(context.spec().lanes(), documents);
		}
		Workspace.write(context.workspace().notReported(), plan.notReported());
	}

	/**
	 * Renders a document.
	 * @param share its units of progress
	 */
	private void render(RenderTask document, ReportModel whole, Figures figures, long share, RunContext context)
			throws IOException {
		DocumentProgress progress = new DocumentProgress(context.progress(), share);
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
