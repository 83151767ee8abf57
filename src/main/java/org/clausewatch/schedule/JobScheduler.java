package org.clausewatch.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the schedule of a folder's jobs. All instances that share a database serve the
 * same folder: whichever picks a due job first runs it.
 */
public final class JobScheduler implements AutoCloseable {

	static final TaskDescriptor<String> JOB = TaskDescriptor.of("job", String.class);

	private static final int MISSED_HEARTBEATS = 6;

	private static final Logger logger = LoggerFactory.getLogger(JobScheduler.class);

	private final ScheduleSettings settings;

	private final Clock clock;

	private final ScheduleLog log;

	private final Recorder recorder;

	private final RunningJobs jobs;

	private final DueJob dueJob;

	private final Scheduler scheduler;

	private final FolderSchedule folderSchedule;

	private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "job files");
		thread.setDaemon(true);
		return thread;
	});

	private volatile boolean closing;

	/**
	 * A scheduler that isn't started yet.
	 * @param instance names host and process in the record
	 */
	public JobScheduler(DataSource dataSource, JobFolder folder, JobStarter starter, JobLock lock, ScheduleLog log,
			Clock clock, String instance, ScheduleSettings settings) {
		this.settings = settings;
		this.clock = clock;
		this.log = log;
		this.recorder = new Recorder(log, instance, clock);
		this.jobs = new RunningJobs(starter, lock, this.recorder);
		this.dueJob = new DueJob(folder, this.jobs, this.recorder, clock, settings.missedAfter());
		this.scheduler = Scheduler.create(dataSource, task())
			.jdbcCustomization(new InstantColumns())
			.serializer(new TextSerializer())
			.schedulerName(new SchedulerName.Fixed(instance))
			.clock(clock::instant)
			.pollingInterval(settings.poll())
			.heartbeatInterval(settings.heartbeat())
			.missedHeartbeatsLimit(MISSED_HEARTBEATS)
			.threads(settings.threads())
			.shutdownMaxWait(settings.finishWithin().plus(settings.stopWithin()))
			.build();
		this.folderSchedule = new FolderSchedule(folder, this.scheduler, this.recorder, clock, settings.missedAfter());
	}

	/** Reads the job files and starts what is due from now on. */
	public void start() {
		this.folderSchedule.refresh();
		this.scheduler.start();
		long millis = this.settings.reread().toMillis();
		this.timer.scheduleWithFixedDelay(this::refresh, millis, millis, TimeUnit.MILLISECONDS);
	}

	private void refresh() {
		try {
			this.folderSchedule.refresh();
		}
		catch (RuntimeException ex) {
			logger.warn("The schedule could not be brought up to date, trying again: {}", ex.getMessage());
		}
	}

	private CustomTask<String> task() {
		return Tasks.custom(JOB)
			.onFailure(this::goOnAfterFailure)
			.onDeadExecution(this::goOnAfterDeath)
			.execute(this::execute);
	}

	private CompletionHandler<String> execute(TaskInstance<String> task, ExecutionContext context) {
		Instant due = context.getExecution().executionTime;
		if (this.closing) {
			// Left as it is for another instance, or for the next start of this one.
			return (complete, operations) -> operations.reschedule(complete, due);
		}
		Optional<Timetable> timetable = this.dueJob.handle(task.getId(), due, Timetable.parse(task.getData()));
		return (complete, operations) -> timetable.ifPresentOrElse(
				(next) -> operations.reschedule(complete, next.next(this.clock.instant()), next.toString()),
				operations::remove);
	}

	/**
	 * The record itself failed, as when the database is away: not a reason to run twice.
	 */
	private void goOnAfterFailure(ExecutionComplete complete, ExecutionOperations<String> operations) {
		String reason = complete.getCause().map(Throwable::getMessage).orElse("no reason given");
		logger.error("The start of {} failed: {}", complete.getExecution().getId(), reason);
		goOn(complete, operations, "the schedule failed: " + reason);
	}

	private void goOnAfterDeath(ExecutionComplete complete, ExecutionOperations<String> operations) {
		goOn(complete, operations, "the instance " + complete.getExecution().pickedBy
				+ " showed no sign of life any more; a run that it began can be restarted");
	}

	private void goOn(ExecutionComplete complete, ExecutionOperations<String> operations, String detail) {
		String job = complete.getExecution().getId();
		Instant due = complete.getExecution().executionTime;
		Timetable timetable = Timetable.parse((String) complete.getExecution().taskInstance.getData());
		ScheduleEvent begun = this.log.latest(job)
			.filter((event) -> event.event() == ScheduleEvent.Kind.STARTED && !event.scheduledFor().isBefore(due))
			.orElse(null);
		Instant handled = (begun != null) ? begun.scheduledFor() : due;
		this.recorder.failed(job, handled, (begun != null) ? begun.runId() : null, detail);
		this.dueJob.skipUntilNow(job, handled, timetable, "the start before had not ended");
		operations.reschedule(complete, timetable.next(this.clock.instant()));
	}

	/**
	 * Starts nothing more, waits for the runs to end, then asks them to stop where they
	 * can be restarted, and comes back when they have.
	 */
	@Override
	public synchronized void close() {
		if (this.closing) {
			return;
		}
		this.closing = true;
		this.timer.schedule(this.jobs::requestStop, this.settings.finishWithin().toMillis(), TimeUnit.MILLISECONDS);
		this.scheduler.stop();
		this.timer.shutdownNow();
	}

}
