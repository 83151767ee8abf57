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
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.clausewatch.finding.CoverageLine;
import org.clausewatch.finding.Csv;
import org.clausewatch.finding.RuleResult;
import org.clausewatch.finding.RunFiles;
import org.clausewatch.finding.StatementFiles;
import org.clausewatch.finding.Statistic;
import org.clausewatch.report.Background;
import org.clausewatch.report.FileCount;
import org.clausewatch.report.Reject;
import org.clausewatch.report.ReportModel;
import org.clausewatch.report.RunFacts;
import org.clausewatch.rule.ClauseRegister;
import org.clausewatch.rule.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * What a run's reports say: read from the files that the run has written, row by row.
 */
final class ReportSource {

	private final RunContext context;

	private final RunRecord record;

	private final boolean demo;

	/**
	 * Reads what the run came to.
	 * @param demo whether it is sealed with the demonstration seal
	 */
	ReportSource(RunContext context, boolean demo) {
		this.context = context;
		this.record = Workspace.JSON.readValue(context.workspace().unsealedRecord().toFile(), RunRecord.class);
		this.demo = demo;
	}

	/** Number of findings. */
	long findings() {
		return this.record.findings().values().stream().mapToLong(Long::longValue).sum();
	}

	ReportModel model() throws IOException {
		Workspace workspace = this.context.workspace();
		List<RuleResult> results = new ArrayList<>();
		try (Csv.Rows<RuleResult> rows = RunFiles.RULE_RESULTS.open(workspace.file("rule-results.csv"))) {
			rows.forEach(results::add);
		}
		List<CoverageLine> coverage = new ArrayList<>();
		try (Csv.Rows<CoverageLine> rows = RunFiles.CLAUSE_COVERAGE.open(workspace.file("clause-coverage.csv"))) {
			rows.forEach(coverage::add);
		}
		List<FileCount> files = new ArrayList<>();
		this.record.extract()
			.files()
			.forEach((file) -> files.add(new FileCount(file.name(), file.rows(), file.used(), file.rejected(),
					file.afterCutOff(), file.sha256())));
		files.addAll(this.record.extract().artefacts().shown());
		return new ReportModel(facts(), this.record.certificates(), files, results, coverage,
				ClauseRegister.load().all(), stream(RunFiles.FINDINGS, workspace.file("findings.csv")),
				stream(RunFiles.PENDING, workspace.file("pending.csv")), rejects(workspace.file("rejects.csv")),
				background(results));
	}

	private Background background(List<RuleResult> results) throws IOException {
		Workspace workspace = this.context.workspace();
		List<Statistic> statistics = new ArrayList<>();
		try (Csv.Rows<Statistic> rows = StatementFiles.STATISTICS.open(workspace.file("statistics.csv"))) {
			rows.forEach(statistics::add);
		}
		List<String> versions = this.context.policy().agreementVersions();
		return new Background(statistics,
				stream(StatementFiles.ATTRIBUTIONS, workspace.file("finding-attribution.csv")), this.context.waivers(),
				new TrendSource(this.record, workspace).compare(results,
						stream(RunFiles.FINDINGS, workspace.file("findings.csv"))),
				(versions != null) ? versions : List.of(), this.record.extract().absent(),
				this.record.extract().notRead(), null);
	}

	private RunFacts facts() {
		RunSpec spec = this.context.spec();
		String extractId = this.record.extract().id();
		Instant rendered = this.context.clock().instant().truncatedTo(ChronoUnit.SECONDS);
		return new RunFacts(spec.job(), spec.title(), (extractId != null) ? extractId : "",
				String.valueOf(Path.of(spec.extract()).getFileName()), spec.extractDigest(), spec.cutOff(),
				this.context.policy().zone(), this.context.policy().name(), spec.policyDigest(),
				this.record.ruleSet().digest(), deadline(), spec.runId(),
				OffsetDateTime.parse(this.record.startedAt()).toInstant(), rendered,
				new TreeMap<>(this.record.merkleRoots()), spec.seal(), this.demo,
				this.record.product().substring(this.record.product().indexOf(' ') + 1));
	}

	/** The line in the lateness chart: the deadline as it stands at the cut-off. */
	private @Nullable Duration deadline() {
		TimeSpan span = this.context.policy().spanOrNull("revocation.deadline", this.context.spec().cutOff());
		return (span != null && span.amount() instanceof Duration duration) ? duration : null;
	}

	private static Supplier<Stream<Reject>> rejects(Path file) {
		return () -> stream(RejectsFile.REJECTS, file).get()
			.map((reject) -> new Reject(reject.file(), reject.line(), reject.column(), reject.code(),
					reject.message()));
	}

	/** Each stream reads the file anew, row by row, and closes it. */
	static <T> Supplier<Stream<T>> stream(Csv<T> csv, Path file) {
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
