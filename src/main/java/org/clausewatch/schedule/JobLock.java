package org.clausewatch.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.clausewatch.schedule.LockTable.LockHolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Keeps a job from overlapping itself, whoever starts it: the schedule, a command,
 * another machine. The lock is a row with a heartbeat, so that it outlives no process for
 * long: after six beats without sign of life it can be taken over. The instances' clocks
 * may therefore differ by no more than a few beats.
 */
public final class JobLock {

	/** How often a holder shows that it lives. */
	public static final Duration BEAT = Duration.ofSeconds(20);

	private static final int MISSED_BEATS = 6;

	private static final Logger logger = LoggerFactory.getLogger(JobLock.class);

	private final LockTable table;

	private final String instance;

	private final Clock clock;

	private final Duration beat;

	/**
	 * Locks for a process.
	 * @param instance names host and process
	 * @param beat how often a holder shows that it lives; the same for all who share the
	 * table
	 */
	public JobLock(LockTable table, String instance, Clock clock, Duration beat) {
		this.table = table;
		this.instance = instance;
		this.clock = clock;
		this.beat = beat;
	}

	/**
	 * Takes the job's lock, or is empty where the job runs already. A holder on this host
	 * whose process is gone holds nothing.
	 */
	public Optional<Held> tryTake(String job) {
		Optional<Held> held = take(job);
		Optional<String> gone = held.isPresent() ? Optional.empty() : holder(job).map(LockHolder::holder)
			.filter((holder) -> Instance.isGone(holder.substring(0, Math.max(0, holder.lastIndexOf('/')))));
		if (gone.isEmpty()) {
			return held;
		}
		this.table.free(job, gone.get());
		return take(job);
	}

	private Optional<Held> take(String job) {
		String holder = this.instance + "/" + UUID.randomUUID();
		Instant now = this.clock.instant();
		if (!this.table.take(job, holder, now, now.minus(this.beat.multipliedBy(MISSED_BEATS)))) {
			return Optional.empty();
		}
		return Optional.of(new Held(job, holder));
	}

	/** Who runs the job, for a message. */
	public Optional<LockHolder> holder(String job) {
		return this.table.holder(job);
	}

	/** A lock that is held; closing it gives it back. */
	public final class Held implements AutoCloseable {

		private final String job;

		private final String holder;

		private final ScheduledExecutorService beats;

		/** Only the beating thread knows. */
		private boolean failing;

		private Held(String job, String holder) {
			this.job = job;
			this.holder = holder;
			this.beats = Executors.newSingleThreadScheduledExecutor((task) -> {
				Thread thread = new Thread(task, "lock of " + job);
				thread.setDaemon(true);
				return thread;
			});
			long millis = JobLock.this.beat.toMillis();
			this.beats.scheduleAtFixedRate(this::beat, millis, millis, TimeUnit.MILLISECONDS);
		}

		private void beat() {
			try {
				if (!JobLock.this.table.beat(this.job, this.holder, JobLock.this.clock.instant())) {
					logger.error("Another process has taken over the lock of job {}: this one showed no sign of life",
							this.job);
					this.beats.shutdown();
				}
				this.failing = false;
			}
			catch (RuntimeException ex) {
				// Told once, not at every beat.
				if (!this.failing) {
					logger.warn("The lock of job {} could not be renewed, trying on: {}", this.job, ex.getMessage());
				}
				this.failing = true;
			}
		}

		@Override
		public void close() {
			this.beats.shutdown();
			try {
				JobLock.this.table.free(this.job, this.holder);
			}
			catch (DataAccessException | TransactionException ex) {
				// It goes void by itself; what was done under it counts.
				logger.debug("The lock of job {} could not be given back: {}", this.job, ex.getMessage());
			}
		}

	}

}
