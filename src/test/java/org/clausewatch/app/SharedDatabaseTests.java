package org.clausewatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** This process opens the database, and others come. */
class SharedDatabaseTests {

	@TempDir
	Path home;

	@Test
	void aGuestThatEndsLeavesTheDatabaseOpen() throws Exception {
		try (GenericApplicationContext context = DatabaseVisits.open(this.home);
				Connection connection = context.getBean(HikariDataSource.class).getConnection()) {
			assertThat(visit()).isEqualTo("Done.\n");
			assertThat(connection.isValid(5)).isTrue();
			assertThat(visits(context)).isOne();
		}
	}

	@Test
	void whoOpenedItClosesItAtOnceWhenItEnds() throws Exception {
		DatabaseVisits.open(this.home).close();
		assertThat(this.home.resolve("database/clausewatch.mv.db")).exists();
		assertThat(this.home.resolve("database/clausewatch.lock.db")).doesNotExist();
		assertThat(visit()).isEqualTo("Done.\n");
		try (GenericApplicationContext context = DatabaseVisits.open(this.home)) {
			assertThat(visits(context)).isOne();
		}
	}

	private static long visits(GenericApplicationContext context) {
		return JdbcClient.create(context.getBean(HikariDataSource.class))
			.sql("SELECT count(*) FROM visit")
			.query(Long.class)
			.single();
	}

	private String visit() throws Exception {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), DatabaseVisits.class.getName(), this.home.toString(), "1")
			.redirectErrorStream(true)
			.start();
		String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).isZero();
		return text;
	}

}
