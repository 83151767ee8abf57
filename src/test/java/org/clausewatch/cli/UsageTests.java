package org.clausewatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can't be understood ends with 2 and says what was expected. */
class UsageTests {

	private static final Path JOB = Path.of("jobs/daily-reconciliation.yaml");

	@TempDir
	static Path folder;

	private static Console console;

	@BeforeAll
	static void settle() {
		console = new Console(folder.resolve("home"));
	}

	private static Path file(String name, String text) throws IOException {
		return Files.writeString(folder.resolve(name), text);
	}

	/** A job on the sample, with one more line. */
	private static Path job(String name, String line) throws IOException {
		return file(name,
				"job: test\nextract: " + Path.of("sample-data/2025-q3").toAbsolutePath() + "\npolicy: "
						+ Path.of("jobs/policy/netca.yaml").toAbsolutePath() + "\nout: " + folder.resolve("runs") + "\n"
						+ line + "\n");
	}

	@Test
	void noCommand() {
		console.type().misused("Missing required subcommand");
	}

	@Test
	void anUnknownCommand() {
		console.type("rnu").failed(2, "Unmatched argument at index 0: 'rnu'", "See `clausewatch --help`.");
	}

	@Test
	void anUnknownOption() {
		console.type("run", JOB, "--extrakt", "x").misused("Unknown options: '--extrakt', 'x'");
	}

	@Test
	void noJob() {
		console.type("run").failed(2, "Missing required parameter: 'JOB'", "See `clausewatch run --help`.");
	}

	@Test
	void anEmptyJob() {
		console.type("run", "")
			.failed(2, "clausewatch: JOB is empty: a job file such as jobs/daily-reconciliation.yaml was expected");
	}

	@Test
	void anOutThatIsAFile() throws IOException {
		Path file = file("out.txt", "");
		console.type("run", JOB, "--out", file)
			.failed(2, "clausewatch: --out " + file + ": is a file; a directory was expected");
	}

	@Test
	void aPolicyThatIsntThere() throws IOException {
		Path job = file("policy-missing.yaml",
				"job: test\nextract: " + Path.of("sample-data/2025-q3").toAbsolutePath() + "\npolicy: nosuch.yaml\n");
		console.type("run", job)
			.failed(2, "clausewatch: " + job + ":3:9: policy: there is no " + folder.resolve("nosuch.yaml"));
	}

	@Test
	void anExtractThatIsntThere() throws IOException {
		Path job = file("extract-missing.yaml",
				"job: test\nextract: nosuch\npolicy: " + Path.of("jobs/policy/netca.yaml").toAbsolutePath() + "\n");
		console.type("run", job)
			.failed(3, "clausewatch: " + job + ":2:10: extract: there is no " + folder.resolve("nosuch"));
	}

	@Test
	void anAsOfThatIsNoInstant() {
		console.type("run", JOB, "--as-of", "2025-10-01")
			.misused("Invalid value for option '--as-of': '2025-10-01' is not an instant with offset such as"
					+ " 2025-10-01T00:00:00+08:00");
	}

	@Test
	void aFailOnThatIsNoSeverity() {
		console.type("run", JOB, "--fail-on", "S9")
			.misused("Invalid value for option '--fail-on': expected one of S1, S2, S3 but was 'S9'");
		console.type("run", JOB, "--fail-on", "S4")
			.misused("Invalid value for option '--fail-on': expected one of S1, S2, S3 but was 'S4'");
	}

	@Test
	void noLanes() {
		console.type("run", JOB, "--lanes", "0").failed(2, "clausewatch: --lanes 0: at least 1 was expected");
	}

	@Test
	void aJobFileThatIsntThere() {
		Path nowhere = folder.resolve("nowhere.yaml");
		console.type("run", nowhere).failed(2, "clausewatch: " + nowhere + ": no such file");
	}

	@Test
	void anUnknownKeyInAJob() throws IOException {
		Path job = job("key.yaml", "rulez: all");
		console.type("run", job)
			.failed(2, "clausewatch: " + job + ":5:1: unknown key \"rulez\"; did you mean \"rules\"?");
	}

	@Test
	void aBadCron() throws IOException {
		Path job = job("cron.yaml", "schedule: {cron: \"0 30 1 * *\", zone: UTC}");
		console.type("run", job)
			.failed(2, "clausewatch: " + job + ":5:18: schedule.cron: expected a cron expression of six fields such as"
					+ " \"0 30 1 * * *\": Cron expression must consist of 6 fields (found 5 in \"0 30 1 * *\")");
	}

	@Test
	void anUnknownKeyInAPolicy() throws IOException {
		Path policy = file("policy.yaml", "policy: p\nzone: UTC\nagreement-versions: [a]\nparametres: {}\n");
		console.type("run", JOB, "--policy", policy, "--out", folder)
			.failed(2, "clausewatch: " + policy + ":4:1: unknown key \"parametres\"; did you mean \"parameters\"?");
	}

	@Test
	void anUnknownRun() {
		console.type("restart", "no-such-run")
			.failed(2, "clausewatch: there is no run no-such-run; see clausewatch runs");
	}

}
