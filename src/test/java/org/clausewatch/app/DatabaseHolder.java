package org.clausewatch.app;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Serves a home's database until its input ends: a main class. Its argument is the home.
 */
public final class DatabaseHolder {

	private DatabaseHolder() {
	}

	/**
	 * Leaves a row, and serves.
	 * @param arguments the home
	 */
	public static void main(String[] arguments) throws IOException {
		try (HomeDatabase database = DatabaseVisits.open(Path.of(arguments[0]))) {
			JdbcClient client = JdbcClient.create(database);
			client.sql("CREATE TABLE visit (pid BIGINT)").update();
			client.sql("INSERT INTO visit VALUES (0)").update();
			System.out.println("Open.");
			System.in.readAllBytes();
		}
		System.out.println("Closed.");
	}

}
