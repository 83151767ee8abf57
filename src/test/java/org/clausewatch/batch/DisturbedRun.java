package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;
import org.clausewatch.Clausewatch;

/**
 * A run in a process of its own, to be disturbed from outside.
 *
 * @param processes start it
 * @param folder where it is
 */
record DisturbedRun(Processes processes, Path folder) {

	/** Starts the run. */
	Process start() throws IOException {
		return SmallParts.start(this.processes, SmallParts.job(this.folder), out());
	}

	Path out() {
		return this.folder.resolve("runs");
	}

	/** Waits until the run's files say that it is as far as that. */
	void reach(Process process, Predicate<RunTraces> there) {
		await().pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(1))
			.atMost(Duration.ofMinutes(2))
			.until(() -> there.test(RunTraces.below(out())) || !process.isAlive());
		assertThat(process.isAlive()).as("the run is still at work").isTrue();
	}

	Path run() {
		return Objects.requireNonNull(RunTraces.run(out()));
	}

	String id() {
		return run().getFileName().toString();
	}

	Workspace workspace() {
		return new Workspace(run());
	}

	Process restart() throws IOException {
		return this.processes.start(Clausewatch.class, "restart", id());
	}

	/** What the history says of the run. */
	String history() throws Exception {
		return this.processes.run(Clausewatch.class, "runs").text().strip();
	}

	/** Restarts the run and compares it with one that nobody disturbed. */
	void restartAndCompare() throws Exception {
		Processes.Outcome restarted = Processes.outcome(restart());
		assertThat(restarted.code()).as(restarted.text()).isZero();
		SmallParts.undisturbed().check(run(), this.processes.home(), SmallParts.REPORTS);
	}

}
