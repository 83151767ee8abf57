package org.clausewatch.schedule;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.clausewatch.config.JobFile;
import org.clausewatch.config.JobSchedule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the scheduled rows in line with the job files. Rows whose file is gone stay
 * until they are due: another instance may have read the folder at a better moment.
 */
final class FolderSchedule {

	private static final Logger logger = LoggerFactory.getLogger(FolderSchedule.class);

	private final JobFolder folder;

	private final SchedulerClient client;

	private final Recorder recorder;

	private final Clock clock;

	private final Duration missedAfter;

	/** What was told already, so that a broken file is told once and not every minute. */
	private Map<Path, String> told = Map.of();

	FolderSchedule(JobFolder folder, SchedulerClient client, Recorder recorder, Clock clock, Duration missedAfter) {
		this.folder = folder;
		this.client = client;
		this.recorder = recorder;
		this.clock = clock;
		this.missedAfter = missedAfter;
	}

	void refresh() {
		JobFolder.Contents contents = this.folder.read();
		contents.broken().forEach((file, message) -> {
			if (!message.equals(this.told.get(file))) {
				logger.error("Job file left out until it is mended: {}", message);
			}
		});
		this.told = Map.copyOf(contents.broken());
		contents.jobs().values().forEach(this::refresh);
	}

	private void refresh(JobFile job) {
		TaskInstanceId id = JobScheduler.JOB.instanceId(job.job());
		try {
			ScheduledExecution<Object> row = this.client.getScheduledExecution(id).orElse(null);
			JobSchedule schedule = job.schedule();
			if (schedule == null) {
				if (row != null) {
					this.client.cancel(id);
				}
			}
			else if (row == null) {
				add(job.job(), Timetable.of(schedule));
			}
			else if (!Timetable.of(schedule).toString().equals(row.getData()) && !row.isPicked()) {
				change(id, row, Timetable.of(schedule));
			}
		}
		catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException ex) {
			logger.debug("Job {} is being handled by an instance just now; looking again later", job.job());
		}
	}

	private void add(String job, Timetable timetable) {
		Instant next = timetable.next(this.clock.instant());
		if (this.client.scheduleIfNotExists(JobScheduler.JOB.instance(job).data(timetable.toString()).build(), next)) {
			logger.info("Job {} is scheduled, next for {}", job, next);
		}
	}

	private void change(TaskInstanceId id, ScheduledExecution<Object> row, Timetable timetable) {
		Instant now = this.clock.instant();
		Instant next = timetable.next(now);
		if (this.client.reschedule(id, next, timetable.toString())) {
			logger.info("Job {} has another schedule, next for {}", id.getId(), next);
			if (row.getExecutionTime().isBefore(now.minus(this.missedAfter))) {
				this.recorder.skipped(id.getId(), row.getExecutionTime(),
						"missed: nothing was running then, and the schedule has changed since");
			}
		}
	}

}
