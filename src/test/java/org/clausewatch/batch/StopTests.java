package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.clausewatch.Clausewatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Signals that ask a run to stop: it stops in good order, says how to go on, and a
 * restart comes to the same as a run that nobody stopped.
 */
class StopTests {

	private static final String FIRST = ": stopping after the parts at hand; a second signal ends at once\n";

	/**
	 * The tests themselves may have been started to ignore a signal, as by nohup or a
	 * shell's {@code &}.
	 */
	private static final String LISTENING = "exec env --default-signal=HUP,INT,TERM \"$@\"";

	@TempDir
	Path folder;

	private DisturbedRun disturbed() throws Exception {
		SmallParts.undisturbed();
		return new DisturbedRun(new Processes(SmallParts.home(this.folder.resolve("home")), LISTENING), this.folder);
	}

	private static void signal(String name, Process process) throws Exception {
		assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "TERM, 143, READ_RECORDS", "INT, 130, JUDGE_DOSSIERS", "HUP, 129, RENDER_REPORTS" })
	void stopsInGoodOrderAndGoesOn(String name, int code, RunStage stage) throws Exception {
		DisturbedRun disturbed = disturbed();
		Process process = disturbed.start();
		disturbed.reach(process, begun(stage));
		signal(name, process);
		Processes.Outcome stopped = Processes.outcome(process);
		assertThat(stopped.text()).isEqualTo("clausewatch: SIG" + name + FIRST + "clausewatch: run " + disturbed.id()
				+ " is stopped; clausewatch restart " + disturbed.id() + " goes on with it\n");
		assertThat(stopped.code()).isEqualTo(code);
		assertThat(disturbed.history()).contains(disturbed.id()).contains(" STOPPED ").endsWith("stopped on request");
		disturbed.restartAndCompare();
	}

	private static Predicate<RunTraces> begun(RunStage stage) {
		return switch (stage) {
			case READ_RECORDS -> (traces) -> traces.slices() > 0;
			case JUDGE_DOSSIERS -> (traces) -> traces.judged() > 0;
			case RENDER_REPORTS -> RunTraces::written;
			default -> throw new IllegalArgumentException(stage.name());
		};
	}

	@Test
	void aRestartStopsTooAndASecondSignalEndsItAtOnce() throws Exception {
		DisturbedRun disturbed = disturbed();
		Process process = disturbed.start();
		disturbed.reach(process, RunTraces::planned);
		process.destroyForcibly().waitFor();
		Process first = disturbed.restart();
		disturbed.reach(first, (traces) -> traces.joins() > 0);
		signal("TERM", first);
		assertThat(Processes.outcome(first).code()).isEqualTo(143);
		Process second = disturbed.restart();
		disturbed.reach(second, (traces) -> traces.judged() > 0);
		signal("TERM", second);
		BufferedReader said = new BufferedReader(
				new InputStreamReader(second.getInputStream(), StandardCharsets.UTF_8));
		assertThat(said.readLine() + "\n").isEqualTo("clausewatch: SIGTERM" + FIRST);
		signal("INT", second);
		assertThat(second.waitFor()).isEqualTo(130);
		assertThat(said.readLine()).isNull();
		assertThat(disturbed.history()).contains(" KILLED ");
		disturbed.restartAndCompare();
	}

	/** nohup has a command ignore SIGHUP; it must go on doing so. */
	@Test
	void aSignalThatIsIgnoredStaysIgnored() throws Exception {
		Path home = SmallParts.home(this.folder.resolve("home"));
		DisturbedRun disturbed = new DisturbedRun(new Processes(home, "trap '' HUP"), this.folder);
		Process process = disturbed.start();
		disturbed.reach(process, (traces) -> traces.slices() > 0);
		signal("HUP", process);
		Processes.Outcome outcome = Processes.outcome(process);
		assertThat(outcome.code()).as(outcome.text()).isZero();
		assertThat(new Processes(home).run(Clausewatch.class, "runs").text()).contains(" COMPLETED ");
	}

}
