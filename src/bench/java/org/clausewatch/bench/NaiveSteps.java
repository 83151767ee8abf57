package org.clausewatch.bench;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.item.database.ItemPreparedStatementSetter;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.mapping.PassThroughFieldSetMapper;
import org.springframework.batch.infrastructure.item.file.transform.FieldSet;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The naive job's steps. */
final class NaiveSteps {

	private static final int CHUNK = 100;

	private final ApplicationContext context;

	private final Path extract;

	NaiveSteps(ApplicationContext context, Path extract) {
		this.context = context;
		this.extract = extract;
	}

	Job job() {
		JobBuilder job = new JobBuilder("naive", repository());
		SimpleJobBuilder steps = job.start(copy(NaiveTable.ALL.get(0)));
		for (NaiveTable table : NaiveTable.ALL.subList(1, NaiveTable.ALL.size())) {
			steps = steps.next(copy(table));
		}
		return steps.next(judge()).build();
	}

	private Step copy(NaiveTable table) {
		List<String> columns = table.columns();
		return new StepBuilder("copy-" + table.name(), repository()).<FieldSet, FieldSet>chunk(CHUNK)
			.transactionManager(transactions())
			.reader(rows(table.file()))
			.writer(writer(table.insert(), (row, statement) -> {
				for (int i = 0; i < columns.size(); i++) {
					statement.setString(i + 1, PlainKeys.comparable(columns.get(i), row.readString(columns.get(i))));
				}
			}))
			.build();
	}

	private Step judge() {
		return new StepBuilder("judge", repository()).<FieldSet, String[]>chunk(CHUNK)
			.transactionManager(transactions())
			.reader(rows("certificates.csv"))
			.processor(new NaiveJudge(this.context.getBean(JdbcTemplate.class)))
			.writer(this.<String[]>writer(
					"INSERT INTO finding VALUES ('AGR-1.3-LATE-REVOCATION', 'LATE', 'FAIL', ?, ?, 'REQUEST', ?)",
					(finding, statement) -> {
						for (int i = 0; i < finding.length; i++) {
							statement.setString(i + 1, finding[i]);
						}
					}))
			.build();
	}

	private <T> ItemWriter<T> writer(String insert, ItemPreparedStatementSetter<T> cells) {
		JdbcBatchItemWriter<T> writer = new JdbcBatchItemWriterBuilder<T>()
			.dataSource(this.context.getBean(DataSource.class))
			.sql(insert)
			.itemPreparedStatementSetter(cells)
			.build();
		writer.afterPropertiesSet();
		return writer;
	}

	private JobRepository repository() {
		return this.context.getBean(JobRepository.class);
	}

	private PlatformTransactionManager transactions() {
		return this.context.getBean(PlatformTransactionManager.class);
	}

	private FlatFileItemReader<FieldSet> rows(String file) {
		Path csv = this.extract.resolve(file);
		return new FlatFileItemReaderBuilder<FieldSet>().name(file)
			.resource(new FileSystemResource(csv))
			.encoding("UTF-8")
			.linesToSkip(1)
			.delimited()
			.names(Headers.of(csv).toArray(String[]::new))
			.fieldSetMapper(new PassThroughFieldSetMapper())
			.build();
	}

}
