package org.clausewatch.app;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.time.Duration;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The embedded H2 of a home, which commands share. One process has its file open and
 * serves the others, whoever comes first; when it ends it waits for what they have begun
 * to write, and the next of them to ask for a connection serves the rest. Connections
 * aren't pooled: to this process's own database they cost next to nothing, and one to
 * another process must not outlast the work it is asked for.
 */
public final class HomeDatabase extends AbstractDataSource implements AutoCloseable {

	/** For a database that another process is just opening, or had when it was killed. */
	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final long POLL_MILLIS = 10;

	private final H2File file;

	private final Path address;

	private final DatabaseUse use;

	private volatile @Nullable DatabaseServer server;

	private boolean closed;

	/**
	 * Nothing is opened yet.
	 * @param file the database
	 * @param home where processes agree on who serves it
	 */
	HomeDatabase(H2File file, Path home) {
		this.file = file;
		this.address = home.resolve("database.address");
		this.use = new DatabaseUse(home.resolve("database.lock"));
	}

	@Override
	public Connection getConnection() throws SQLException {
		if (isServer()) {
			return own();
		}
		this.use.begin();
		try {
			return BorrowedConnection.of(connect(), this.use::end);
		}
		catch (SQLException | RuntimeException ex) {
			this.use.end();
			throw ex;
		}
	}

	@Override
	public Connection getConnection(String user, String password) throws SQLException {
		throw new SQLFeatureNotSupportedException("user and password are configured");
	}

	/** Where this process serves the database, it leaves it to others. */
	@Override
	public synchronized void close() {
		this.closed = true;
		DatabaseServer open = this.server;
		if (open != null) {
			this.server = null;
			this.use.close(open::close);
		}
	}

	private Connection connect() throws SQLException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (true) {
			try {
				return serve() ? own() : other();
			}
			catch (SQLException ex) {
				if (!passes(ex) || System.nanoTime() > end || !pause()) {
					throw ex;
				}
			}
		}
	}

	/** A killed process may have lost its lock before its file. */
	private static boolean passes(SQLException ex) {
		return ex instanceof SQLTransientException || ex.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1;
	}

	private boolean isServer() throws SQLException {
		DatabaseServer open = this.server;
		return open != null && open.isOpen();
	}

	private synchronized boolean serve() throws SQLException {
		if (this.closed) {
			throw new SQLException("the database is closed");
		}
		if (isServer()) {
			return true;
		}
		if (!this.use.serve()) {
			return false;
		}
		try {
			this.server = DatabaseServer.open(this.file, this.address);
			return true;
		}
		catch (SQLException ex) {
			this.use.leave();
			throw ex;
		}
	}

	private Connection own() throws SQLException {
		return DriverManager.getConnection(this.file.url(), this.file.user(), this.file.password());
	}

	private Connection other() throws SQLException {
		try {
			ServerAddress known = ServerAddress.read(this.address);
			if (known == null) {
				throw new SQLException(this.address + ": says no address");
			}
			return DriverManager.getConnection(known.url() + this.file.settings(), this.file.user(),
					this.file.password());
		}
		catch (IOException | SQLException ex) {
			throw new SQLTransientConnectionException(
					"the database that another process has can't be reached: " + ex.getMessage(), ex);
		}
	}

	private static boolean pause() {
		try {
			Thread.sleep(POLL_MILLIS);
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
