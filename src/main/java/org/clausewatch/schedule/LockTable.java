package org.clausewatch.schedule;

import java.time.Instant;
import java.util.Optional;

/** One row a job that runs now; every call is a transaction of its own. */
public interface LockTable {

	/**
	 * Takes the job's row where there is none, or where its heartbeat is older than a
	 * time: then its holder died.
	 * @return whether the row is the holder's now
	 */
	boolean take(String job, String holder, Instant now, Instant staleBefore);

	/**
	 * Shows that the holder lives.
	 * @return whether it still holds the row
	 */
	boolean beat(String job, String holder, Instant now);

	/** Gives the row back, if the holder still holds it. */
	void free(String job, String holder);

	Optional<LockHolder> holder(String job);

	/**
	 * Who runs a job.
	 *
	 * @param holder names host and process
	 * @param since when the lock was taken
	 */
	record LockHolder(String holder, Instant since) {
	}

}
