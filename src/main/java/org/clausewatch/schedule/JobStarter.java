package org.clausewatch.schedule;

import java.nio.file.Path;
import java.time.Instant;

/** Starts a job's run; the schedule knows no more of running. */
public interface JobStarter {

	/**
	 * Starts a run and comes back once its id is known. The caller holds the job's lock
	 * until the run has ended.
	 * @param jobFile the job file
	 * @param scheduledFor the start's time by the schedule
	 * @throws Exception where the run can't be started; its message is what the record of
	 * the schedule says
	 */
	StartedRun start(Path jobFile, Instant scheduledFor) throws Exception;

}
