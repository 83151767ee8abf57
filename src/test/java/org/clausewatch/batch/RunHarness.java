package org.clausewatch.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.clausewatch.config.PolicyFile;
import org.clausewatch.finding.Csv;
import org.clausewatch.finding.Finding;
import org.clausewatch.finding.RunFiles;
import org.clausewatch.ingest.Extract;
import org.clausewatch.ingest.ExtractDigest;
import org.clausewatch.rule.RuleCatalogue;

/**
 * Does the phases of a run one after the other without database, reports and seal, on the
 * real files: what rules find can be tested in milliseconds.
 */
public final class RunHarness {

	private final Path out;

	public RunHarness(Path out) {
		this.out = out;
	}

	/**
	 * Judges an extract and returns the run directory; the cut-off is the extract's own.
	 */
	public Path judge(Path extractDirectory, Path policyFile) {
		Extract extract = Extract.open(extractDirectory);
		return judge(extractDirectory, policyFile,
				Objects.requireNonNull(Objects.requireNonNull(extract.manifest()).cutOffInstant()));
	}

	/** Judges an extract as of a cut-off and returns the run directory. */
	public Path judge(Path extractDirectory, Path policyFile, Instant cutOff) {
		Extract extract = Extract.open(extractDirectory);
		PolicyFile policy = PolicyFile.read(policyFile);
		RuleCatalogue catalogue = RuleCatalogue.standard();
		Path directory = this.out.resolve("run-" + System.nanoTime());
		RunSpec spec = new RunSpec(String.valueOf(directory.getFileName()), "test", Map.of(), "job.yaml",
				extractDirectory.toString(), ExtractDigest.of(extract), policyFile.toString(), policy.sha256(),
				catalogue.rules().stream().map((rule) -> rule.metadata().id()).toList(), cutOff, List.of(), "demo",
				directory.toString(), 1, Instant.EPOCH);
		RunContext context = new RunContext(spec, new Workspace(directory), policy.policy(), catalogue.rules(),
				new Progress(), Clock.systemUTC());
		try {
			Files.createDirectories(directory);
			context.prepare();
			new VerifyExtract(context).run();
			all(new ReadRecords(context, context.plan()));
			all(new JoinRecords(context, context.plan()));
			all(new JudgeDossiers(context, context.plan()));
			new WriteFindings(context).run();
			Files.copy(context.workspace().unsealedRecord(), directory.resolve("run.json"));
			context.workspace().clear();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return directory;
	}

	/** The findings of a run directory, in order. */
	public static List<Finding> findings(Path runDirectory) {
		List<Finding> findings = new ArrayList<>();
		try (Csv.Rows<Finding> rows = RunFiles.FINDINGS.open(runDirectory.resolve("findings.csv"))) {
			rows.forEach(findings::add);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return findings;
	}

	private static void all(LanePhase phase) {
		IntStream.range(0, phase.items()).forEach((item) -> {
			try {
				phase.process(item);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

}
