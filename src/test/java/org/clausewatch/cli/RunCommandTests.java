package org.clausewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Runs of the sample quarter, complete and failed. */
class RunCommandTests {

	private static final Path SAMPLE = Path.of("sample-data/2025-q3");

	private static final List<String> SAME_BYTES = List.of("findings.csv", "rule-results.csv", "clause-coverage.csv",
			"pending.csv", "rejects.csv");

	@TempDir
	static Path folder;

	private static Console console;

	private static Path first;

	@BeforeAll
	static void runOnce() {
		console = new Console(folder.resolve("home"));
		Console.Result result = run("--lanes", "1");
		assertThat(result.err()).isEmpty();
		assertThat(result.exit()).isZero();
		assertThat(result.out()).startsWith("Run daily-reconciliation-");
		first = result.directory();
	}

	private static Console.Result run(Object... more) {
		Stream<Object> words = Stream.of("run", "jobs/daily-reconciliation.yaml", "--no-reports", "--out",
				folder.resolve("runs"));
		return console.type(Stream.concat(words, Stream.of(more)).toArray());
	}

	private static void sameAsTheFirst(Path run) {
		assertThat(run).isNotEqualTo(first);
		for (String name : SAME_BYTES) {
			assertThat(run.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
		}
	}

	@Test
	void theNumberOfLanesChangesNoByte() throws IOException {
		Console.Result result = run("--lanes", "4");
		assertThat(result.err()).isEmpty();
		assertThat(result.exit()).isZero();
		sameAsTheFirst(result.directory());
		assertThat(Files.size(first.resolve("findings.csv"))).isGreaterThan(10_000);
		assertThat(record(result.directory())).isEqualTo(record(first));
	}

	/** run.json without the run's own id and times. */
	private static JsonNode record(Path run) {
		ObjectNode record = (ObjectNode) JsonMapper.shared().readTree(run.resolve("run.json").toFile());
		return record.remove(List.of("run_id", "sequence", "previous_run", "started_at", "ended_at", "phases"));
	}

	@Test
	void whatIsPackedGivesTheSameFindings() throws IOException {
		Path packed = Files.createDirectories(folder.resolve("packed"));
		List<Path> files;
		try (Stream<Path> list = Files.walk(SAMPLE)) {
			files = list.filter(Files::isRegularFile).sorted().toList();
		}
		for (int i = 0; i < files.size(); i++) {
			String name = SAMPLE.relativize(files.get(i)).toString();
			Files.createDirectories(packed.resolve(name).getParent());
			byte[] bytes = Files.readAllBytes(files.get(i));
			if (!name.endsWith(".csv")) {
				Files.write(packed.resolve(name), bytes);
			}
			else if (i % 2 == 0) {
				ByteArrayOutputStream gzip = new ByteArrayOutputStream();
				try (OutputStream out = new GZIPOutputStream(gzip)) {
					out.write(bytes);
				}
				Files.write(packed.resolve(name + ".gz"), gzip.toByteArray());
			}
			else {
				Files.write(packed.resolve(name + ".zst"), Zstd.compress(bytes));
			}
		}
		Console.Result result = run("--extract", packed);
		assertThat(result.err()).isEmpty();
		assertThat(result.exit()).isZero();
		// Evidence cites the files by the names they have.
		assertThat(
				Files.readString(result.directory().resolve("findings.csv")).replaceAll("\\.csv\\.(gz|zst):", ".csv:"))
			.isEqualTo(Files.readString(first.resolve("findings.csv")));
	}

	@Test
	void aSeverityThatWasFoundEndsWithOne() {
		Console.Result result = run("--fail-on", "s1");
		assertThat(result.exit()).isEqualTo(1);
		assertThat(result.err()).isEmpty();
		sameAsTheFirst(result.directory());
	}

	@Test
	void aCompleteRunHasNothingToRestart() {
		String id = first.getFileName().toString();
		console.type("restart", id).failed(2, "clausewatch: run " + id + " is COMPLETED: there is nothing to restart");
	}

	@Test
	void anOutputDirectoryThatCantBeMadeFailsTheRun() throws IOException {
		Path file = Files.writeString(folder.resolve("file"), "");
		console.type("run", "jobs/daily-reconciliation.yaml", "--no-reports", "--out", file)
			.failed(2, "clausewatch: --out " + file + ": is a file; a directory was expected");
		console.type("run", "jobs/daily-reconciliation.yaml", "--no-reports", "--out", file.resolve("sub"))
			.failed(4, "clausewatch: " + file.resolve("sub") + ": a run directory can't be made here: "
					+ file.resolve("sub") + ": Not a directory");
	}

	@Test
	void aFullDiskFailsTheRunAndWithSpaceMadeARestartCompletesIt() throws Exception {
		Path disk = Files.createDirectories(folder.resolve("disk"));
		assumeThat(system("mount", "-t", "tmpfs", "-o", "size=8m", "clausewatch-test", disk.toString()))
			.as("mounting a small tmpfs takes root and a machine that permits it")
			.isZero();
		try {
			Path ballast = disk.resolve("ballast");
			Files.write(ballast, new byte[(8 << 20) - (400 << 10)]);
			Console.Result full = console.type("run", "jobs/daily-reconciliation.yaml", "--no-reports", "--out", disk);
			full.failed(4, "clausewatch: No space left on device");
			Files.delete(ballast);
			String id;
			try (Stream<Path> runs = Files.list(disk)) {
				id = runs.map((run) -> run.getFileName().toString())
					.filter((name) -> name.startsWith("daily-"))
					.findFirst()
					.orElseThrow();
			}
			assertThat(console.type("runs").out()).containsPattern(id + " +FAILED .*No space left on device");
			Console.Result restarted = console.type("restart", id);
			assertThat(restarted.err()).isEmpty();
			assertThat(restarted.exit()).isZero();
			sameAsTheFirst(restarted.directory());
		}
		finally {
			system("umount", "-l", disk.toString());
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
