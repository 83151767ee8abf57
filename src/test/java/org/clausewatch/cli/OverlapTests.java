package org.clausewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.clausewatch.app.Application;
import org.clausewatch.schedule.JobLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A job that somebody runs is waited for. */
class OverlapTests {

	@TempDir
	Path folder;

	@Test
	void runWaitsForAnotherRunOfTheJobToEnd() throws Exception {
		Path home = this.folder.resolve("home");
		Console console = new Console(home);
		try (ConfigurableApplicationContext other = Application.start(home)) {
			JobLock.Held held = other.getBean(JobLock.class).tryTake("daily-reconciliation").orElseThrow();
			CompletableFuture<Console.Result> run = CompletableFuture.supplyAsync(() -> console.type("run",
					"jobs/daily-reconciliation.yaml", "--no-reports", "--out", this.folder.resolve("runs")));
			Thread.sleep(3000);
			assertThat(run).isNotDone();
			assertThat(this.folder.resolve("runs")).doesNotExist();
			held.close();
			Console.Result result = run.get(2, TimeUnit.MINUTES);
			assertThat(result.exit()).isZero();
			assertThat(result.err()).startsWith("clausewatch: job daily-reconciliation is being run by ")
				.endsWith("; waiting for it to end\n");
		}
	}

}
