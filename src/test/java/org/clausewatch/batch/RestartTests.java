package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.clausewatch.Clausewatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Kills real processes just where an undivided step has done so many of its units, with
 * all reports, and restarts the run; {@link RandomKillTests} kills anywhere.
 */
class RestartTests {

	private static final Path JOB = Path.of("jobs/daily-reconciliation.yaml").toAbsolutePath();

	@TempDir
	static Path temporary;

	private static SameRun undisturbed;

	@BeforeAll
	static void runUndisturbed() throws Exception {
		Path out = temporary.resolve("undisturbed");
		assertThat(command("run", JOB.toString(), "--out", out.toString(), "--no-reports").code()).isZero();
		undisturbed = new SameRun(onlyRun(out));
	}

	@ParameterizedTest(name = "{0} after {1}")
	@CsvSource({ "verifyExtract, 5", "readArtefacts, 1", "writeFindings, 0", "renderReports, 2", "sealRun, 0",
			"sealRun, 2", "sealRun, 5" })
	void killedInAStepAndRestarted(String step, long units) throws Exception {
		boolean reports = step.equals("renderReports") || step.equals("sealRun");
		Path out = temporary.resolve(step + units);
		Processes.Outcome killed = processes().run(KilledRun.class, step, Long.toString(units), JOB.toString(),
				out.toString(), Boolean.toString(reports));
		assertThat(killed.code()).as(killed.text()).isEqualTo(137);
		restartAndCompare(out, reports ? 4 : 0);
	}

	private static void restartAndCompare(Path out, int reports) throws Exception {
		Path run = onlyRun(out);
		Processes.Outcome restarted = command("restart", run.getFileName().toString());
		assertThat(restarted.code()).as(restarted.text()).isZero();
		undisturbed.check(run, temporary.resolve("home"), reports);
	}

	private static Path onlyRun(Path out) {
		return Objects.requireNonNull(RunTraces.run(out));
	}

	private static Processes.Outcome command(String... arguments) throws Exception {
		return processes().run(Clausewatch.class, arguments);
	}

	private static Processes processes() {
		return new Processes(temporary.resolve("home"));
	}

}
