package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.clausewatch.Clausewatch;
import org.clausewatch.evidence.verify.Report;
import org.clausewatch.evidence.verify.TrustAnchors;
import org.clausewatch.evidence.verify.Verifier;
import org.clausewatch.seal.DemoAuthority;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Kills real processes in the middle of a run and restarts it: the deterministic files
 * are the bytes of a run that nobody disturbed, and the run verifies.
 */
class RestartTests {

	private static final Path JOB = Path.of("jobs/daily-reconciliation.yaml").toAbsolutePath();

	private static final List<String> DETERMINISTIC = List.of("findings.csv", "rule-results.csv", "clause-coverage.csv",
			"pending.csv", "rejects.csv");

	@TempDir
	static Path temporary;

	private static Path undisturbed;

	@BeforeAll
	static void runUndisturbed() throws Exception {
		Path out = temporary.resolve("undisturbed");
		assertThat(command("run", JOB.toString(), "--out", out.toString(), "--no-reports").code()).isZero();
		undisturbed = onlyRun(out);
	}

	@ParameterizedTest(name = "{0} after {1}")
	@CsvSource({ "verifyExtract, 0", "verifyExtract, 5", "readRecords, 0", "readRecords, 1", "readRecords, 3000",
			"readArtefacts, 0", "readArtefacts, 1", "joinRecords, 0", "judgeDossiers, 0", "writeFindings, 0",
			"writeFindings, 1", "renderReports, 0", "renderReports, 2", "sealRun, 0", "sealRun, 2", "sealRun, 5" })
	void killedInAStepAndRestarted(String step, long units) throws Exception {
		boolean reports = step.equals("renderReports") || step.equals("sealRun");
		Path out = temporary.resolve(step + units);
		Processes.Outcome killed = processes().run(KilledRun.class, step, Long.toString(units), JOB.toString(),
				out.toString(), Boolean.toString(reports));
		assertThat(killed.code()).as(killed.text()).isEqualTo(137);
		restartAndCompare(out, reports ? 4 : 0);
	}

	@Test
	void aCompleteRunIsNotRestarted() throws Exception {
		Processes.Outcome again = command("restart", undisturbed.getFileName().toString());
		assertThat(again.code()).as(again.text()).isEqualTo(2);
	}

	/** SIGKILL from outside, whenever it happens to come. */
	@Test
	void killedAtRandomMomentsUntilItIsThrough() throws Exception {
		Random random = new Random(20250930);
		Path out = temporary.resolve("random");
		Process process = processes().start(Clausewatch.class, "run", JOB.toString(), "--out", out.toString(),
				"--no-reports");
		while (runs(out).isEmpty() && process.isAlive()) {
			Thread.sleep(5);
		}
		for (int kill = 0; kill < 3 && process.isAlive(); kill++) {
			Thread.sleep(50 + random.nextInt(1500));
			process.destroyForcibly().waitFor();
			if (process.exitValue() != 0) {
				process = processes().start(Clausewatch.class, "restart", onlyRun(out).getFileName().toString());
			}
		}
		process.waitFor();
		if (process.exitValue() != 0) {
			restartAndCompare(out, 0);
		}
		compare(onlyRun(out), 0);
	}

	private static void restartAndCompare(Path out, int reports) throws Exception {
		Path run = onlyRun(out);
		Processes.Outcome restarted = command("restart", run.getFileName().toString());
		assertThat(restarted.code()).as(restarted.text()).isZero();
		compare(run, reports);
	}

	private static void compare(Path run, int reports) throws Exception {
		for (String file : DETERMINISTIC) {
			assertThat(run.resolve(file)).hasSameBinaryContentAs(undisturbed.resolve(file));
		}
		assertThat(record(run)).isEqualTo(record(undisturbed));
		try (Stream<Path> files = Files.walk(run)) {
			assertThat(files.filter(Files::isRegularFile)).hasSize(DETERMINISTIC.size() + 3 + reports);
		}
		assertThat(run.resolveSibling(".work")).doesNotExist();
		Path root = DemoAuthority.rootCertificate(temporary.resolve("home"));
		Report verified = Verifier.verify(run, TrustAnchors.read(List.of(root)));
		assertThat(verified.passed()).as(verified.toText()).isTrue();
	}

	/** run.json without what may differ: the id and the times. */
	private static JsonNode record(Path run) {
		ObjectNode record = (ObjectNode) Workspace.JSON.readTree(run.resolve("run.json").toFile());
		return record.remove(List.of("run_id", "started_at", "ended_at", "phases"));
	}

	private static Path onlyRun(Path out) throws IOException {
		List<Path> runs = runs(out);
		assertThat(runs).hasSize(1);
		return runs.get(0);
	}

	private static List<Path> runs(Path out) throws IOException {
		if (!Files.exists(out)) {
			return List.of();
		}
		try (Stream<Path> entries = Files.list(out)) {
			return entries.filter((path) -> !path.getFileName().toString().startsWith(".")).toList();
		}
	}

	private static Processes.Outcome command(String... arguments) throws Exception {
		return processes().run(Clausewatch.class, arguments);
	}

	private static Processes processes() {
		return new Processes(temporary.resolve("home"));
	}

}
