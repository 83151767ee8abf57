package org.clausewatch.schedule;

import java.time.Duration;

/**
 * How the schedule is kept.
 *
 * @param poll how often due jobs are looked for
 * @param reread how often the job files are read again
 * @param heartbeat how often an instance shows that it lives; after six without sign of
 * life its starts are taken from it
 * @param missedAfter how late a start may be before it counts as missed
 * @param finishWithin how long a stopping instance waits for its runs to end by
 * themselves before it asks them to stop
 * @param stopWithin how long it then waits for them to stop
 * @param threads how many jobs may run at a time
 */
public record ScheduleSettings(Duration poll, Duration reread, Duration heartbeat, Duration missedAfter,
		Duration finishWithin, Duration stopWithin, int threads) {

	public static ScheduleSettings defaults() {
		return new ScheduleSettings(Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofSeconds(20),
				Duration.ofMinutes(1), Duration.ofSeconds(10), Duration.ofSeconds(60), 32);
	}

}
