package org.clausewatch.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The contestant that any tutorial would build: a row is an item. Three files are copied
 * into H2 row by row; then certificates are read row by row, and what is known of each is
 * looked up. It judges one rule, {@code AGR-1.3-LATE-REVOCATION}.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
		JdbcTemplateAutoConfiguration.class, TransactionAutoConfiguration.class, BatchJdbcAutoConfiguration.class,
		BatchAutoConfiguration.class })
class NaiveJob {

	/** {@code EXTRACT OUT}: writes {@code findings.csv} into OUT. */
	public static void main(String[] args) throws Exception {
		Path out = Files.createDirectories(Path.of(args[1]));
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(NaiveJob.class)
			.web(WebApplicationType.NONE)
			.run("--clausewatch.home=" + out,
					"--spring.datasource.url=jdbc:h2:file:" + out.toAbsolutePath() + "/database",
					"--spring.batch.jdbc.initialize-schema=always")) {
			JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
			NaiveTable.create(jdbc);
			Job job = new NaiveSteps(context, Path.of(args[0])).job();
			JobExecution execution = context.getBean(JobOperator.class).start(job, new JobParameters());
			if (execution.getStatus().isUnsuccessful()) {
				throw new IllegalStateException(execution.toString());
			}
			jdbc.execute("CALL CSVWRITE('" + out.resolve("findings.csv") + "', 'SELECT * FROM finding')");
		}
	}

}
