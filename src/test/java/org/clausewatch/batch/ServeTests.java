package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clausewatch.Clausewatch;
import org.clausewatch.app.Application;
import org.clausewatch.schedule.ScheduleEvent;
import org.clausewatch.schedule.ScheduleEvent.Kind;
import org.clausewatch.schedule.ScheduleLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Two real processes serve one folder on one database. */
class ServeTests {

	@TempDir
	Path temporary;

	@Test
	void twoInstancesStartEachStartOnceAndEndOnSigterm() throws Exception {
		Path jobs = Files.createDirectories(this.temporary.resolve("jobs"));
		Path root = Path.of("").toAbsolutePath();
		Files.writeString(jobs.resolve("often.yaml"), """
				job: often
				schedule: {cron: "*/15 * * * * *", zone: Asia/Shanghai}
				extract: %s
				policy: %s
				out: %s
				""".formatted(root.resolve("sample-data/2025-q3"), root.resolve("jobs/policy/netca.yaml"),
				this.temporary.resolve("runs")));
		Path home = this.temporary.resolve("home");
		Processes processes = new Processes(home);
		Process one = processes.start(Clausewatch.class, "serve", "--jobs", jobs.toString());
		Process two = processes.start(Clausewatch.class, "serve", "--jobs", jobs.toString());
		try (ConfigurableApplicationContext context = Application.start(home)) {
			ScheduleLog log = context.getBean(ScheduleLog.class);
			await().atMost(Duration.ofMinutes(3))
				.pollInterval(Duration.ofMillis(500))
				.until(() -> log.latest(100).stream().filter((event) -> event.event() == Kind.FINISHED).count() >= 2);
			one.destroy();
			two.destroy();
			assertThat(one.waitFor(2, TimeUnit.MINUTES)).isTrue();
			assertThat(two.waitFor(2, TimeUnit.MINUTES)).isTrue();
			List<ScheduleEvent> events = log.latest(100);
			List<ScheduleEvent> started = events.stream().filter((event) -> event.event() == Kind.STARTED).toList();
			assertThat(started).extracting(ScheduleEvent::scheduledFor).doesNotHaveDuplicates();
			assertThat(started).extracting(ScheduleEvent::runId).doesNotHaveDuplicates();
			assertThat(events).filteredOn((event) -> event.event() == Kind.FINISHED)
				.allSatisfy((event) -> assertThat(
						this.temporary.resolve("runs").resolve(String.valueOf(event.runId())).resolve("manifest.p7s"))
					.exists());
		}
		finally {
			one.destroyForcibly();
			two.destroyForcibly();
		}
		assertThat(processes.run(Clausewatch.class, "runs").text()).contains("Scheduled starts")
			.contains("often")
			.contains("FINISHED");
	}

}
