package org.clausewatch.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.clausewatch.finding.CoverageLine;
import org.clausewatch.finding.Csv;
import org.clausewatch.finding.RuleResult;
import org.clausewatch.finding.RunFiles;
import org.clausewatch.report.FileCount;
import org.clausewatch.report.Reject;
import org.clausewatch.report.ReportModel;
import org.clausewatch.report.RunFacts;
import org.clausewatch.report.pdf.PdfReportWriter;
import org.clausewatch.report.xlsx.XlsxReportWriter;
import org.clausewatch.rule.ClauseRegister;
import org.clausewatch.rule.TimeSpan;
import org.jspecify.annotations.Nullable;

/** Renders a run's reports, unsealed, from the files the run has written. */
final class Rendering {

	private final SealSource seals;

	/** Made at the first PDF: it compiles the templates. */
	private @Nullable PdfReportWriter pdf;

	Rendering(SealSource seals) {
		this.seals = seals;
	}

	void run(RunContext context) throws IOException {
		List<RunSpec.Report> reports = context.spec().reports();
		int files = reports.stream().mapToInt((report) -> report.formats().size() * report.languages().size()).sum();
		context.progress().begin("renderReports", files, "reports");
		if (files == 0) {
			return;
		}
		ReportModel model = model(context);
		for (RunSpec.Report report : reports) {
			for (String language : report.languages()) {
				for (String format : report.formats()) {
					render(model, report.report(), language, format, context.workspace());
					context.progress().advance(1);
				}
			}
		}
	}

	private void render(ReportModel model, String report, String language, String format, Workspace workspace)
			throws IOException {
		Path file = workspace.unsealed().resolve(report + "." + language + "." + format);
		Locale locale = Locale.forLanguageTag(language);
		if (format.equals("pdf")) {
			pdf().write(model, locale, file);
		}
		else {
			new XlsxReportWriter().write(model, locale, file);
		}
	}

	private synchronized PdfReportWriter pdf() {
		PdfReportWriter writer = (this.pdf != null) ? this.pdf : new PdfReportWriter();
		this.pdf = writer;
		return writer;
	}

	private ReportModel model(RunContext context) throws IOException {
		Workspace workspace = context.workspace();
		RunRecord record = Workspace.JSON.readValue(workspace.unsealedRecord().toFile(), RunRecord.class);
		List<RuleResult> results = new ArrayList<>();
		try (Csv.Rows<RuleResult> rows = RunFiles.RULE_RESULTS.open(workspace.file("rule-results.csv"))) {
			rows.forEach(results::add);
		}
		List<CoverageLine> coverage = new ArrayList<>();
		try (Csv.Rows<CoverageLine> rows = RunFiles.CLAUSE_COVERAGE.open(workspace.file("clause-coverage.csv"))) {
			rows.forEach(coverage::add);
		}
		List<FileCount> files = new ArrayList<>();
		record.extract()
			.files()
			.forEach((file) -> files.add(new FileCount(file.name(), file.rows(), file.used(), file.rejected(),
					file.afterCutOff(), file.sha256())));
		files.addAll(record.extract().artefacts().shown());
		return new ReportModel(facts(context, record), record.certificates(), files, results, coverage,
				ClauseRegister.load().all(), stream(RunFiles.FINDINGS, workspace.file("findings.csv")),
				stream(RunFiles.PENDING, workspace.file("pending.csv")), rejects(workspace.file("rejects.csv")));
	}

	private RunFacts facts(RunContext context, RunRecord record) {
		RunSpec spec = context.spec();
		String extractId = record.extract().id();
		Instant rendered = context.clock().instant().truncatedTo(ChronoUnit.SECONDS);
		return new RunFacts(spec.job(), spec.title(), (extractId != null) ? extractId : "",
				String.valueOf(Path.of(spec.extract()).getFileName()), spec.extractDigest(), spec.cutOff(),
				context.policy().zone(), context.policy().name(), spec.policyDigest(), record.ruleSet().digest(),
				deadline(context), spec.runId(), OffsetDateTime.parse(record.startedAt()).toInstant(), rendered,
				new TreeMap<>(record.merkleRoots()), spec.seal(), this.seals.open(spec.seal()).key().demo(),
				record.product().substring(record.product().indexOf(' ') + 1));
	}

	/** The line in the lateness chart: the deadline as it stands at the cut-off. */
	private static @Nullable Duration deadline(RunContext context) {
		TimeSpan span = context.policy().spanOrNull("revocation.deadline", context.spec().cutOff());
		return (span != null && span.amount() instanceof Duration duration) ? duration : null;
	}

	private static Supplier<Stream<Reject>> rejects(Path file) {
		return () -> stream(RejectsFile.REJECTS, file).get()
			.map((reject) -> new Reject(reject.file(), reject.line(), reject.column(), reject.code(),
					reject.message()));
	}

	/** Each stream reads the file anew, row by row, and closes it. */
	private static <T> Supplier<Stream<T>> stream(Csv<T> csv, Path file) {
		return () -> {
			try {
				Csv.Rows<T> rows = csv.open(file);
				return StreamSupport.stream(rows.spliterator(), false).onClose(() -> close(rows));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		};
	}

	private static void close(Csv.Rows<?> rows) {
		try {
			rows.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
