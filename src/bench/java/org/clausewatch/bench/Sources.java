package org.clausewatch.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Which versions are measured. */
final class Sources {

	private Sources() {
	}

	/** The commit, with a {@code +} where files have changed since. */
	static String commit() throws IOException {
		return git("rev-parse", "--short=10", "HEAD") + (git("status", "--porcelain", "src/main", "pom.xml").isEmpty() ? "" : "+");
	}

	/** DuckDB's own account of its version. */
	static String duckdb() throws SQLException {
		try (Connection database = DriverManager.getConnection("jdbc:duckdb:")) {
			return database.getMetaData().getDatabaseProductVersion();
		}
	}

	private static String git(String... arguments) throws IOException {
		String[] command = new String[arguments.length + 1];
		command[0] = "git";
		System.arraycopy(arguments, 0, command, 1, arguments.length);
		Process git = new ProcessBuilder(command).start();
		return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
	}

}
