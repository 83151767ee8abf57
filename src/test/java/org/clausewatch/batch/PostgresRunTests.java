package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clausewatch.app.Application;
import org.clausewatch.batch.RunLog.RunEntry;
import org.clausewatch.batch.RunLog.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs the job with a PostgreSQL repository, configured as the README says. */
class PostgresRunTests {

	private static final Path JOB = Path.of("jobs/daily-reconciliation.yaml");

	@TempDir
	Path temporary;

	@Test
	void runsTwiceAndIdentifiesTheRepetition() throws Exception {
		Path home = Files.createDirectories(this.temporary.resolve("home"));
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
			Files.writeString(home.resolve("clausewatch.yaml"), """
					spring:
					  datasource:
					    url: %s
					    username: postgres
					""".formatted(postgres.getJdbcUrl("postgres", "postgres")));
			try (ConfigurableApplicationContext context = Application.start(home)) {
				assertThat(context.getBean(JobRepository.class)).isNotInstanceOf(ResourcelessJobRepository.class);
				RunService service = context.getBean(RunService.class);
				RunRequest request = new RunRequest(JOB, null, null, List.of(), null, this.temporary.resolve("runs"),
						false, 2);
				RunEntry first = service.execute(service.prepare(request), new Progress());
				RunEntry second = service.execute(service.prepare(request), new Progress());
				assertThat(first.status()).isEqualTo(Status.COMPLETED);
				assertThat(Path.of(first.directory(), "findings.csv"))
					.hasSameBinaryContentAs(Path.of(second.directory(), "findings.csv"));
				assertThat(context.getBean(RunLog.class).latest(10)).extracting(RunEntry::runId)
					.containsExactly(second.runId(), first.runId());
				assertThat(identifying(context, first)).containsExactlyInAnyOrder("job", "extract", "policy", "cutOff");
				assertThat(identifying(context, second)).containsExactlyInAnyOrder("job", "extract", "policy", "cutOff",
						"repetition");
				assertThatExceptionOfType(UnknownRunException.class)
					.isThrownBy(() -> service.restart(first.runId(), new Progress()))
					.withMessageContaining("nothing to restart");
			}
		}
	}

	private static List<String> identifying(ConfigurableApplicationContext context, RunEntry run) {
		return context.getBean(JdbcClient.class)
			.sql("select parameter_name from batch_job_execution_params where job_execution_id = :id and identifying = 'Y'")
			.param("id", run.jobExecutionId())
			.query(String.class)
			.list();
	}

}
