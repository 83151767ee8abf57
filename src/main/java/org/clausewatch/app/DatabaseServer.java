package org.clausewatch.app;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.h2.tools.Server;

/** The embedded H2, open in this process and served to the home's other ones. */
final class DatabaseServer {

	/** H2's own hook would close the database under those that end in good order. */
	private static final String NO_HOOK = ";DB_CLOSE_ON_EXIT=FALSE";

	private final Path address;

	private final Connection connection;

	private final Server server;

	private DatabaseServer(Path address, Connection connection, Server server) {
		this.address = address;
		this.connection = connection;
		this.server = server;
	}

	/**
	 * Opens it, and makes it where it isn't there.
	 * @param h2 the database
	 * @param address says where it is served
	 * @throws SQLException where the file can't be opened or served
	 */
	static DatabaseServer open(H2File h2, Path address) throws SQLException {
		// H2 would listen on every address; other processes come from this host.
		System.setProperty("h2.bindAddress", "127.0.0.1");
		ServerAddress.remove(address);
		// As long as it is open, the database is.
		Connection connection = DriverManager.getConnection(h2.url() + NO_HOOK, h2.user(), h2.password());
		try {
			return new DatabaseServer(address, connection, serve(h2, address));
		}
		catch (SQLException ex) {
			connection.close();
			throw ex;
		}
	}

	private static Server serve(H2File h2, Path address) throws SQLException {
		String key = UUID.randomUUID().toString();
		Server server = Server.createTcpServer("-tcpPort", "0", "-tcpDaemon", "-key", key, h2.path()).start();
		try {
			new ServerAddress(server.getPort(), key).write(address);
			return server;
		}
		catch (IOException ex) {
			server.stop();
			throw new SQLException(address + ": can't be written: " + ex.getMessage(), ex);
		}
	}

	/** Not where H2 had to give up, on a full disk say. */
	boolean isOpen() throws SQLException {
		return !this.connection.isClosed();
	}

	/** Ends connections, and lets go of the file. */
	void close() {
		ServerAddress.remove(this.address);
		this.server.stop();
		try (this.connection; Statement statement = this.connection.createStatement()) {
			statement.execute("SHUTDOWN");
		}
		catch (SQLException ex) {
			// H2 had to close it before. What was committed is in the file.
		}
	}

}
