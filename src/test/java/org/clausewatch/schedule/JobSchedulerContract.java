package org.clausewatch.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clausewatch.config.JobFile;
import org.clausewatch.config.Offering;
import org.clausewatch.store.JdbcLockTable;
import org.clausewatch.store.JdbcScheduleLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the schedule promises, on whichever database. */
abstract class JobSchedulerContract {

	private static final Offering OFFERING = new Offering(List.of("REC-ORPHAN"), List.of(), List.of(), List.of(),
			List.of());

	/** No instance is taken for dead, however far the test moves the clock. */
	private static final Duration NEVER = Duration.ofDays(365);

	private static final Duration SOON = Duration.ofMillis(20);

	private final MovableClock clock = new MovableClock("2025-07-01T00:00:00Z");

	private final RecordingStarter starter = new RecordingStarter();

	private final List<JobScheduler> instances = new ArrayList<>();

	@TempDir
	Path folder;

	private HikariDataSource database;

	private ScheduleLog log;

	private JobLock byHand;

	abstract HikariDataSource database();

	@BeforeEach
	void open() {
		this.database = database();
		JdbcClient jdbc = JdbcClient.create(this.database);
		this.log = new JdbcScheduleLog(jdbc);
		this.byHand = new JobLock(new JdbcLockTable(jdbc), "by-hand", this.clock, NEVER);
	}

	@AfterEach
	void close() {
		this.starter.release();
		this.instances.forEach(JobScheduler::close);
		this.database.close();
	}

	private void job(String name, String schedule) throws IOException {
		write(name, "job: " + name + "\nextract: x\npolicy: p\n" + schedule + "\n");
	}

	/** In one go, so that no instance reads half a file. */
	private Path write(String name, String text) throws IOException {
		Path written = Files.writeString(this.folder.resolve(name + ".new"), text);
		return Files.move(written, this.folder.resolve(name + ".yaml"), StandardCopyOption.REPLACE_EXISTING);
	}

	private void daily(String name, String catchUp) throws IOException {
		job(name, "schedule: {cron: \"0 0 6 * * *\", zone: UTC, catch-up: " + catchUp + "}");
	}

	private JobScheduler instance(String name) {
		return instance(name, NEVER);
	}

	private JobScheduler instance(String name, Duration heartbeat) {
		return instance(name, heartbeat, Duration.ofMillis(200));
	}

	private JobScheduler instance(String name, Duration heartbeat, Duration finishWithin) {
		JobLock lock = new JobLock(new JdbcLockTable(JdbcClient.create(this.database)), name, this.clock, NEVER);
		JobFolder jobs = new JobFolder(this.folder, (file) -> JobFile.read(file, OFFERING));
		JobScheduler scheduler = new JobScheduler(this.database, jobs, this.starter, lock, this.log, this.clock, name,
				new ScheduleSettings(Duration.ofMillis(1), SOON, heartbeat, Duration.ofMinutes(1), finishWithin,
						Duration.ofSeconds(10), 4));
		this.instances.add(scheduler);
		scheduler.start();
		return scheduler;
	}

	/**
	 * Waits for the record to be as given, such as
	 * {@code a STARTED 2025-07-01T06:00:00Z}.
	 */
	private void recorded(String... events) {
		await().atMost(Duration.ofSeconds(20)).pollInterval(SOON).untilAsserted(() -> {
			tick();
			assertThat(record()).containsExactly(events);
		});
	}

	/** The scheduler waits by this clock from one look at the table to the next. */
	private void tick() {
		this.clock.advance(Duration.ofMillis(1));
	}

	private List<String> record() {
		List<String> record = new ArrayList<>();
		this.log.latest(1000)
			.forEach((event) -> record.add(event.job() + " " + event.event() + " " + event.scheduledFor()));
		Collections.reverse(record);
		return record;
	}

	private String latestDetail() {
		return this.log.latest(1).get(0).detail();
	}

