package org.clausewatch.schedule;

import java.util.List;
import java.util.Optional;

/** The record of all starts. */
public interface ScheduleLog {

	void record(ScheduleEvent event);

	/** The latest events of all jobs, the latest first. */
	List<ScheduleEvent> latest(int limit);

	/** The latest event of a job. */
	Optional<ScheduleEvent> latest(String job);

}
