package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.JobRestartException;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.partition.support.SimplePartitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * A job of one partitioned step whose lane fails the first time. What its end left in the
 * history is then replaced by what a lost process or a lost database would have left.
 */
class ExecutionRecoveryTests {

	private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder().generateUniqueName(true)
		.setType(EmbeddedDatabaseType.H2)
		.addScript("org/springframework/batch/core/schema-h2.sql")
		.build();

	private final AtomicInteger done = new AtomicInteger();

	private JobRepository repository;

	private JobOperator operator;

	private JobExecution failed;

	@BeforeEach
	void runToItsFailure() throws Exception {
		JdbcTransactionManager transactions = new JdbcTransactionManager(this.database);
		JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
		factory.setDataSource(this.database);
		factory.setTransactionManager(transactions);
		factory.afterPropertiesSet();
		this.repository = factory.getObject();
		Step lane = new StepBuilder("lane", this.repository).tasklet((contribution, chunk) -> {
			if (this.done.getAndIncrement() == 0) {
				throw new IllegalStateException("the first time");
			}
			return RepeatStatus.FINISHED;
		}, transactions).build();
		Job job = new JobBuilder("job", this.repository)
			.start(new StepBuilder("step", this.repository).partitioner("lane", new SimplePartitioner())
				.step(lane)
				.gridSize(1)
				.build())
			.build();
		MapJobRegistry registry = new MapJobRegistry();
		registry.register(job);
		TaskExecutorJobOperator launcher = new TaskExecutorJobOperator();
		launcher.setJobRepository(this.repository);
		launcher.setJobRegistry(registry);
		launcher.afterPropertiesSet();
		this.operator = launcher;
		this.failed = this.operator.start(job, new JobParameters());
		assertThat(this.failed.getStatus()).isEqualTo(BatchStatus.FAILED);
	}

	@AfterEach
	void shutDown() {
		this.database.shutdown();
	}

	private JobExecution restart() throws JobRestartException {
		return this.operator.restart(Objects.requireNonNull(this.repository.getJobExecution(this.failed.getId())));
	}

	@ParameterizedTest
	@CsvSource({ "STARTED, STARTED, STARTED", "FAILED, STARTED, STARTED", "FAILED, FAILED, STARTED",
			"FAILED, FAILED, STARTING", "FAILED, UNKNOWN, FAILED", "UNKNOWN, STARTED, FAILED",
			"UNKNOWN, UNKNOWN, UNKNOWN", "STOPPING, STOPPING, STARTED", "STARTING, FAILED, FAILED" })
	void whatHasNoEndIsDoneAgain(BatchStatus job, BatchStatus step, BatchStatus lane) throws Exception {
		JdbcClient client = JdbcClient.create(this.database);
		client.sql("update BATCH_JOB_EXECUTION set STATUS = ?, END_TIME = null").param(job.name()).update();
		client.sql("update BATCH_STEP_EXECUTION set STATUS = ?, END_TIME = null where STEP_NAME = 'step'")
			.param(step.name())
			.update();
		client.sql("update BATCH_STEP_EXECUTION set STATUS = ?, END_TIME = null where STEP_NAME <> 'step'")
			.param(lane.name())
			.update();
		assertThatExceptionOfType(JobRestartException.class).isThrownBy(this::restart);
		new ExecutionRecovery(this.repository, Clock.systemUTC()).recover(this.failed.getJobInstance());
		assertThat(restart().getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(this.done).hasValue(2);
	}

	@Test
	void anEndThatIsKnownStays() {
		JdbcClient client = JdbcClient.create(this.database);
		String all = "select VERSION, STATUS, END_TIME from BATCH_STEP_EXECUTION union all"
				+ " select VERSION, STATUS, END_TIME from BATCH_JOB_EXECUTION";
		var before = client.sql(all).query().listOfRows();
		new ExecutionRecovery(this.repository, Clock.systemUTC()).recover(this.failed.getJobInstance());
		assertThat(client.sql(all).query().listOfRows()).hasSize(3).isEqualTo(before);
	}

}
