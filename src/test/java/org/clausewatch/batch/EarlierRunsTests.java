package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clausewatch.evidence.ManifestWriter;
import org.clausewatch.finding.Csv;
import org.clausewatch.finding.Finding;
import org.clausewatch.finding.RuleResult;
import org.clausewatch.finding.RunComparison;
import org.clausewatch.finding.RunFiles;
import org.clausewatch.finding.RunTrend;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is compared with the latest sealed one of its job before its own cut-off. */
class EarlierRunsTests {

	private static final Path SAMPLE = Path.of("sample-data/2025-q3");

	private static final Path POLICY = Path.of("jobs/policy/netca.yaml");

	@TempDir
	static Path out;

	private static Path august;

	private static Path september;

	private static Path october;

	@BeforeAll
	static void judge() throws IOException {
		august = judged("test-august", "2025-07-31T16:00:00Z");
		september = judged("test-september", "2025-08-31T16:00:00Z");
		october = judged("test-october", "2025-09-30T16:00:00Z");
	}

	@Test
	void theLatestCutOffBeforeItsOwnIsComparedWith() throws IOException {
		assertThat(earlier(october)).containsExactly(august, september);
		assertThat(earlier(september)).containsExactly(august);
		assertThat(earlier(august)).isEmpty();
		assertThat(trend(august)).isNull();
	}

	@Test
	void sameCutOffAnotherJobUnsealedOrChangedRunsAreNone() throws IOException {
		Path again = copy(october, "test-october-2");
		Path unsealed = copy(september, "test-unsealed");
		Files.delete(unsealed.resolve("manifest.p7s"));
		Path changed = copy(september, "test-changed");
		Files.writeString(changed.resolve("findings.csv"), Files.readString(changed.resolve("findings.csv")) + "\n");
		Path broken = copy(september, "test-broken");
		Files.writeString(broken.resolve("manifest.json"), "{");
		Path other = copy(september, "test-other");
		Files.writeString(other.resolve("run.json"),
				Files.readString(other.resolve("run.json")).replace("\"job\":\"test\"", "\"job\":\"test-other\""));
		seal(other);
		try {
			assertThat(earlier(october)).containsExactly(august, september);
			assertThat(earlier(again)).containsExactly(august, september);
			assertThat(trend(again)).isEqualTo(trend(october));
		}
		finally {
			for (Path run : List.of(again, unsealed, changed, broken, other)) {
				delete(run);
			}
		}
	}

	@Test
	void countsWhatTheCommandThatComparesRunsCounts() throws IOException {
		RunTrend trend = Objects.requireNonNull(trend(october));
		RunComparison comparison = RunComparison.of(RunHarness.findings(september), RunHarness.findings(october));
		assertThat(trend.cutOff()).isEqualTo("2025-08-31T16:00:00Z");
		assertThat(trend.samePolicy()).isTrue();
		assertThat(trend.sameRules()).isTrue();
		assertThat(trend.lines().stream().mapToLong(RunTrend.Line::fresh).sum()).isEqualTo(comparison.fresh().size())
			.isPositive();
		assertThat(trend.lines().stream().mapToLong(RunTrend.Line::persisting).sum())
			.isEqualTo(comparison.persisting().size())
			.isPositive();
		assertThat(trend.lines().stream().mapToLong((line) -> line.resolved() + line.untested()).sum())
			.isEqualTo(comparison.resolved().size())
			.isPositive();
		assertThat(trend.history()).hasSize(3);
		assertThat(trend.history().get(2).findings().values().stream().mapToLong(Long::longValue).sum())
			.isEqualTo(RunHarness.findings(october).size());
	}

	private static List<Path> earlier(Path run) throws IOException {
		return EarlierRuns.of(record(run), run).all().stream().map(EarlierRuns.Earlier::directory).toList();
	}

	private static @org.jspecify.annotations.Nullable RunTrend trend(Path run) throws IOException {
		List<RuleResult> results = new ArrayList<>();
		try (Csv.Rows<RuleResult> rows = RunFiles.RULE_RESULTS.open(run.resolve("rule-results.csv"))) {
			rows.forEach(results::add);
		}
		List<Finding> findings = RunHarness.findings(run);
		return new TrendSource(record(run), new Workspace(run)).compare(results, findings::stream);
	}

	private static RunRecord record(Path run) {
		return Workspace.JSON.readValue(run.resolve("run.json").toFile(), RunRecord.class);
	}

	private static Path judged(String name, String cutOff) throws IOException {
		Path run = new RunHarness(out).judge(SAMPLE, POLICY, Instant.parse(cutOff));
		Path named = Files.move(run, out.resolve(name));
		seal(named);
		return named;
	}

	private static void seal(Path run) throws IOException {
		Files.deleteIfExists(run.resolve("manifest.p7s"));
		Files.deleteIfExists(run.resolve("manifest.json"));
		ManifestWriter.write(run, null, record(run).merkleRoots());
		Files.writeString(run.resolve("manifest.p7s"), "seal");
	}

	private static Path copy(Path run, String name) throws IOException {
		Path copy = Files.createDirectory(out.resolve(name));
		try (var files = Files.list(run)) {
			for (Path file : files.toList()) {
				Files.copy(file, copy.resolve(file.getFileName()));
			}
		}
		return copy;
	}

	private static void delete(Path run) {
		try (var files = Files.walk(run)) {
			files.sorted(java.util.Comparator.reverseOrder()).forEach((path) -> path.toFile().delete());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
