package org.clausewatch.cli;

import java.util.function.Supplier;
import org.clausewatch.app.Application;
import org.clausewatch.app.Home;
import org.clausewatch.batch.Progress;
import org.clausewatch.batch.RunFailedException;
import org.clausewatch.batch.RunLog;
import org.clausewatch.batch.RunLog.RunEntry;
import org.clausewatch.batch.RunRequest;
import org.clausewatch.batch.RunService;
import org.clausewatch.batch.UnknownRunException;
import org.clausewatch.config.JobFile;
import org.clausewatch.schedule.JobLock;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs jobs by hand: a job never overlaps itself, whoever starts it. */
final class LockedRuns implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private final RunService service;

	private final Progress progress = new Progress();

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

	RunEntry restart(String runId) {
		RunEntry entry = this.context.getBean(RunLog.class)
			.find(runId)
			.orElseThrow(() -> new UnknownRunException("there is no run " + runId + "; see clausewatch runs"));
		return locked(entry.job(), () -> this.service.restart(runId, this.progress));
	}

	private RunEntry locked(String job, Supplier<RunEntry> work) {
		JobLock lock = this.context.getBean(JobLock.class);
		try (JobLock.Held held = lock.tryTake(job).orElseThrow(() -> overlaps(lock, job));
				ProgressLine line = ProgressLine.show(this.progress)) {
			return work.get();
		}
	}

	private static RunFailedException overlaps(JobLock lock, String job) {
		String who = lock.holder(job).map((holder) -> " by " + holder.holder() + " since " + holder.since()).orElse("");
		return new RunFailedException("job " + job + " is being run" + who + "; it never overlaps itself", null);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
