package org.clausewatch.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.clausewatch.app.Application;
import org.clausewatch.app.Home;
import org.clausewatch.batch.PhaseRecord;
import org.clausewatch.batch.Progress;
import org.clausewatch.batch.RunFailedException;
import org.clausewatch.batch.RunLog;
import org.clausewatch.batch.RunLog.RunEntry;
import org.clausewatch.batch.RunRequest;
import org.clausewatch.batch.RunService;
import org.clausewatch.batch.RunStoppedException;
import org.clausewatch.batch.UnknownRunException;
import org.clausewatch.config.JobFile;
import org.clausewatch.schedule.JobLock;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs jobs by hand: a job never overlaps itself, whoever starts it. */
final class LockedRuns implements AutoCloseable {

	/** How long to wait for another run of the same job. */
	private static final Duration PATIENCE = Duration.ofMinutes(10);

	private static final Duration POLL = Duration.ofMillis(500);

	private final ConfigurableApplicationContext context;

	private final RunService service;

	private final Progress progress = new Progress();

	private final StopSignal signal = new StopSignal("stopping after the parts at hand", this.progress::requestStop);

	private LockedRuns(ConfigurableApplicationContext context) {
		this.context = context;
		this.service = context.getBean(RunService.class);
	}

	static LockedRuns open() {
		return new LockedRuns(Application.start(Home.directory(System.getenv())));
	}

	RunEntry run(RunRequest request) {
		String job = JobFile.read(request.jobFile(), this.service.offering()).job();
		return locked(job, () -> this.service.execute(this.service.prepare(request), this.progress));
	}

	/** The directory of an earlier run, by its id or as it is. */
	Path directory(String run) {
		return RunDirectory.find(run, this.context.getBean(RunLog.class));
	}

	/** The phases of what was run or restarted. */
	List<PhaseRecord> phases() {
		return this.progress.phases();
	}

	RunEntry restart(String runId) {
		RunEntry entry = this.context.getBean(RunLog.class)
			.find(runId)
			.orElseThrow(() -> new UnknownRunException("there is no run " + runId + "; see clausewatch runs"));
		return locked(entry.job(), () -> this.service.restart(runId, this.progress));
	}

	private RunEntry locked(String job, Supplier<RunEntry> work) {
		try (JobLock.Held held = take(job); ProgressLine line = ProgressLine.show(this.progress)) {
			return work.get();
		}
		catch (RunStoppedException ex) {
			throw new SignalledException(String.valueOf(ex.getMessage()),
					this.signal.exitCode().orElse(ExitCode.FAILED));
		}
	}

	/** The job's lock, waited for while somebody else runs the job. */
	private JobLock.Held take(String job) {
		JobLock lock = this.context.getBean(JobLock.class);
		long end = System.nanoTime() + PATIENCE.toNanos();
		boolean told = false;
		Optional<JobLock.Held> held = lock.tryTake(job);
		while (held.isEmpty()) {
			String busy = "job " + job + " is being run"
					+ lock.holder(job)
						.map((holder) -> " by " + holder.holder() + " since " + holder.since())
						.orElse("");
			if (System.nanoTime() > end) {
				throw new RunFailedException(busy + "; it never overlaps itself", null);
			}
			if (!told) {
				System.err.println("clausewatch: " + busy + "; waiting for it to end");
				told = true;
			}
			pause();
			if (this.signal.exitCode().isPresent()) {
				throw new SignalledException("stopped waiting; nothing was started", this.signal.exitCode().getAsInt());
			}
			held = lock.tryTake(job);
		}
		return held.get();
	}

	private static void pause() {
		try {
			Thread.sleep(POLL.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new RunFailedException("interrupted while waiting for the job to end", ex);
		}
	}

	@Override
	public void close() {
		this.context.close();
		this.signal.close();
	}

}
