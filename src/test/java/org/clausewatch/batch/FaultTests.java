package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.concurrent.TimeUnit;
import org.clausewatch.Clausewatch;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Faults that the operating system and the database really report, in the middle of a
 * run: a write that the kernel refuses, a full disk, a database that goes away. The run
 * says in one line what it was, and goes on when it is mended.
 */
class FaultTests {

	@TempDir
	Path folder;

	private DisturbedRun disturbed(String... configuration) throws Exception {
		SmallParts.undisturbed();
		return new DisturbedRun(new Processes(SmallParts.home(this.folder.resolve("home"), configuration)),
				this.folder);
	}

	/**
	 * A line that names the cause, and a code that says it can be gone on with. Where the
	 * database is away for long, the heartbeat of the job's lock tells it too.
	 */
	private static void failed(Processes.Outcome outcome, String cause) {
		assertThat(outcome.text().lines().filter((line) -> !line.contains(" WARN  JobLock: "))).singleElement(STRING)
			.startsWith("clausewatch: ")
			.contains(cause);
		assertThat(outcome.code()).isEqualTo(4);
	}

	/**
	 * An I/O error (EISDIR) just where a step is about to write: a directory has its
	 * file's name. Permissions would not do, root has them all.
	 */
	@ParameterizedTest
	@CsvSource({ "slices/join-000000.done.tmp", "judged/part-000000.findings.csv.tmp",
			"unsealed/compliance-officer.en.xlsx" })
	void aWriteThatTheKernelRefuses(String file) throws Exception {
		DisturbedRun disturbed = disturbed();
		Process process = disturbed.start();
		disturbed.reach(process, RunTraces::planned);
		Path obstacle = Files.createDirectory(disturbed.workspace().work().resolve(file));
		failed(Processes.outcome(process), obstacle + ": Is a directory");
		assertThat(disturbed.history()).contains(" FAILED ").endsWith(obstacle + ": Is a directory");
		Files.delete(obstacle);
		disturbed.restartAndCompare();
	}

	/** The disk that the database is on; RunCommandTests has the one that runs are on. */
	@Test
	void aFullDiskUnderTheDatabase() throws Exception {
		Path home = Files.createDirectories(this.folder.resolve("home"));
		assumeThat(system("mount", "-t", "tmpfs", "-o", "size=8m", "clausewatch-test", home.toString()))
			.as("mounting a small tmpfs takes root and a machine that permits it")
			.isZero();
		try {
			DisturbedRun disturbed = disturbed();
			Process process = disturbed.start();
			disturbed.reach(process, RunTraces::planned);
			system("dd", "if=/dev/zero", "of=" + home.resolve("ballast"), "bs=4k");
			failed(Processes.outcome(process), "No space left on device");
			Files.delete(home.resolve("ballast"));
			disturbed.restartAndCompare();
		}
		finally {
			system("umount", "-l", home.toString());
		}
	}

	/** An H2 server of its own, killed and started again. */
	@Test
	void anH2ServerThatIsKilled() throws Exception {
		int port = freePort();
		Process server = h2(port);
		try {
			DisturbedRun disturbed = disturbed(datasource("jdbc:h2:tcp://127.0.0.1:" + port + "/database", "sa"));
			Process process = disturbed.start();
			disturbed.reach(process, (traces) -> traces.slices() > 1);
			server.destroyForcibly().waitFor();
			failed(Processes.outcome(process), "database: ");
			Processes.Outcome without = Processes.outcome(disturbed.restart());
			failed(without, "127.0.0.1:" + port);
			server = h2(port);
			assertThat(disturbed.history()).contains(" KILLED ");
			disturbed.restartAndCompare();
		}
		finally {
			server.destroyForcibly();
		}
	}

	/**
	 * The embedded database is served by the first process that opens it; others come in
	 * through it, and one of them takes over when it dies.
	 */
	@Test
	void theProcessThatServesTheEmbeddedDatabaseIsKilled() throws Exception {
		DisturbedRun disturbed = disturbed();
		Process server = serving(disturbed);
		try {
			Process process = disturbed.start();
			disturbed.reach(process, (traces) -> traces.slices() > 1);
			server.destroyForcibly().waitFor();
			Processes.Outcome outcome = Processes.outcome(process);
			if (outcome.code() == 0) {
				SmallParts.undisturbed().check(disturbed.run(), disturbed.processes().home(), SmallParts.REPORTS);
			}
			else {
				failed(outcome, "database");
				disturbed.restartAndCompare();
			}
		}
		finally {
			server.destroyForcibly();
		}
	}

