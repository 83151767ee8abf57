package org.clausewatch.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a start.
 *
 * @param job the job's name
 * @param scheduledFor the start's time by the schedule
 * @param event what happened
 * @param runId the run, where there is one
 * @param instance who records it
 * @param recordedAt when it was recorded
 * @param detail why, in words
 */
public record ScheduleEvent(String job, Instant scheduledFor, Kind event, @Nullable String runId, String instance,
		Instant recordedAt, String detail) {

	/** What can happen to a start. */
	public enum Kind {

		/** A run was started. */
		STARTED,
		/** No run was started, on purpose. */
		SKIPPED,
		/** The run did all its work. */
		FINISHED,
		/** No run could be started, or the run ended before its work was done. */
		FAILED

	}

}
