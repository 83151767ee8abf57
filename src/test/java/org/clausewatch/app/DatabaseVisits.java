package org.clausewatch.app;

import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Opens a home's database again and again, as commands do that begin, read, write and
 * end: a main class. Its arguments are the home, how often, and how many rows each visit
 * leaves.
 */
public final class DatabaseVisits {

	private DatabaseVisits() {
	}

	/**
	 * Visits.
	 * @param arguments the home, how often, and how many rows each visit leaves
	 */
	public static void main(String[] arguments) {
		Path home = Path.of(arguments[0]);
		for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
			try (HomeDatabase database = open(home)) {
				write(database, Integer.parseInt(arguments[2]));
			}
		}
		System.out.println("Done.");
	}

	private static void write(HomeDatabase database, int rows) {
		JdbcClient client = JdbcClient.create(database);
		client.sql("CREATE TABLE IF NOT EXISTS visit (pid BIGINT)").update();
		for (int i = 0; i < rows; i++) {
			client.sql("INSERT INTO visit VALUES (?)").param(ProcessHandle.current().pid()).update();
		}
	}

	/** Not yet opened. */
	static HomeDatabase open(Path home) {
		return new HomeDatabase(
				new H2File("jdbc:h2:file:" + home.resolve("database/clausewatch") + ";WRITE_DELAY=0", "sa", ""), home);
	}

	/** The rows that visits have left. */
	static long rows(HomeDatabase database) {
		return JdbcClient.create(database).sql("SELECT count(*) FROM visit").query(Long.class).single();
	}

}
