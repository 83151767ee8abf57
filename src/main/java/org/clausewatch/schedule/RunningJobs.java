package org.clausewatch.schedule;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.clausewatch.schedule.JobLock.Held;
import org.clausewatch.schedule.StartedRun.RunEnd;
import org.jspecify.annotations.Nullable;

/** Runs jobs, each under its lock, and records how it went. */
final class RunningJobs {

	private final JobStarter starter;

	private final JobLock lock;

	private final Recorder recorder;

	private final Set<StartedRun> running = ConcurrentHashMap.newKeySet();

	RunningJobs(JobStarter starter, JobLock lock, Recorder recorder) {
		this.starter = starter;
		this.lock = lock;
		this.recorder = recorder;
	}

	/** Runs a job to its end, or records why not. */
	void run(String job, Path file, Instant scheduledFor, String detail) {
		Optional<Held> held = this.lock.tryTake(job);
		if (held.isEmpty()) {
			this.recorder.skipped(job, scheduledFor,
					"the job is still running" + this.lock.holder(job)
						.map((holder) -> ", since " + holder.since() + " by " + holder.holder())
						.orElse(""));
			return;
		}
		try (Held lockHeld = held.get()) {
			runLocked(job, file, scheduledFor, detail);
		}
	}

	private void runLocked(String job, Path file, Instant scheduledFor, String detail) {
		StartedRun run;
		try {
			run = this.starter.start(file, scheduledFor);
		}
		catch (Exception ex) {
			this.recorder.failed(job, scheduledFor, null, "could not be started: " + message(ex));
			return;
		}
		this.running.add(run);
		try {
			this.recorder.started(job, scheduledFor, run.runId(), detail);
			RunEnd end = run.await();
			if (end.completed()) {
				this.recorder.finished(job, scheduledFor, run.runId(), end.detail());
			}
			else {
				this.recorder.failed(job, scheduledFor, run.runId(), end.detail());
			}
		}
		catch (InterruptedException ex) {
			this.recorder.failed(job, scheduledFor, run.runId(), "the process ended before the run did");
		}
		finally {
			this.running.remove(run);
		}
	}

	/** Asks every run to stop where it can be restarted. */
	void requestStop() {
		this.running.forEach(StartedRun::requestStop);
	}

	private static String message(Exception ex) {
		@Nullable String message = ex.getMessage();
		return (message != null) ? message : ex.getClass().getSimpleName();
	}

}
