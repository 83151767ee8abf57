package org.clausewatch.app;

import java.nio.file.Path;
import java.time.Clock;
import org.clausewatch.batch.PartSizes;
import org.clausewatch.batch.RunConfiguration;
import org.clausewatch.batch.RunLog;
import org.clausewatch.batch.SealSource;
import org.clausewatch.rule.RuleCatalogue;
import org.clausewatch.schedule.Instance;
import org.clausewatch.schedule.JobLock;
import org.clausewatch.schedule.ScheduleLog;
import org.clausewatch.store.JdbcLockTable;
import org.clausewatch.store.JdbcRunLog;
import org.clausewatch.store.JdbcScheduleLog;
import org.clausewatch.store.SpringBatchSchema;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The wiring; only what is listed here is configured, which also keeps the start quick.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClausewatchProperties.class)
@Import(RunConfiguration.class)
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
		JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class,
		FlywayAutoConfiguration.class, BatchJdbcAutoConfiguration.class, BatchAutoConfiguration.class })
public class ApplicationConfiguration {

	/** Where another database is configured, Spring Boot connects to it. */
	@Bean
	@Conditional(EmbeddedDatabase.class)
	HomeDatabase dataSource(Environment environment) {
		return new HomeDatabase(
				new H2File(environment.getRequiredProperty("spring.datasource.url"),
						environment.getProperty("spring.datasource.username", ""),
						environment.getProperty("spring.datasource.password", "")),
				Path.of(environment.getRequiredProperty("clausewatch.home")));
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	RuleCatalogue ruleCatalogue() {
		return RuleCatalogue.standard();
	}

	@Bean
	RunLog runLog(JdbcClient jdbc) {
		return new JdbcRunLog(jdbc);
	}

	@Bean
	ScheduleLog scheduleLog(JdbcClient jdbc) {
		return new JdbcScheduleLog(jdbc);
	}

	@Bean
	JobLock jobLock(JdbcClient jdbc, Clock clock) {
		return new JobLock(new JdbcLockTable(jdbc), Instance.current(), clock, JobLock.BEAT);
	}

	@Bean
	SealSource sealSource(ClausewatchProperties properties, Clock clock) {
		return new ConfiguredSeals(properties, System.getenv(), clock);
	}

	@Bean
	PartSizes partSizes(ClausewatchProperties properties) {
		return new PartSizes(properties.slice().toBytes(), properties.partition().toBytes(), properties.inPlace());
	}

	@Bean
	SpringBatchSchema springBatchSchema() {
		return new SpringBatchSchema();
	}

	/** The database is a file of H2. */
	private static final class EmbeddedDatabase implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return H2File.is(context.getEnvironment().getProperty("spring.datasource.url", ""));
		}

	}

}