	/** When the job's row is next due, or nothing while it is being handled. */
	private String due(String job) {
		return JdbcClient.create(this.database)
			.sql("select execution_time from scheduled_tasks where task_instance = ? and not picked")
			.param(job)
			.query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant().toString())
			.optional()
			.orElse("");
	}

	private void awaitDue(String job, String time) {
		await().atMost(Duration.ofSeconds(20)).pollInterval(SOON).untilAsserted(() -> {
			tick();
			assertThat(due(job)).isEqualTo(time);
		});
	}

	@Test
	void twoInstancesStartAJobOnce() throws IOException {
		daily("a", "skip");
		daily("b", "skip");
		instance("one");
		instance("two");
		List<String> expected = new ArrayList<>();
		for (int day = 1; day <= 5; day++) {
			String due = "2025-07-0" + day + "T06:00:00Z";
			this.clock.set(due);
			for (String job : List.of("a", "b")) {
				expected.add(job + " STARTED " + due);
				expected.add(job + " FINISHED " + due);
				awaitDue(job, "2025-07-0" + (day + 1) + "T06:00:00Z");
			}
		}
		assertThat(record()).containsExactlyInAnyOrderElementsOf(expected);
		assertThat(this.starter.starts).hasSize(10).doesNotHaveDuplicates();
	}

	@Test
	void nothingStartsBeforeItsTime() throws IOException {
		daily("a", "run");
		job("by-hand", "");
		instance("one");
		awaitDue("a", "2025-07-01T06:00:00Z");
		this.clock.set("2025-07-01T05:59:58Z");
		job("every-second", "schedule: {cron: \"* * * * * *\", zone: UTC}");
		awaitDue("every-second", "2025-07-01T05:59:59Z");
		assertThat(this.starter.starts).isEmpty();
		assertThat(due("by-hand")).isEmpty();
	}

	@Test
	void aStartedRunIsRecordedWithItsIdAndItsInstance() throws IOException {
		daily("a", "skip");
		instance("one");
		this.clock.set("2025-07-01T06:00:30Z");
		recorded("a STARTED 2025-07-01T06:00:00Z", "a FINISHED 2025-07-01T06:00:00Z");
		ScheduleEvent finished = this.log.latest(1).get(0);
		assertThat(finished.runId()).isEqualTo("run-1");
		assertThat(finished.instance()).isEqualTo("one");
		assertThat(finished.detail()).isEqualTo("3 findings");
		assertThat(finished.recordedAt()).isBetween("2025-07-01T06:00:30Z", "2025-07-01T06:00:50Z");
	}

	@Test
	void missedStartsAreSkippedWhereTheJobSaysSo() throws IOException {
		daily("a", "skip");
		instance("one").close();
		this.clock.set("2025-07-03T06:01:01Z");
		instance("two");
		recorded("a SKIPPED 2025-07-01T06:00:00Z", "a SKIPPED 2025-07-02T06:00:00Z", "a SKIPPED 2025-07-03T06:00:00Z");
		assertThat(latestDetail()).isEqualTo("missed: nothing was running then");
		awaitDue("a", "2025-07-04T06:00:00Z");
		assertThat(this.starter.starts).isEmpty();
	}

	@Test
	void missedStartsAreMadeUpForOnceWhereTheJobSaysSo() throws IOException {
		daily("a", "run");
		instance("one").close();
		this.clock.set("2025-07-03T20:00:00Z");
		instance("two");
		instance("three");
		recorded("a SKIPPED 2025-07-01T06:00:00Z", "a SKIPPED 2025-07-02T06:00:00Z", "a STARTED 2025-07-03T06:00:00Z",
				"a FINISHED 2025-07-03T06:00:00Z");
		assertThat(this.log.latest(3)).extracting(ScheduleEvent::detail)
			.containsExactly("3 findings", "makes up for a missed start",
					"missed: nothing was running then; 2025-07-03T06:00:00Z is run in its place");
		awaitDue("a", "2025-07-04T06:00:00Z");
	}

	@Test
	void aStartHalfAMinuteLateIsOnTime() throws IOException {
		daily("a", "skip");
		instance("one").close();
		this.clock.set("2025-07-02T06:00:30Z");
		instance("two");
		recorded("a SKIPPED 2025-07-01T06:00:00Z", "a STARTED 2025-07-02T06:00:00Z", "a FINISHED 2025-07-02T06:00:00Z");
	}

	@Test
	void aRunByHandKeepsTheScheduleOut() throws IOException {
		daily("a", "skip");
		instance("one");
		JobLock.Held held = this.byHand.tryTake("a").orElseThrow();
		this.clock.set("2025-07-01T06:00:00Z");
		recorded("a SKIPPED 2025-07-01T06:00:00Z");
		assertThat(latestDetail()).matches("the job is still running, since 2025-07-01T00:00:00\\S*Z by by-hand/.*");
		awaitDue("a", "2025-07-02T06:00:00Z");
		held.close();
		this.clock.set("2025-07-02T06:00:00Z");
		recorded("a SKIPPED 2025-07-01T06:00:00Z", "a STARTED 2025-07-02T06:00:00Z", "a FINISHED 2025-07-02T06:00:00Z");
	}

	@Test
	void aScheduledRunKeepsRunsByHandOutAndSkipsItsOwnNextStarts() throws IOException {
		daily("a", "run");
		this.starter.hold();
		instance("one");
		instance("two");
		this.clock.set("2025-07-01T06:00:00Z");
		recorded("a STARTED 2025-07-01T06:00:00Z");
		assertThat(this.byHand.tryTake("a")).isEmpty();
		this.clock.set("2025-07-03T12:00:00Z");
		daily("b", "run");
		awaitDue("b", "2025-07-04T06:00:00Z");
		this.starter.release();
		recorded("a STARTED 2025-07-01T06:00:00Z", "a FINISHED 2025-07-01T06:00:00Z", "a SKIPPED 2025-07-02T06:00:00Z",
				"a SKIPPED 2025-07-03T06:00:00Z");
		assertThat(latestDetail()).isEqualTo("the start before was still running");
		awaitDue("a", "2025-07-04T06:00:00Z");
		assertThat(this.starter.mostGoing).hasValue(1);
		this.byHand.tryTake("a").orElseThrow().close();
	}

	@Test
	void failuresAreRecordedAndTheNextStartComes() throws IOException {
		daily("a", "skip");
		instance("one");
		this.starter.failToStart("extract.json: hash differs");
		this.clock.set("2025-07-01T06:00:00Z");
		recorded("a FAILED 2025-07-01T06:00:00Z");
		assertThat(latestDetail()).isEqualTo("could not be started: extract.json: hash differs");
		awaitDue("a", "2025-07-02T06:00:00Z");
		this.starter.failToStart("");
		this.starter.failRuns("disk full");
		this.clock.set("2025-07-02T06:00:00Z");
		recorded("a FAILED 2025-07-01T06:00:00Z", "a STARTED 2025-07-02T06:00:00Z", "a FAILED 2025-07-02T06:00:00Z");
		assertThat(this.log.latest(1).get(0)).extracting(ScheduleEvent::runId, ScheduleEvent::detail)
			.containsExactly("run-1", "disk full");
		awaitDue("a", "2025-07-03T06:00:00Z");
	}

	@Test
	void aBrokenFileKeepsNoOtherFromStartingAndIsTakenUpWhenMended() throws IOException {
		write("a", "job: a\nschedul: daily\n");
		daily("b", "skip");
		instance("one");
		this.clock.set("2025-07-01T06:00:00Z");
		recorded("b STARTED 2025-07-01T06:00:00Z", "b FINISHED 2025-07-01T06:00:00Z");
		daily("a", "skip");
		awaitDue("a", "2025-07-02T06:00:00Z");
	}

	@Test
	void aFileThatBreaksWhileScheduledFailsItsStartsUntilMended() throws IOException {
		daily("a", "skip");
		instance("one");
		Path file = write("a", "job: a\nextract: x\npolicy: p\nschedul: daily\n");
		this.clock.set("2025-07-01T06:00:00Z");
		recorded("a FAILED 2025-07-01T06:00:00Z");
		assertThat(latestDetail()).isEqualTo("no readable job file has this name; " + file
				+ ":4:1: unknown key \"schedul\"; did you mean \"schedule\"?");
		awaitDue("a", "2025-07-02T06:00:00Z");
	}

	@Test
	void aRemovedFileEndsTheSchedule() throws IOException {
		daily("a", "run");
		instance("one");
		Files.delete(this.folder.resolve("a.yaml"));
		this.clock.set("2025-07-01T06:00:00Z");
		recorded("a SKIPPED 2025-07-01T06:00:00Z");
		assertThat(latestDetail()).isEqualTo("no job file has this name any more");
		awaitDue("a", "");
	}

	@Test
	void aChangedScheduleIsFollowedWithoutRestart() throws IOException {
		daily("a", "skip");
		instance("one");
		awaitDue("a", "2025-07-01T06:00:00Z");
		job("a", "schedule: {cron: \"0 0 4 * * *\", zone: Asia/Shanghai}");
		awaitDue("a", "2025-07-01T20:00:00Z");
		job("a", "");
		awaitDue("a", "");
	}

	@Test
	void aMissedStartIsToldEvenWhereTheScheduleHasChangedSince() throws IOException {
		daily("a", "run");
		instance("one").close();
		this.clock.set("2025-07-02T00:00:00Z");
		job("a", "schedule: {cron: \"0 0 7 * * *\", zone: UTC, catch-up: run}");
		instance("two");
		recorded("a SKIPPED 2025-07-01T06:00:00Z");
		assertThat(latestDetail()).endsWith("the schedule has changed since");
		awaitDue("a", "2025-07-02T07:00:00Z");
	}

	@Test
	void closingAsksRunsToStopAndGivesTheirLocksBack() throws IOException {
		daily("a", "skip");
		this.starter.hold();
		JobScheduler one = instance("one");
		this.clock.set("2025-07-01T06:00:00Z");
		recorded("a STARTED 2025-07-01T06:00:00Z");
		one.close();
		assertThat(this.starter.stopRequests).hasValue(1);
		assertThat(record()).containsExactly("a STARTED 2025-07-01T06:00:00Z", "a FAILED 2025-07-01T06:00:00Z");
		assertThat(latestDetail()).isEqualTo("stopped");
		assertThat(due("a")).isEqualTo("2025-07-02T06:00:00Z");
		this.byHand.tryTake("a").orElseThrow().close();
	}

	@Test
	void closingWaitsForARunThatEndsByItself() throws Exception {
		daily("a", "skip");
		this.starter.hold();
		JobScheduler one = instance("one", NEVER, Duration.ofSeconds(20));
		this.clock.set("2025-07-01T06:00:00Z");
		recorded("a STARTED 2025-07-01T06:00:00Z");
		Thread closing = new Thread(one::close);
		closing.start();
		await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
		this.starter.release();
		closing.join();
		assertThat(record()).containsExactly("a STARTED 2025-07-01T06:00:00Z", "a FINISHED 2025-07-01T06:00:00Z");
		assertThat(this.starter.stopRequests).hasValue(0);
	}

	@Test
	void anInstanceThatDiesIsRecordedAndItsJobGoesOn() throws IOException {
		daily("a", "run");
		this.starter.hold();
		instance("dying");
		this.clock.set("2025-07-01T06:00:00Z");
		recorded("a STARTED 2025-07-01T06:00:00Z");
		JdbcClient.create(this.database)
			.sql("update scheduled_tasks set picked_by = 'dead', version = version + 1, last_heartbeat = ?")
			.param(OffsetDateTime.parse("2025-07-01T05:59:00Z"))
			.update();
		instance("two", Duration.ofSeconds(1));
		recorded("a STARTED 2025-07-01T06:00:00Z", "a FAILED 2025-07-01T06:00:00Z");
		assertThat(this.log.latest(1).get(0).runId()).isEqualTo("run-1");
		assertThat(latestDetail())
			.isEqualTo("the instance dead showed no sign of life any more; a run that it began can be restarted");
		awaitDue("a", "2025-07-02T06:00:00Z");
	}

}
