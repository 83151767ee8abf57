package org.clausewatch.app;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Opens a home's database again and again, as commands do that begin, read, write and
 * end: a main class. Its arguments are the home and how often.
 */
public final class DatabaseVisits {

	private DatabaseVisits() {
	}

	/**
	 * Each visit leaves a row.
	 * @param arguments the home and how often
	 */
	public static void main(String[] arguments) {
		System.setProperty("h2.bindAddress", "127.0.0.1");
		Path home = Path.of(arguments[0]);
		for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
			visit(home);
		}
		System.out.println("Done.");
	}

	private static void visit(Path home) {
		try (GenericApplicationContext context = open(home)) {
			JdbcClient database = JdbcClient.create(context.getBean(HikariDataSource.class));
			database.sql("CREATE TABLE IF NOT EXISTS visit (pid BIGINT)").update();
			database.sql("INSERT INTO visit VALUES (?)").param(ProcessHandle.current().pid()).update();
		}
	}

	/** No more than the database and what shares it. */
	static GenericApplicationContext open(Path home) {
		GenericApplicationContext context = new GenericApplicationContext();
		context.registerBean(SharedDatabase.class,
				() -> new SharedDatabase(new DatabaseUse(home.resolve("database.lock"))));
		context.registerBean(HikariDataSource.class, () -> {
			HikariDataSource pool = new HikariDataSource();
			pool.setJdbcUrl("jdbc:h2:file:" + home.resolve("database/clausewatch") + ";AUTO_SERVER=TRUE;WRITE_DELAY=0");
			pool.setUsername("sa");
			pool.setMaximumPoolSize(2);
			return pool;
		});
		context.refresh();
		return context;
	}

}
