package org.clausewatch.batch;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.clausewatch.batch.RunLog.RunEntry;
import org.clausewatch.schedule.JobStarter;
import org.clausewatch.schedule.StartedRun;

/** Starts runs for the schedule, each in a thread of its own. */
final class ScheduledRuns implements JobStarter {

	private final RunService service;

	ScheduledRuns(RunService service) {
		this.service = service;
	}

	@Override
	public StartedRun start(Path jobFile, Instant scheduledFor) {
		RunSpec spec = this.service.prepare(RunRequest.of(jobFile));
		Progress progress = new Progress();
		FutureTask<RunEntry> work = new FutureTask<>(() -> this.service.execute(spec, progress));
		Thread thread = new Thread(work, "run of " + spec.job());
		thread.start();
		return new Started(progress, spec.runId(), work);
	}

	private record Started(Progress progress, String runId, FutureTask<RunEntry> work) implements StartedRun {

		@Override
		public RunEnd await() throws InterruptedException {
			try {
				RunEntry entry = this.work.get();
				return new RunEnd(true, entry.findings() + " findings");
			}
			catch (ExecutionException ex) {
				Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
				return new RunEnd(false, (cause instanceof RunStoppedException) ? RunFailedException.plain(cause)
						: RunFailedException.plain(cause) + "; restart " + this.runId + " goes on with it");
			}
		}

		@Override
		public void requestStop() {
			this.progress.requestStop();
		}

	}

}
