package org.clausewatch.schedule;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/** An empty database with the migrations applied. */
public final class Database {

	private Database() {
	}

	/** In memory. */
	public static HikariDataSource h2() {
		return migrated("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa");
	}

	/** In a file. */
	public static HikariDataSource h2(Path file) {
		return migrated("jdbc:h2:file:" + file.toAbsolutePath(), "sa");
	}

	/** A database of its own in a server that all tests of this JVM share. */
	public static HikariDataSource postgres() {
		return Server.POSTGRES.create();
	}

	private static HikariDataSource migrated(String url, String user) {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(url);
		config.setUsername(user);
		HikariDataSource dataSource = new HikariDataSource(config);
		Flyway.configure().dataSource(dataSource).load().migrate();
		return dataSource;
	}

	/** Started at first use, stopped when the JVM ends. */
	private enum Server {

		POSTGRES;

		private final EmbeddedPostgres postgres = start();

		private static EmbeddedPostgres start() {
			try {
				return EmbeddedPostgres.builder().start();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		HikariDataSource create() {
			String name = "d" + UUID.randomUUID().toString().replace("-", "");
			try (var connection = this.postgres.getPostgresDatabase().getConnection();
					var statement = connection.createStatement()) {
				statement.execute("create database " + name);
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
			return migrated(this.postgres.getJdbcUrl("postgres", name), "postgres");
		}

	}

}
