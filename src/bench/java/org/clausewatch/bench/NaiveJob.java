package org.clausewatch.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.mapping.PassThroughFieldSetMapper;
import org.springframework.batch.infrastructure.item.file.transform.FieldSet;
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
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

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

	private static final int CHUNK = 100;

	/** Looked-up files: table, its file, and the columns that are needed. */
	private record Copied(String table, String file, String... columns) {
	}

	private static final List<Copied> COPIED = List.of(
			new Copied("application", "applications.csv", "application_id", "agreement_version"),
			new Copied("request", "revocation-requests.csv", "issuer", "serial", "request_id", "form", "received_at",
					"authentication", "defect_notified_at", "cured_at", "withdrawn_at"),
			new Copied("revocation", "revocations.csv", "issuer", "serial", "executed_at"));

	/** {@code EXTRACT OUT}: writes {@code findings.csv} into OUT. */
	public static void main(String[] args) throws Exception {
		Path out = Files.createDirectories(Path.of(args[1]));
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(NaiveJob.class)
			.web(WebApplicationType.NONE)
			.run("--clausewatch.home=" + out,
					"--spring.datasource.url=jdbc:h2:file:" + out.toAbsolutePath() + "/database",
					"--spring.batch.jdbc.initialize-schema=always")) {
			JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
			createTables(jdbc);
			Job job = job(context, jdbc, Path.of(args[0]));
			JobExecution execution = context.getBean(JobOperator.class).start(job, new JobParameters());
			if (execution.getStatus().isUnsuccessful()) {
				throw new IllegalStateException(execution.toString());
			}
			jdbc.execute("CALL CSVWRITE('" + out.resolve("findings.csv") + "', 'SELECT * FROM finding')");
		}
	}

	private static void createTables(JdbcTemplate jdbc) {
		for (Copied copied : COPIED) {
			String columns = List.of(copied.columns)
				.stream()
				.map((column) -> "\"%s\" VARCHAR(200)".formatted(column.toUpperCase(Locale.ROOT)))
				.collect(Collectors.joining(", "));
			jdbc.execute("CREATE TABLE %s (line BIGINT GENERATED ALWAYS AS IDENTITY, %s)".formatted(copied.table, columns));
		}
		jdbc.execute("CREATE INDEX application_key ON application (application_id)");
		jdbc.execute("CREATE INDEX request_key ON request (serial, issuer)");
		jdbc.execute("CREATE INDEX revocation_key ON revocation (serial, issuer)");
		jdbc.execute("CREATE TABLE finding (\"rule\" VARCHAR(40), \"class\" VARCHAR(40), \"outcome\" VARCHAR(20), "
				+ "\"issuer\" VARCHAR(200), \"serial\" VARCHAR(80), \"subject_kind\" VARCHAR(20), "
				+ "\"subject_id\" VARCHAR(80))");
	}

	private static Job job(ConfigurableApplicationContext context, JdbcTemplate jdbc, Path extract) {
		JobRepository repository = context.getBean(JobRepository.class);
		PlatformTransactionManager transactions = context.getBean(PlatformTransactionManager.class);
		DataSource dataSource = context.getBean(DataSource.class);
		SimpleJobBuilder steps = new JobBuilder("naive", repository)
			.start(copy(COPIED.get(0), repository, transactions, dataSource, extract));
		for (Copied copied : COPIED.subList(1, COPIED.size())) {
			steps = steps.next(copy(copied, repository, transactions, dataSource, extract));
		}
		return steps.next(judge(repository, transactions, dataSource, jdbc, extract)).build();
	}

	private static Step copy(Copied copied, JobRepository repository, PlatformTransactionManager transactions,
			DataSource dataSource, Path extract) {
		List<String> columns = List.of(copied.columns);
		JdbcBatchItemWriter<FieldSet> writer = new JdbcBatchItemWriterBuilder<FieldSet>().dataSource(dataSource)
			.sql("INSERT INTO " + copied.table + " (" + String.join(", ", columns) + ") VALUES ("
					+ columns.stream().map((column) -> "?").collect(Collectors.joining(", ")) + ")")
			.itemPreparedStatementSetter((row, statement) -> {
				for (int i = 0; i < columns.size(); i++) {
					statement.setString(i + 1, NaiveKeys.comparable(columns.get(i), row.readString(columns.get(i))));
				}
			})
			.build();
		writer.afterPropertiesSet();
		return new StepBuilder("copy-" + copied.table, repository).<FieldSet, FieldSet>chunk(CHUNK)
			.transactionManager(transactions)
			.reader(rows(extract.resolve(copied.file)))
			.writer(writer)
			.build();
	}

	private static Step judge(JobRepository repository, PlatformTransactionManager transactions, DataSource dataSource,
			JdbcTemplate jdbc, Path extract) {
		JdbcBatchItemWriter<String[]> writer = new JdbcBatchItemWriterBuilder<String[]>().dataSource(dataSource)
			.sql("INSERT INTO finding VALUES ('AGR-1.3-LATE-REVOCATION', 'LATE', 'FAIL', ?, ?, 'REQUEST', ?)")
			.itemPreparedStatementSetter((finding, statement) -> {
				for (int i = 0; i < finding.length; i++) {
					statement.setString(i + 1, finding[i]);
				}
			})
			.build();
		writer.afterPropertiesSet();
		return new StepBuilder("judge", repository).<FieldSet, String[]>chunk(CHUNK)
			.transactionManager(transactions)
			.reader(rows(extract.resolve("certificates.csv")))
			.processor(new NaiveJudge(jdbc))
			.writer(writer)
			.build();
	}

	private static FlatFileItemReader<FieldSet> rows(Path csv) {
		return new FlatFileItemReaderBuilder<FieldSet>().name(String.valueOf(csv.getFileName()))
			.resource(new FileSystemResource(csv))
			.encoding("UTF-8")
			.linesToSkip(1)
			.delimited()
			.names(Headers.of(csv).toArray(String[]::new))
			.fieldSetMapper(new PassThroughFieldSetMapper())
			.build();
	}

}
