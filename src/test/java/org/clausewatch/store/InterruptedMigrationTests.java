package org.clausewatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * A process that is killed in a migration leaves part of it behind, as H2 commits each
 * table by itself; the next start makes the rest.
 */
class InterruptedMigrationTests {

	@ParameterizedTest
	@CsvSource({ "0, org/springframework/batch/core/schema-h2.sql", "0.6, db/migration/V1__run.sql",
			"1, db/migration/V2__schedule.sql" })
	void theNextStartMakesTheRest(String before, String script) throws Exception {
		List<String> statements = statements(script);
		assertThat(statements).isNotEmpty();
		for (int done = 1; done <= statements.size(); done++) {
			try (HikariDataSource database = new HikariDataSource()) {
				database.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
				JdbcClient jdbc = JdbcClient.create(database);
				if (before.equals("0")) {
					undoneFirst(database, jdbc);
				}
				else {
					flyway(database, before).migrate();
				}
				statements.subList(0, done).forEach((statement) -> jdbc.sql(statement).update());
				flyway(database, "latest").migrate();
				assertThat(tables(jdbc)).contains("RUN", "JOB_LOCK", "SCHEDULE_EVENT", "BATCH_STEP_EXECUTION_CONTEXT");
			}
		}
	}

	/** Flyway has made its own table and nothing else. */
	private static void undoneFirst(HikariDataSource database, JdbcClient jdbc) throws SQLException {
		flyway(database, "0.6").migrate();
		jdbc.sql("delete from \"flyway_schema_history\"").update();
		try (Connection connection = database.getConnection()) {
			ScriptUtils.executeSqlScript(connection,
					new ClassPathResource("org/springframework/batch/core/schema-drop-h2.sql"));
		}
	}

	private static Flyway flyway(HikariDataSource database, String target) {
		return Flyway.configure().dataSource(database).javaMigrations(new SpringBatchSchema()).target(target).load();
	}

	private static List<String> tables(JdbcClient jdbc) {
		return jdbc.sql("select table_name from information_schema.tables").query(String.class).list();
	}

	private static List<String> statements(String script) throws Exception {
		String text = new ClassPathResource(script).getContentAsString(StandardCharsets.UTF_8);
		return Arrays.stream(text.replaceAll("(?m)^--.*", "").split(";"))
			.map(String::strip)
			.filter((statement) -> !statement.isEmpty())
			.toList();
	}

}
