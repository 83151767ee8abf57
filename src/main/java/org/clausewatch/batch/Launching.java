package org.clausewatch.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import org.clausewatch.batch.RunLog.RunEntry;
import org.clausewatch.batch.RunLog.Status;
import org.clausewatch.ingest.InputRefusedException;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Launches a run and enters in the history what became of it, however it ended. */
final class Launching {

	private final RunLog log;

	private final Clock clock;

	Launching(RunLog log, Clock clock) {
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Launches it under the run's lock.
	 * @param fresh whether it is a run's first launch: an extract refused then leaves
	 * nothing behind
	 * @return the run as it stands in the history
	 */
	RunEntry run(RunContext context, boolean fresh, Launch launch) {
		RunSpec spec = context.spec();
		try {
			context.prepare();
			try (RunLock lock = RunLock.tryLock(context.workspace())
				.orElseThrow(() -> new RunFailedException("run " + spec.runId() + " is still at work", null))) {
				JobExecution execution = launch.launch();
				if (execution.getStatus() != BatchStatus.COMPLETED) {
					throw failure(spec, execution);
				}
			}
			RunRecord record = Workspace.JSON.readValue(context.workspace().file("run.json").toFile(), RunRecord.class);
			this.log.ended(spec.runId(), Status.COMPLETED, this.clock.instant(),
					record.findings().values().stream().mapToLong(Long::longValue).sum(), "");
			context.workspace().clear();
			return this.log.find(spec.runId()).orElseThrow();
		}
		catch (InputRefusedException ex) {
			end(spec, fresh ? Status.REFUSED : Status.FAILED, ex);
			if (fresh) {
				discard(context.workspace());
			}
			throw ex;
		}
		catch (IOException | JobExecutionException ex) {
			// Spring Batch calls every refusal of a restart a race; its cause is what
			// tells.
			Throwable cause = RunFailedException.innermost(ex);
			end(spec, Status.FAILED, cause);
			throw new RunFailedException(RunFailedException.plain(cause), ex);
		}
		catch (DataAccessException | TransactionException ex) {
			// The history can't be told either; it takes the run for killed.
			throw new RunFailedException(RunFailedException.plain(RunFailedException.innermost(ex)) + "; restart "
					+ spec.runId() + " goes on when the database is back", ex);
		}
	}

	private RuntimeException failure(RunSpec spec, JobExecution execution) {
		if (execution.getStatus() == BatchStatus.STOPPED) {
			this.log.ended(spec.runId(), Status.STOPPED, this.clock.instant(), null, "stopped on request");
			return new RunStoppedException(spec.runId());
		}
		Throwable cause = FailureCause.of(execution);
		if (cause instanceof InputRefusedException refused) {
			return refused;
		}
		end(spec, Status.FAILED, cause);
		return new RunFailedException(RunFailedException.plain(cause), cause);
	}

	private void end(RunSpec spec, Status status, Throwable cause) {
		this.log.ended(spec.runId(), status, this.clock.instant(), null, RunFailedException.plain(cause));
	}

	/** A refused extract leaves nothing that could be taken for a run. */
	private static void discard(Workspace workspace) {
		try {
			workspace.clear();
			Files.deleteIfExists(workspace.directory());
		}
		catch (IOException ex) {
			// What is left is an empty directory: no harm, and the refusal is what
			// matters.
		}
	}

	/** What has Spring Batch begin or go on with a job. */
	interface Launch {

		JobExecution launch() throws IOException, JobExecutionException;

	}

}
