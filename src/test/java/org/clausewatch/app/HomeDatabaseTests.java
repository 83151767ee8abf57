package org.clausewatch.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** This process and others on one home's database, which other tests do with commands. */
class HomeDatabaseTests {

	@TempDir
	Path home;

	private Process other;

	@AfterEach
	void end() {
		if (this.other != null) {
			this.other.destroyForcibly();
		}
	}

	@Test
	void aGuestThatEndsLeavesTheDatabaseOpen() throws Exception {
		try (HomeDatabase database = DatabaseVisits.open(this.home); Connection connection = database.getConnection()) {
			visit("1", "1");
			assertThat(connection.isValid(5)).isTrue();
			assertThat(DatabaseVisits.rows(database)).isOne();
		}
	}

	@Test
	void whoServesItClosesItAtOnceWhenItEnds() throws Exception {
		HomeDatabase database = DatabaseVisits.open(this.home);
		database.getConnection().close();
		database.close();
		try (Connection alone = alone()) {
			assertThat(alone.isValid(5)).isTrue();
		}
		assertThatExceptionOfType(SQLException.class).isThrownBy(database::getConnection)
			.withMessage("the database is closed");
		visit("1", "1");
	}

	/** The other serves a while, ends in good order, and this one goes on by itself. */
	@Test
	void aGuestServesWhenTheServingProcessEnds() throws Exception {
		BufferedReader said = start(DatabaseHolder.class);
		try (HomeDatabase database = DatabaseVisits.open(this.home)) {
			assertThat(DatabaseVisits.rows(database)).isOne();
			this.other.getOutputStream().close();
			while (this.other.isAlive()) {
				assertThat(DatabaseVisits.rows(database)).isOne();
			}
			assertThat(said.readLine()).isEqualTo("Closed.");
			visit("1", "1");
			assertThat(DatabaseVisits.rows(database)).isEqualTo(2);
		}
	}

	@Test
	void aGuestServesWhenTheServingProcessIsKilled() throws Exception {
		start(DatabaseHolder.class);
		try (HomeDatabase database = DatabaseVisits.open(this.home)) {
			assertThat(DatabaseVisits.rows(database)).isOne();
			this.other.destroyForcibly().waitFor();
			assertThat(DatabaseVisits.rows(database)).isOne();
			visit("1", "1");
			assertThat(DatabaseVisits.rows(database)).isEqualTo(2);
		}
	}

	/** What is begun with the serving process can be ended with it. */
	@Test
	void whoServesWaitsForTransactionsOfOthers() throws Exception {
		BufferedReader said = start(DatabaseHolder.class);
		try (HomeDatabase database = DatabaseVisits.open(this.home)) {
			try (Connection connection = database.getConnection()) {
				connection.setAutoCommit(false);
				connection.createStatement().execute("INSERT INTO visit VALUES (1)");
				this.other.getOutputStream().close();
				assertThat(this.other.waitFor(2, TimeUnit.SECONDS)).isFalse();
				// Within it, another connection isn't held up by who waits.
				assertThat(DatabaseVisits.rows(database)).isOne();
				connection.createStatement().execute("INSERT INTO visit VALUES (2)");
				connection.commit();
			}
			assertThat(said.readLine()).isEqualTo("Closed.");
			assertThat(DatabaseVisits.rows(database)).isEqualTo(3);
		}
	}

	/** Neither another tool's lock nor an address that leads nowhere. */
	@Test
	void whatKeepsTheDatabaseAwayIsTold() throws Exception {
		try (Connection alone = alone(); HomeDatabase database = DatabaseVisits.open(this.home)) {
			Process process = begin(DatabaseVisits.class, "1", "1");
			assertThat(text(process)).contains("Database may be already in use");
			assertThat(process.waitFor()).isNotZero();
			assertThat(alone.isValid(5)).isTrue();
		}
	}

	@Test
	void anAddressThatLeadsNowhereIsWrittenAnew() throws Exception {
		new ServerAddress(1, "nobody").write(this.home.resolve("database.address"));
		visit("1", "1");
		Files.writeString(this.home.resolve("database.address"), "half");
		visit("1", "1");
		try (HomeDatabase database = DatabaseVisits.open(this.home)) {
			assertThat(DatabaseVisits.rows(database)).isEqualTo(2);
			assertThat(
					PosixFilePermissions.toString(Files.getPosixFilePermissions(this.home.resolve("database.address"))))
				.isEqualTo("rw-------");
		}
	}

	/** The port alone opens nothing: not this database, and no other file. */
	@Test
	void onlyWhoKnowsTheKeyComesIn() throws Exception {
		try (HomeDatabase database = DatabaseVisits.open(this.home)) {
			database.getConnection().close();
			ServerAddress address = ServerAddress.read(this.home.resolve("database.address"));
			for (String name : new String[] { this.home.resolve("database/clausewatch").toString(), "mem:any",
					new ServerAddress(0, "guessed").key() }) {
				assertThatExceptionOfType(SQLException.class)
					.isThrownBy(() -> DriverManager
						.getConnection("jdbc:h2:tcp://127.0.0.1:" + address.port() + "/" + name, "sa", ""))
					.withMessageContaining("Wrong user name or password");
			}
			try (Connection guest = DriverManager.getConnection(address.url(), "sa", "")) {
				assertThat(guest.isValid(5)).isTrue();
			}
		}
	}

	private Connection alone() throws SQLException {
		return DriverManager.getConnection("jdbc:h2:file:" + this.home.resolve("database/clausewatch"), "sa", "");
	}

	private void visit(String times, String rows) throws Exception {
		Process process = begin(DatabaseVisits.class, times, rows);
		assertThat(text(process)).isEqualTo("Done.\n");
		assertThat(process.waitFor()).isZero();
	}

	private static String text(Process process) throws IOException {
		return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

	/** Waits until it serves, and has left a row. */
	private BufferedReader start(Class<?> main) throws Exception {
		this.other = begin(main);
		BufferedReader said = new BufferedReader(
				new InputStreamReader(this.other.getInputStream(), StandardCharsets.UTF_8));
		assertThat(said.readLine()).isEqualTo("Open.");
		return said;
	}

	private Process begin(Class<?> main, String... arguments) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-cp", System.getProperty("java.class.path"), main.getName(), this.home.toString());
		builder.command().addAll(List.of(arguments));
		return builder.redirectErrorStream(true).start();
	}

}
