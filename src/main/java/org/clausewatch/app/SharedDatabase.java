package org.clausewatch.app;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.beans.factory.config.DestructionAwareBeanPostProcessor;

/**
 * Lets commands share the embedded H2. The process that opened its file serves the others
 * and ends their connections when it ends; whoever wants the file at such a moment is
 * turned away. So one at a time opens or closes it, and none closes it while another
 * reads. A server such as PostgreSQL is left alone: what it refuses, it refuses for good.
 */
public final class SharedDatabase implements DestructionAwareBeanPostProcessor {

	/** Opening is tried again so long, for what the locks don't know of. */
	private static final long OPENING_MILLIS = 10_000;

	/** A command that ends doesn't wait for a database that is gone. */
	private static final long CLOSING_MILLIS = 2_000;

	/** A session without a client's address is in the process that has the file open. */
	private static final String SERVING = """
			SELECT count(*) FROM information_schema.sessions
			WHERE session_id = session_id() AND client_addr IS NULL""";

	private final DatabaseUse use;

	SharedDatabase(DatabaseUse use) {
		this.use = use;
	}

	/** To be called by a command that goes on for long: others may end before it does. */
	public void settle() {
		this.use.settle();
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (bean instanceof HikariDataSource pool && isShared(pool)) {
			pool.setInitializationFailTimeout(OPENING_MILLIS);
			// The serving process may have ended since a connection was last used,
			// however lately that was.
			System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "0");
			this.use.begin();
			try {
				pool.getConnection().close();
			}
			catch (SQLException ex) {
				throw new IllegalStateException("the database can't be opened", ex);
			}
			finally {
				this.use.opened();
			}
		}
		return bean;
	}

	@Override
	public boolean requiresDestruction(Object bean) {
		return bean instanceof HikariDataSource pool && isShared(pool);
	}

	@Override
	public void postProcessBeforeDestruction(Object bean, String name) {
		if (bean instanceof HikariDataSource pool && isShared(pool)) {
			pool.setConnectionTimeout(CLOSING_MILLIS);
			try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
				close(statement);
			}
			catch (SQLException ex) {
				// It is closed, or whoever serves it is gone.
			}
			finally {
				this.use.closed();
			}
		}
	}

	/**
	 * Closing the last connection of this process leaves the file open while others are
	 * connected to it.
	 */
	private void close(Statement statement) throws SQLException {
		try (ResultSet serving = statement.executeQuery(SERVING)) {
			if (!serving.next() || serving.getInt(1) == 0) {
				return;
			}
		}
		this.use.end();
		statement.execute("SHUTDOWN");
	}

	private static boolean isShared(HikariDataSource pool) {
		return String.valueOf(pool.getJdbcUrl()).startsWith("jdbc:h2:file:");
	}

}
