package org.clausewatch.batch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The history of runs. */
public interface RunLog {

	/** Enters a run that is about to start. */
	void started(RunEntry entry);

	/** Notes the Spring Batch execution that works on a run, and that it is at work. */
	void executing(String runId, long jobExecutionId);

	/** Notes how a run ended. */
	void ended(String runId, Status status, Instant at, @Nullable Long findings, String message);

	Optional<RunEntry> find(String runId);

	/** The latest runs, the newest first. */
	List<RunEntry> latest(int limit);

	/** How a run stands. */
	enum Status {

		/** At work, or killed while it was. */
		STARTED,
		/** Sealed and complete. */
		COMPLETED,
		/** Stopped by an error; a restart goes on where it stood. */
		FAILED,
		/** Stopped because it was asked to; a restart goes on where it stood. */
		STOPPED,
		/** The extract was refused before any of it was used. */
		REFUSED

	}

	/**
	 * A run in the history.
	 *
	 * @param directory its run directory
	 * @param findings number of findings, {@code null} before it is complete
	 * @param message why it failed, else empty
	 * @param jobExecutionId the latest Spring Batch execution, 0 before the first
	 */
	record RunEntry(String runId, String job, String jobFile, String directory, String extractDigest,
			String policyDigest, Instant cutOff, Status status, Instant startedAt, @Nullable Instant endedAt,
			@Nullable Long findings, String message, long jobExecutionId) {
	}

}
