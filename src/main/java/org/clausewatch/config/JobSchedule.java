package org.clausewatch.config;

import java.time.ZoneId;

/**
 * When a job starts by itself.
 *
 * @param cron six fields, seconds first
 * @param zone the zone the fields are read in
 * @param catchUp what becomes of a start that nobody was there for
 */
public record JobSchedule(String cron, ZoneId zone, CatchUp catchUp) {

	/** What becomes of a start that was missed because nothing ran at its time. */
	public enum CatchUp {

		/** It is made up for, once, however many were missed. */
		RUN,
		/** It is recorded as skipped. */
		SKIP

	}

}
