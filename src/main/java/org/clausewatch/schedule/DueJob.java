package org.clausewatch.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clausewatch.config.JobFile;
import org.clausewatch.config.JobSchedule;
import org.clausewatch.config.JobSchedule.CatchUp;
import org.clausewatch.schedule.JobFolder.Contents;

/**
 * Settles what becomes of a job that is due: which of the starts since it was due are
 * skipped, and which one, if any, is run.
 */
final class DueJob {

	/** Skipped starts are recorded one by one, but never more at a time. */
	static final int LISTED = 100;

	private final JobFolder folder;

	private final RunningJobs jobs;

	private final Recorder recorder;

	private final Clock clock;

	private final Duration missedAfter;

	DueJob(JobFolder folder, RunningJobs jobs, Recorder recorder, Clock clock, Duration missedAfter) {
		this.folder = folder;
		this.jobs = jobs;
		this.recorder = recorder;
		this.clock = clock;
		this.missedAfter = missedAfter;
	}

	/**
	 * Runs the job or records why not.
	 * @param due the earliest start that nothing has become of
	 * @param kept the timetable that the start was made by
	 * @return the timetable to go on by, empty where the job is scheduled no more
	 */
	Optional<Timetable> handle(String job, Instant due, Timetable kept) {
		Contents contents = this.folder.read();
		Optional<JobFile> file = contents.job(job);
		if (file.isEmpty() && !contents.broken().isEmpty()) {
			this.recorder.failed(job, due, null,
					"no readable job file has this name; " + String.join("; ", contents.broken().values()));
			return Optional.of(kept);
		}
		JobSchedule schedule = file.map(JobFile::schedule).orElse(null);
		if (file.isEmpty() || schedule == null) {
			this.recorder.skipped(job, due,
					file.isEmpty() ? "no job file has this name any more" : "the job is scheduled no more");
			return Optional.empty();
		}
		Timetable timetable = Timetable.of(schedule);
		Instant handled = run(file.get(), schedule.catchUp(), due, timetable);
		skipUntilNow(job, handled, timetable, "the start before was still running");
		return Optional.of(timetable);
	}

	/** Returns the last start that something has become of. */
	private Instant run(JobFile file, CatchUp catchUp, Instant due, Timetable timetable) {
		String job = file.job();
		Instant now = this.clock.instant();
		List<Instant> later = timetable.latestBetween(due, now, LISTED);
		Instant last = later.isEmpty() ? due : later.get(later.size() - 1);
		boolean missed = last.isBefore(now.minus(this.missedAfter));
		boolean run = !missed || catchUp == CatchUp.RUN;
		String reason = "missed: nothing was running then" + (run ? "; " + last + " is run in its place" : "");
		if (!later.isEmpty()) {
			this.recorder.skipped(job, due, reason);
			this.recorder.skipped(job, later.subList(0, later.size() - 1), LISTED - 1, reason);
		}
		if (run) {
			this.jobs.run(job, file.file(), last, missed ? "makes up for a missed start" : "on time");
		}
		else {
			this.recorder.skipped(job, last, reason);
		}
		return last;
	}

	/** Records the starts that passed meanwhile. */
	void skipUntilNow(String job, Instant handled, Timetable timetable, String reason) {
		this.recorder.skipped(job, timetable.latestBetween(handled, this.clock.instant(), LISTED), LISTED, reason);
	}

}
