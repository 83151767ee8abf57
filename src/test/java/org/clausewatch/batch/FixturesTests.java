package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clausewatch.finding.Csv;
import org.clausewatch.finding.Finding;
import org.clausewatch.finding.Pending;
import org.clausewatch.finding.RuleResult;
import org.clausewatch.finding.RunFiles;
import org.clausewatch.rule.Outcome;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Judges every fixture {@code fixtures/RULE/CASE-{pass,fail,indeterminate}-X} and
 * compares all it finds with the fixture's expected findings: a missing one fails and so
 * does an unexpected one, of whatever rule. Open clocks are compared the same way, and
 * the outcomes of the rules that {@code expected-results.csv} names, so that a rule that
 * wasn't tested can't pass.
 */
class FixturesTests {

	private static final Path FIXTURES = Path.of("src/test/resources/fixtures");

	@TempDir
	Path temporary;

	@TestFactory
	Stream<DynamicTest> everyFixtureFindsExactlyWhatItExpects() throws IOException {
		List<Path> cases;
		try (Stream<Path> found = Files.find(FIXTURES, 3,
				(path, attributes) -> path.endsWith("certificates.csv") && attributes.isRegularFile())) {
			cases = found.map(Path::getParent).sorted().toList();
		}
		assertThat(cases).isNotEmpty();
		return cases.stream()
			.map((fixture) -> DynamicTest.dynamicTest(FIXTURES.relativize(fixture).toString(), () -> check(fixture)));
	}

	private void check(Path fixture) throws IOException {
		Path own = fixture.resolve("policy.yaml");
		Path policy = Files.exists(own) ? own : FIXTURES.resolve("policy.yaml");
		Path run = new RunHarness(this.temporary).judge(fixture, policy);
		assertThat(lines(RunFiles.FINDINGS, run.resolve("findings.csv"), FixturesTests::line))
			.containsExactlyInAnyOrderElementsOf(rows(fixture.resolve("expected-findings.csv")));
		assertThat(lines(RunFiles.PENDING, run.resolve("pending.csv"), FixturesTests::line))
			.containsExactlyInAnyOrderElementsOf(rows(fixture.resolve("expected-pending.csv")));
		assertThat(lines(RunFiles.RULE_RESULTS, run.resolve("rule-results.csv"), FixturesTests::line))
			.containsAll(rows(fixture.resolve("expected-results.csv")));
		assertThat(rows(run.resolve("rejects.csv"))).isEmpty();
		checkName(fixture, run);
	}

	/** The fixture shows of its rule what its name says. */
	private static void checkName(Path fixture, Path run) throws IOException {
		String rule = fixture.getParent().getFileName().toString();
		String name = fixture.getFileName().toString();
		List<RuleResult> results = lines(RunFiles.RULE_RESULTS, run.resolve("rule-results.csv"), (result) -> result);
		RuleResult result = results.stream().filter((row) -> row.rule().equals(rule)).findFirst().orElseThrow();
		long fails = result.count(Outcome.FAIL);
		long doubts = result.count(Outcome.INDETERMINATE);
		if (name.contains("-pass-")) {
			assertThat(fails + doubts).isZero();
			assertThat(result.count(Outcome.PASS)).isPositive();
		}
		else if (name.contains("-fail-")) {
			assertThat(fails).isPositive();
		}
		else {
			assertThat(name).contains("-indeterminate-");
			assertThat(doubts).isPositive();
		}
	}

	private static String line(Finding finding) {
		return String.join(",", finding.rule(), finding.classCode(), finding.severity().name(),
				finding.outcome().name(), finding.serial(), finding.subjectKind(), finding.subjectId(),
				(finding.overrun() != null) ? finding.overrun().toString() : "",
				(finding.netOverrun() != null) ? finding.netOverrun().toString() : "",
				String.join(" ", finding.notes()));
	}

	private static String line(Pending clock) {
		return String.join(",", clock.serial(), clock.requestId(), clock.deadlineAt(), clock.remaining().toString());
	}

	private static String line(RuleResult result) {
		return String.join(",", result.rule(), Long.toString(result.count(Outcome.PASS)),
				Long.toString(result.count(Outcome.FAIL)), Long.toString(result.count(Outcome.NOT_APPLICABLE)),
				Long.toString(result.count(Outcome.NOT_IN_FORCE)), Long.toString(result.count(Outcome.NOT_TESTED)),
				Long.toString(result.count(Outcome.INDETERMINATE)));
	}

	private static <T, R> List<R> lines(Csv<T> csv, Path file, java.util.function.Function<T, R> line)
			throws IOException {
		List<R> lines = new ArrayList<>();
		try (Csv.Rows<T> rows = csv.open(file)) {
			rows.forEach((row) -> lines.add(line.apply(row)));
		}
		return lines;
	}

	private static List<String> rows(Path file) throws IOException {
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
			return rows.stream().map((row) -> String.join(",", row.getFields())).toList();
		}
	}

}
