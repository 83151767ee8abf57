package org.clausewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.clausewatch.app.Application;
import org.clausewatch.app.Home;
import org.clausewatch.batch.RunLog;
import org.clausewatch.finding.Csv;
import org.clausewatch.finding.Finding;
import org.clausewatch.finding.RunComparison;
import org.clausewatch.finding.RunFiles;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two runs. */
@Command(name = "compare", mixinStandardHelpOptions = true,
		description = "Compares two runs: findings that are new, persist, or are resolved.")
final class CompareCommand implements Callable<Integer> {

	@Parameters(index = "0", paramLabel = "RUN_A", description = "The earlier run: its id, or its directory.")
	private String earlier = "";

	@Parameters(index = "1", paramLabel = "RUN_B", description = "The later run: its id, or its directory.")
	private String later = "";

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		List<Path> directories = directories();
		try (Csv.Rows<Finding> before = RunFiles.FINDINGS.open(directories.get(0).resolve("findings.csv"));
				Csv.Rows<Finding> after = RunFiles.FINDINGS.open(directories.get(1).resolve("findings.csv"))) {
			RunComparison comparison = RunComparison.of(before, after);
			PrintWriter out = this.spec.commandLine().getOut();
			print("NEW", comparison.fresh(), out);
			print("PERSISTING", comparison.persisting(), out);
			print("RESOLVED", comparison.resolved(), out);
			out.printf("%d new, %d persisting, %d resolved%n", comparison.fresh().size(),
					comparison.persisting().size(), comparison.resolved().size());
			out.flush();
			return ExitCode.OK;
		}
	}

	private static void print(String state, List<Finding> findings, PrintWriter out) {
		findings.forEach((finding) -> out.printf("%-10s %s %s %s %s %s %s%s%n", state, finding.severity(), finding.id(),
				finding.rule(), finding.classCode(), finding.issuer(), finding.serial(),
				finding.subjectId().isEmpty() ? "" : " " + finding.subjectKind() + " " + finding.subjectId()));
	}

	/** A directory is taken as it is; only an id needs the history. */
	private List<Path> directories() {
		if (isRun(Path.of(this.earlier)) && isRun(Path.of(this.later))) {
			return List.of(Path.of(this.earlier), Path.of(this.later));
		}
		try (ConfigurableApplicationContext context = Application.start(Home.directory(System.getenv()))) {
			RunLog log = context.getBean(RunLog.class);
			return List.of(directory(this.earlier, log), directory(this.later, log));
		}
	}

	private static Path directory(String run, RunLog log) {
		if (isRun(Path.of(run))) {
			return Path.of(run);
		}
		RunLog.RunEntry entry = log.find(run)
			.orElseThrow(() -> new UsageException(run + " is neither a run directory nor a run of the history"));
		Path directory = Path.of(entry.directory());
		if (!isRun(directory)) {
			throw new UsageException(
					"run " + run + " is " + entry.status() + ": " + directory + " has no findings.csv");
		}
		return directory;
	}

	private static boolean isRun(Path directory) {
		return Files.exists(directory.resolve("findings.csv"));
	}

}
