package org.clausewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs that were dropped, replaced or added, as a directory of runs tells it. */
class RunChainTests {

	@TempDir
	static Path folder;

	private static Console console;

	private static final List<Path> SEALED = new ArrayList<>();

	@TempDir
	Path copy;

	private Path runs;

	private final List<Path> copies = new ArrayList<>();

	@BeforeAll
	static void runThrice() {
		console = new Console(folder.resolve("home"));
		for (int i = 0; i < 3; i++) {
			SEALED.add(seal(folder.resolve("runs")));
		}
	}

	private static Path seal(Path out) {
		return console.type("run", "jobs/daily-reconciliation.yaml", "--no-reports", "--out", out).directory();
	}

	@BeforeEach
	void copyThem() throws IOException {
		this.runs = this.copy.resolve("runs");
		copy(folder.resolve("runs"), this.runs);
		SEALED.forEach((run) -> this.copies.add(this.runs.resolve(run.getFileName())));
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.toList()) {
				Files.copy(file, to.resolve(from.relativize(file)));
			}
		}
	}

	private static void delete(Path directory) throws IOException {
		try (Stream<Path> files = Files.walk(directory)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

	private void refused(String why) {
		Console.Result result = console.type("verify", this.runs);
		assertThat(result.out()).contains(why);
		assertThat(result.exit()).isEqualTo(1);
	}

	@Test
	void eachNamesTheOneBeforeItByItsManifestAndRoots() {
		JsonNode first = JsonMapper.shared().readTree(SEALED.get(0).resolve("run.json"));
		JsonNode second = JsonMapper.shared().readTree(SEALED.get(1).resolve("run.json"));
		assertThat(first.required("sequence").asInt()).isEqualTo(1);
		assertThat(first.has("previous_run")).isFalse();
		assertThat(second.required("sequence").asInt()).isEqualTo(2);
		assertThat(second.required("previous_run").required("run_id")).isEqualTo(first.required("run_id"));
		assertThat(second.required("previous_run").required("merkle_roots")).isEqualTo(first.required("merkle_roots"));
		Console.Result result = console.type("verify", this.runs);
		assertThat(result.out()).contains("complete from the first to number 3", "that was noted here is here");
		assertThat(result.exit()).isZero();
	}

	@Test
	void aRunInTheMiddleWasDropped() throws IOException {
		delete(this.copies.get(1));
		refused("gap: " + this.copies.get(2).getFileName() + " is number 3");
	}

	@Test
	void theFirstRunWasDropped() throws IOException {
		delete(this.copies.get(0));
		refused("gap: " + this.copies.get(1).getFileName() + " is number 2");
	}

	@Test
	void theLastRunWasDropped() throws IOException {
		delete(this.copies.get(2));
		refused("gap: the last run of daily-reconciliation that was noted here, " + SEALED.get(2).getFileName());
	}

	@Test
	void withoutTheNoteItSaysWhatCannotBeTold() throws IOException {
		delete(this.runs.resolve(".chain"));
		Console.Result result = console.type("verify", this.runs);
		assertThat(result.out()).contains("whether later runs of daily-reconciliation were taken away can't be told");
		assertThat(result.exit()).isZero();
	}

	@Test
	void aRunWasReplacedByOneSealedLater() throws IOException {
		Path elsewhere = this.copy.resolve("elsewhere");
		Files.createDirectories(elsewhere);
		copy(this.copies.get(0), elsewhere.resolve(this.copies.get(0).getFileName()));
		Path other = seal(elsewhere);
		delete(this.copies.get(1));
		copy(other, this.runs.resolve(other.getFileName()));
		refused("replaced: " + this.copies.get(2).getFileName() + " is number 3");
	}

	@Test
	void twoRunsClaimOnePlace() throws IOException {
		Path elsewhere = this.copy.resolve("elsewhere");
		Files.createDirectories(elsewhere);
		copy(this.copies.get(0), elsewhere.resolve(this.copies.get(0).getFileName()));
		Path other = seal(elsewhere);
		copy(other, this.runs.resolve(other.getFileName()));
		refused("fork: run 2 of daily-reconciliation is there more than once");
	}

	@Test
	void theNextRunNamesOneThatWasTakenAway() throws IOException {
		delete(this.copies.get(2));
		Path next = seal(this.runs);
		JsonNode record = JsonMapper.shared().readTree(next.resolve("run.json"));
		assertThat(record.required("sequence").asInt()).isEqualTo(4);
		assertThat(record.required("previous_run").required("run_id").asString())
			.isEqualTo(String.valueOf(SEALED.get(2).getFileName()));
		refused("gap: " + next.getFileName() + " is number 4");
	}

}
