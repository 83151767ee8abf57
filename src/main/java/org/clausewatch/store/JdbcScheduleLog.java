package org.clausewatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.clausewatch.schedule.ScheduleEvent;
import org.clausewatch.schedule.ScheduleLog;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record of starts as rows of {@code schedule_event}. */
public final class JdbcScheduleLog implements ScheduleLog {

	/** The column's width; what is longer is cut. */
	private static final int DETAIL_LENGTH = 2000;

	private final JdbcClient jdbc;

	public JdbcScheduleLog(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void record(ScheduleEvent event) {
		String detail = event.detail();
		this.jdbc.sql("""
				insert into schedule_event (job, scheduled_for, event, run_id, instance, recorded_at, detail)
				values (:job, :scheduledFor, :event, :runId, :instance, :recordedAt, :detail)""")
			.param("job", event.job())
			.param("scheduledFor", utc(event.scheduledFor()))
			.param("event", event.event().name())
			.param("runId", event.runId())
			.param("instance", event.instance())
			.param("recordedAt", utc(event.recordedAt()))
			.param("detail", (detail.length() > DETAIL_LENGTH) ? detail.substring(0, DETAIL_LENGTH) : detail)
			.update();
	}

	@Override
	public List<ScheduleEvent> latest(int limit) {
		return this.jdbc.sql("select * from schedule_event order by id desc fetch first :limit rows only")
			.param("limit", limit)
			.query(JdbcScheduleLog::event)
			.list();
	}

	@Override
	public Optional<ScheduleEvent> latest(String job) {
		return this.jdbc.sql("select * from schedule_event where job = :job order by id desc fetch first 1 row only")
			.param("job", job)
			.query(JdbcScheduleLog::event)
			.optional();
	}

	private static ScheduleEvent event(ResultSet row, int number) throws SQLException {
		return new ScheduleEvent(row.getString("job"), instant(row, "scheduled_for"),
				ScheduleEvent.Kind.valueOf(row.getString("event")), row.getString("run_id"), row.getString("instance"),
				instant(row, "recorded_at"), row.getString("detail"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
