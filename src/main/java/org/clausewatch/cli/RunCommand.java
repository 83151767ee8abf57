package org.clausewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.clausewatch.batch.RunLog;
import org.clausewatch.batch.RunRequest;
import org.clausewatch.config.Supposition;
import org.clausewatch.rule.Severity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a job once. */
@Command(name = "run", mixinStandardHelpOptions = true, description = "Runs a job file once, to its sealed reports.")
final class RunCommand implements Callable<Integer> {

	@Parameters(index = "0", paramLabel = "JOB", description = "The job file, such as jobs/daily-reconciliation.yaml.")
	private Path job = Path.of("");

	@Option(names = "--extract", paramLabel = "DIR", description = "Another extract than the job file's.")
	private @Nullable Path extract;

	@Option(names = "--policy", paramLabel = "FILE", description = "Another policy than the job file's.")
	private @Nullable Path policy;

	@Option(names = "--as-of", paramLabel = "INSTANT", converter = InstantConverter.class,
			description = "The cut-off, where the extract doesn't state it or another is wanted.")
	private @Nullable Instant asOf;

	@Option(names = "--out", paramLabel = "DIR", description = "Where to make the run directory.")
	private @Nullable Path out;

	@Option(names = "--no-reports", description = "Write findings and proofs, but no reports.")
	private boolean noReports;

	@Option(names = "--lanes", paramLabel = "N",
			description = "How many parts to work on at a time; a part of the heap for each. Default: one a core.")
	private int lanes = Runtime.getRuntime().availableProcessors();

	@Option(names = "--fail-on", paramLabel = "S1|S2|S3", converter = FailOnConverter.class,
			description = "Exit with 1 where there is a finding of this severity or a graver one.")
	private @Nullable Severity failOn;

	@Option(names = "--set", paramLabel = "PARAMETER=VALUE", converter = SuppositionConverter.class,
			description = "What if: suppose another value for a policy parameter, at all times; may be repeated. "
					+ "The policy file stays as it is, and the run says what it supposes.")
	private List<Supposition> suppositions = List.of();

	@Option(names = "--compare", paramLabel = "RUN_ID",
			description = "Then compare with an earlier run: new, persisting and resolved findings.")
	private @Nullable String compare;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		if (this.lanes < 1) {
			throw new UsageException("--lanes " + this.lanes + ": at least 1 was expected");
		}
		if (this.job.toString().isBlank()) {
			throw new UsageException("JOB is empty: a job file such as jobs/daily-reconciliation.yaml was expected");
		}
		if (this.out != null && Files.exists(this.out) && !Files.isDirectory(this.out)) {
			throw new UsageException("--out " + this.out + ": is a file; a directory was expected");
		}
		RunRequest request = new RunRequest(this.job, this.extract, this.policy, this.suppositions, this.asOf, this.out,
				!this.noReports, this.lanes);
		try (LockedRuns runs = LockedRuns.open()) {
			PrintWriter out = this.spec.commandLine().getOut();
			Path earlier = (this.compare != null) ? runs.directory(this.compare) : null;
			RunLog.RunEntry run = runs.run(request);
			int code = new RunSummary(run, runs.phases()).print(out, this.failOn);
			if (earlier != null) {
				new ComparisonText(out).print(earlier, Path.of(run.directory()));
			}
			return code;
		}
	}

}
