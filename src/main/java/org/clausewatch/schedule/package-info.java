/**
 * The schedule: starts the jobs of a folder at their times, each start once however many
 * instances share the database, and records what became of every start.
 * <p>
 * A scheduled job is a row of db-scheduler's table. The instance that picks the row owns
 * the start; the row stays picked until the run has ended.
 * {@link org.clausewatch.schedule.JobLock} keeps runs by hand and scheduled runs of a job
 * apart.
 */
@NullMarked
package org.clausewatch.schedule;

import org.jspecify.annotations.NullMarked;
