package org.clausewatch.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.clausewatch.schedule.LockTable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Locks as rows of {@code job_lock}. */
public final class JdbcLockTable implements LockTable {

	private final JdbcClient jdbc;

	public JdbcLockTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public boolean take(String job, String holder, Instant now, Instant staleBefore) {
		int taken = this.jdbc.sql("""
				update job_lock set holder = :holder, taken_at = :now, heartbeat_at = :now
				where job = :job and heartbeat_at < :staleBefore""")
			.param("holder", holder)
			.param("now", utc(now))
			.param("job", job)
			.param("staleBefore", utc(staleBefore))
			.update();
		return taken > 0 || insert(job, holder, now);
	}

	private boolean insert(String job, String holder, Instant now) {
		try {
			return this.jdbc.sql("""
					insert into job_lock (job, holder, taken_at, heartbeat_at)
					values (:job, :holder, :now, :now)""")
				.param("job", job)
				.param("holder", holder)
				.param("now", utc(now))
				.update() > 0;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	@Override
	public boolean beat(String job, String holder, Instant now) {
		return this.jdbc.sql("update job_lock set heartbeat_at = :now where job = :job and holder = :holder")
			.param("now", utc(now))
			.param("job", job)
			.param("holder", holder)
			.update() > 0;
	}

	@Override
	public void free(String job, String holder) {
		this.jdbc.sql("delete from job_lock where job = :job and holder = :holder")
			.param("job", job)
			.param("holder", holder)
			.update();
	}

	@Override
	public Optional<LockHolder> holder(String job) {
		return this.jdbc.sql("select holder, taken_at from job_lock where job = :job")
			.param("job", job)
			.query((row, number) -> new LockHolder(row.getString("holder"),
					row.getObject("taken_at", OffsetDateTime.class).toInstant()))
			.optional();
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
