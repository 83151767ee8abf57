package org.clausewatch.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.clausewatch.schedule.ScheduleEvent.Kind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records what became of a start, in the database and in the process's own log. */
final class Recorder {

	private static final Logger logger = LoggerFactory.getLogger(Recorder.class);

	private final ScheduleLog log;

	private final String instance;

	private final Clock clock;

	Recorder(ScheduleLog log, String instance, Clock clock) {
		this.log = log;
		this.instance = instance;
		this.clock = clock;
	}

	void started(String job, Instant scheduledFor, String runId, String detail) {
		record(job, scheduledFor, Kind.STARTED, runId, detail);
	}

	void finished(String job, Instant scheduledFor, String runId, String detail) {
		record(job, scheduledFor, Kind.FINISHED, runId, detail);
	}

	void failed(String job, Instant scheduledFor, @Nullable String runId, String detail) {
		record(job, scheduledFor, Kind.FAILED, runId, detail);
	}

	void skipped(String job, Instant scheduledFor, String detail) {
		record(job, scheduledFor, Kind.SKIPPED, null, detail);
	}

	/** One event a start; the list may be cut to its latest. */
	void skipped(String job, List<Instant> starts, int limit, String detail) {
		for (int i = 0; i < starts.size(); i++) {
			boolean cut = i == 0 && starts.size() == limit;
			skipped(job, starts.get(i), cut ? detail + "; earlier starts are not listed" : detail);
		}
	}

	private void record(String job, Instant scheduledFor, Kind kind, @Nullable String runId, String detail) {
		logger.info("{} of {} at {}: {}", kind, job, scheduledFor, detail);
		this.log.record(new ScheduleEvent(job, scheduledFor, kind, runId, this.instance, this.clock.instant(), detail));
	}

}
