package org.clausewatch.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.clausewatch.config.JobFile;
import org.clausewatch.config.Offering;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of the starts since a job was due are run, at the exact bounds. */
class DueJobTests {

	private static final Instant DUE = Instant.parse("2025-07-01T06:00:00Z");

	private final MovableClock clock = new MovableClock("2025-07-01T06:00:00Z");

	private final RecordingStarter starter = new RecordingStarter();

	private final List<String> events = new ArrayList<>();

	@TempDir
	Path folder;

	private DueJob dueJob;

	@BeforeEach
	void setUp() {
		Recorder recorder = new Recorder(new MemoryLog(this.events), "one", this.clock);
		JobLock lock = new JobLock(new MemoryLocks(), "one", this.clock, Duration.ofDays(1));
		JobFolder jobs = new JobFolder(this.folder,
				(file) -> JobFile.read(file, new Offering(List.of(), List.of(), List.of(), List.of(), List.of())));
		this.dueJob = new DueJob(jobs, new RunningJobs(this.starter, lock, recorder), recorder, this.clock,
				Duration.ofMinutes(1));
	}

	private void handleAt(String now, String cron, String catchUp) throws IOException {
		Files.writeString(this.folder.resolve("a.yaml"), "job: a\nextract: x\npolicy: p\nschedule: {cron: \"" + cron
				+ "\", zone: UTC, catch-up: " + catchUp + "}\n");
		this.clock.set(now);
		assertThat(this.dueJob.handle("a", DUE, Timetable.parse("UTC " + cron))).map(Timetable::toString)
			.contains("UTC " + cron);
	}

	@Test
	void aMinuteLateToTheInstantIsOnTime() throws IOException {
		handleAt("2025-07-01T06:01:00Z", "0 0 6 * * *", "skip");
		assertThat(this.events).containsExactly("STARTED 2025-07-01T06:00:00Z on time",
				"FINISHED 2025-07-01T06:00:00Z 3 findings");
	}

	@Test
	void aMillisecondMoreIsMissed() throws IOException {
		handleAt("2025-07-01T06:01:00.001Z", "0 0 6 * * *", "skip");
		assertThat(this.events).containsExactly("SKIPPED 2025-07-01T06:00:00Z missed: nothing was running then");
	}

	@Test
	void aMissedStartIsMadeUpForWithItsOwnTime() throws IOException {
		handleAt("2025-07-01T06:01:00.001Z", "0 0 6 * * *", "run");
		assertThat(this.events).containsExactly("STARTED 2025-07-01T06:00:00Z makes up for a missed start",
				"FINISHED 2025-07-01T06:00:00Z 3 findings");
	}

	@Test
	void aStartDueJustNowIsRunWhateverWasMissedBefore() throws IOException {
		handleAt("2025-07-01T08:00:00Z", "0 0 * * * *", "skip");
		String reason = " missed: nothing was running then; 2025-07-01T08:00:00Z is run in its place";
		assertThat(this.events).containsExactly("SKIPPED 2025-07-01T06:00:00Z" + reason,
				"SKIPPED 2025-07-01T07:00:00Z" + reason, "STARTED 2025-07-01T08:00:00Z on time",
				"FINISHED 2025-07-01T08:00:00Z 3 findings");
	}

	@Test
	void manyMissedStartsAreListedUpToALimit() throws IOException {
		handleAt("2025-07-05T00:00:30.001Z", "30 * * * * *", "skip");
		assertThat(this.events).hasSize(DueJob.LISTED + 2)
			.startsWith("SKIPPED 2025-07-01T06:00:00Z missed: nothing was running then; 2025-07-05T00:00:30Z is run"
					+ " in its place")
			.endsWith("STARTED 2025-07-05T00:00:30Z on time", "FINISHED 2025-07-05T00:00:30Z 3 findings");
		assertThat(this.events.get(1)).endsWith("; earlier starts are not listed");
	}

	@Test
	void twoFilesOfOneNameLeaveTheFirst() throws IOException {
		Path second = Files.writeString(this.folder.resolve("b.yml"), "job: a\nextract: x\npolicy: p\n");
		handleAt("2025-07-01T06:00:00Z", "0 0 6 * * *", "skip");
		assertThat(this.starter.starts).containsExactly("a.yaml 2025-07-01T06:00:00Z");
		JobFolder.Contents contents = new JobFolder(this.folder,
				(file) -> JobFile.read(file, new Offering(List.of(), List.of(), List.of(), List.of(), List.of())))
			.read();
		assertThat(contents.broken()).containsExactly(
				Map.entry(second, second + ": job: a is already the name of " + this.folder.resolve("a.yaml")));
	}

	@Test
	void aFolderThatIsGoneKeepsTheSchedule() throws IOException {
		Timetable kept = Timetable.parse("UTC 0 0 6 * * *");
		Files.delete(this.folder);
		assertThat(this.dueJob.handle("a", DUE, kept)).contains(kept);
		assertThat(this.events).containsExactly("FAILED 2025-07-01T06:00:00Z no readable job file has this name; "
				+ this.folder + ": no folder that can be read");
		Files.createDirectory(this.folder);
	}

	private record MemoryLog(List<String> events) implements ScheduleLog {

		@Override
		public void record(ScheduleEvent event) {
			this.events.add(event.event() + " " + event.scheduledFor() + " " + event.detail());
		}

		@Override
		public List<ScheduleEvent> latest(int limit) {
			return List.of();
		}

		@Override
		public Optional<ScheduleEvent> latest(String job) {
			return Optional.empty();
		}

	}

	private static final class MemoryLocks implements LockTable {

		private final Map<String, String> holders = new ConcurrentHashMap<>();

		@Override
		public boolean take(String job, String holder, Instant now, Instant staleBefore) {
			return this.holders.putIfAbsent(job, holder) == null;
		}

		@Override
		public boolean beat(String job, String holder, Instant now) {
			return holder.equals(this.holders.get(job));
		}

		@Override
		public void free(String job, String holder) {
			this.holders.remove(job, holder);
		}

		@Override
		public Optional<LockHolder> holder(String job) {
			return Optional.ofNullable(this.holders.get(job)).map((holder) -> new LockHolder(holder, DUE));
		}

	}

}
