package org.clausewatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How long a user waits before anything happens: medians of five, after one to warm up. */
final class StartUp {

	private static final int TIMES = 5;

	private final Path work;

	private StartUp(Path work) {
		this.work = work;
	}

	/** Seconds by what was called. */
	record Result(String date, String commit, Machine machine, Map<String, Double> seconds) {
	}

	public static void main(String[] args) throws IOException, InterruptedException, SQLException {
		StartUp startUp = new StartUp(Files.createTempDirectory("clausewatch-start"));
		Map<String, Double> seconds = new LinkedHashMap<>();
		seconds.put("`run` on the sample, to the first row read", startUp.firstRow());
		seconds.put("`--help`", startUp.command("--help"));
		seconds.put("`rules`", startUp.command("rules"));
		seconds.put("`verify` of the sample's run", startUp.command("verify", startUp.latestRun().toString()));
		Result result = new Result(LocalDate.now(ZoneOffset.UTC).toString(), Sources.commit(), Machine.here(), seconds);
		System.out.println(table(result));
		Results.keep("start-up", result);
		BenchmarksPage.write();
	}

	private double command(String... arguments) throws IOException, InterruptedException {
		List<String> command = Stream.concat(Stream.of("./clausewatch"), Stream.of(arguments)).toList();
		measure(command);
		double[] seconds = new double[TIMES];
		for (int i = 0; i < TIMES; i++) {
			seconds[i] = measure(command).wall();
		}
		return Median.of(seconds);
	}

	private Measurement measure(List<String> command) throws IOException, InterruptedException {
		return MeasuredProcess.run(command, Map.of("CLAUSEWATCH_HOME", home().toString()), new Directory(this.work.resolve("runs")),
				this.work.resolve("log"));
	}

	/**
	 * From the call until the first step began, whose first act is to read rows: Spring
	 * Batch keeps when.
	 */
	private double firstRow() throws IOException, InterruptedException, SQLException {
		List<String> command = List.of("./clausewatch", "run", "jobs/daily-reconciliation.yaml", "--no-reports", "--out",
				this.work.resolve("runs").toString());
		measure(command);
		double[] seconds = new double[TIMES];
		for (int i = 0; i < TIMES; i++) {
			LocalDateTime called = LocalDateTime.now();
			measure(command);
			seconds[i] = Duration.between(called, firstStep()).toMillis() / 1000.0;
		}
		return Median.of(seconds);
	}

	private LocalDateTime firstStep() throws SQLException {
		try (Connection database = DriverManager.getConnection("jdbc:h2:file:" + home() + "/database/clausewatch");
				Statement statement = database.createStatement();
				ResultSet rows = statement.executeQuery("SELECT start_time FROM batch_step_execution WHERE job_execution_id "
						+ "= (SELECT MAX(job_execution_id) FROM batch_job_execution) ORDER BY step_execution_id")) {
			rows.next();
			return rows.getTimestamp(1).toLocalDateTime();
		}
	}

	private Path home() {
		return this.work.resolve("home");
	}

	private Path latestRun() throws IOException {
		try (Stream<Path> runs = Files.list(this.work.resolve("runs"))) {
			return runs.filter((run) -> Files.exists(run.resolve("manifest.json"))).sorted().reduce((a, b) -> b).orElseThrow();
		}
	}

	static String table(Result result) {
		StringBuilder text = new StringBuilder();
		text.append("%s; commit %s.%n%s.%n%n".formatted(result.date(), result.commit(), result.machine().line()));
		text.append("| command | seconds |\n|---|---:|\n");
		result.seconds.forEach((command, seconds) -> text.append(String.format(Locale.ROOT, "| %s | %.2f |%n", command, seconds)));
		return text.toString();
	}

}