	/** It ends between the run's transactions, which are none the worse for it. */
	@Test
	void theProcessThatServesTheEmbeddedDatabaseEnds() throws Exception {
		DisturbedRun disturbed = disturbed();
		Process server = serving(disturbed);
		try {
			Process process = disturbed.start();
			disturbed.reach(process, (traces) -> traces.slices() > 1);
			server.destroy();
			assertThat(server.waitFor()).isZero();
			assertThat(Processes.outcome(process).code()).isZero();
			SmallParts.undisturbed().check(disturbed.run(), disturbed.processes().home(), SmallParts.REPORTS);
		}
		finally {
			server.destroyForcibly();
		}
	}

	private Process serving(DisturbedRun disturbed) throws Exception {
		Path jobs = Files.createDirectories(this.folder.resolve("jobs"));
		Process server = disturbed.processes().start(Clausewatch.class, "serve", "--jobs", jobs.toString());
		BufferedReader said = new BufferedReader(
				new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
		assertThat(said.readLine()).startsWith("Scheduler at work");
		return server;
	}

	/**
	 * The database was away while a lane's end was to be written, and back for the job's.
	 */
	@Test
	void aJobWhoseEndIsKnownButNotThatOfItsLanes() throws Exception {
		DisturbedRun disturbed = disturbed();
		Process process = disturbed.start();
		disturbed.reach(process, (traces) -> traces.slices() > 1);
		process.destroyForcibly().waitFor();
		Path database = disturbed.processes().home().resolve("database/clausewatch");
		try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + database + ";IFEXISTS=TRUE")) {
			assertThat(connection.createStatement()
				.executeUpdate("update BATCH_JOB_EXECUTION set STATUS = 'FAILED', END_TIME = now()")).isOne();
		}
		disturbed.restartAndCompare();
	}

	/**
	 * PostgreSQL ends every connection, then stops at once in the restart, and is back.
	 */
	@Test
	void postgresEndsItsConnectionsAndStopsAtOnce() throws Exception {
		Path data = this.folder.resolve("postgres");
		int port = freePort();
		EmbeddedPostgres postgres = postgres(data, port);
		try {
			DisturbedRun disturbed = disturbed(datasource(postgres.getJdbcUrl("postgres", "postgres"), "postgres"));
			Process process = disturbed.start();
			disturbed.reach(process, (traces) -> traces.slices() > 1);
			JdbcClient.create(postgres.getPostgresDatabase())
				.sql("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()")
				.query()
				.listOfRows();
			Processes.Outcome ended = Processes.outcome(process);
			if (ended.code() != 0) {
				failed(ended, "database: ");
				process = disturbed.restart();
				disturbed.reach(process, (traces) -> traces.judged() > 0);
				String postmaster = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
				assertThat(system("kill", "-QUIT", postmaster)).isZero();
				failed(Processes.outcome(process), "database: ");
				postgres.close();
				postgres = postgres(data, port);
				disturbed.restartAndCompare();
			}
			else {
				SmallParts.undisturbed().check(disturbed.run(), disturbed.processes().home(), SmallParts.REPORTS);
			}
		}
		finally {
			postgres.close();
		}
	}

	private static EmbeddedPostgres postgres(Path data, int port) throws IOException {
		return EmbeddedPostgres.builder()
			.setDataDirectory(data.toFile())
			.setCleanDataDirectory(false)
			.setPort(port)
			.start();
	}

	private Process h2(int port) throws Exception {
		Process server = new Processes(this.folder).start(Server.class, "-tcp", "-tcpPort", Integer.toString(port),
				"-ifNotExists", "-baseDir", this.folder.resolve("h2").toString());
		new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8)).readLine();
		return server;
	}

	/** With little patience for a database that is away. */
	private static String datasource(String url, String user) {
		return """
				spring.datasource: {url: "%s", username: %s}
				spring.datasource.hikari.connection-timeout: 2000
				""".formatted(url, user);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	/** The command's exit code; -1 where there is no such command or it doesn't end. */
	private static int system(String... command) throws InterruptedException {
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
		}
		catch (IOException ex) {
			return -1;
		}
	}

}
