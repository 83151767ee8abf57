package org.clausewatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.clausewatch.batch.RunLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The history of runs in the table {@code run}. */
public final class JdbcRunLog implements RunLog {

	private static final int MAX_MESSAGE = 2000;

	private final JdbcClient jdbc;

	public JdbcRunLog(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void started(RunEntry entry) {
		this.jdbc.sql("""
				insert into run (run_id, job, job_file, out_dir, extract_digest, policy_digest, cut_off, status,
				started_at, job_execution_id)
				values (:run, :job, :file, :directory, :extract, :policy, :cutOff, :status, :started, 0)""")
			.param("run", entry.runId())
			.param("job", entry.job())
			.param("file", entry.jobFile())
			.param("directory", entry.directory())
			.param("extract", entry.extractDigest())
			.param("policy", entry.policyDigest())
			.param("cutOff", utc(entry.cutOff()))
			.param("status", entry.status().name())
			.param("started", utc(entry.startedAt()))
			.update();
	}

	@Override
	public void executing(String runId, long jobExecutionId) {
		this.jdbc
			.sql("update run set job_execution_id = :execution, status = :status, message = null where run_id = :run")
			.param("execution", jobExecutionId)
			.param("status", Status.STARTED.name())
			.param("run", runId)
			.update();
	}

	@Override
	public void ended(String runId, Status status, Instant at, @Nullable Long findings, String message) {
		this.jdbc.sql("""
				update run set status = :status, ended_at = :ended, findings = :findings, message = :message
				where run_id = :run""")
			.param("status", status.name())
			.param("ended", utc(at))
			.param("findings", findings)
			.param("message", message.substring(0, Math.min(message.length(), MAX_MESSAGE)))
			.param("run", runId)
			.update();
	}

	@Override
	public Optional<RunEntry> find(String runId) {
		return this.jdbc.sql("select * from run where run_id = :run")
			.param("run", runId)
			.query(JdbcRunLog::entry)
			.optional();
	}

	@Override
	public List<RunEntry> latest(int limit) {
		return this.jdbc.sql("select * from run order by started_at desc, run_id desc fetch first :limit rows only")
			.param("limit", limit)
			.query(JdbcRunLog::entry)
			.list();
	}

	private static RunEntry entry(ResultSet row, int number) throws SQLException {
		OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
		String message = row.getString("message");
		return new RunEntry(row.getString("run_id"), row.getString("job"), row.getString("job_file"),
				row.getString("out_dir"), row.getString("extract_digest"), row.getString("policy_digest"),
				row.getObject("cut_off", OffsetDateTime.class).toInstant(), Status.valueOf(row.getString("status")),
				row.getObject("started_at", OffsetDateTime.class).toInstant(),
				(ended != null) ? ended.toInstant() : null, row.getObject("findings", Long.class),
				(message != null) ? message : "", row.getLong("job_execution_id"));
	}

	private static OffsetDateTime utc(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

}
