package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clausewatch.finding.Finding;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Judges every fixture {@code fixtures/RULE/CASE-{pass,fail,indeterminate}-X} and
 * compares all it finds with the fixture's expected findings: a missing one fails and so
 * does an unexpected one, of whatever rule.
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
		List<String> found = RunHarness.findings(new RunHarness(this.temporary).judge(fixture, policy))
			.stream()
			.map(FixturesTests::line)
			.toList();
		assertThat(found).containsExactlyInAnyOrderElementsOf(expected(fixture.resolve("expected-findings.csv")));
		String name = fixture.getFileName().toString();
		if (name.contains("-pass-")) {
			String rule = fixture.getParent().getFileName().toString();
			assertThat(found).noneMatch((line) -> line.startsWith(rule + " "));
		}
	}

	private static String line(Finding finding) {
		return String.join(" ", finding.rule(), finding.classCode(), finding.severity().name(),
				finding.outcome().name(), finding.serial(), finding.subjectKind() + "/" + finding.subjectId(),
				(finding.overrun() != null) ? finding.overrun().toString() : "-",
				(finding.netOverrun() != null) ? finding.netOverrun().toString() : "-",
				String.join(" ", finding.notes()));
	}

	private static List<String> expected(Path file) throws IOException {
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
			return rows.stream()
				.map((row) -> String.join(" ", row.getField("rule"), row.getField("class"), row.getField("severity"),
						row.getField("outcome"), row.getField("serial"),
						row.getField("subject_kind") + "/" + row.getField("subject_id"),
						orDash(row.getField("overrun")), orDash(row.getField("net_overrun")), row.getField("notes")))
				.toList();
		}
	}

	private static String orDash(String text) {
		return text.isEmpty() ? "-" : text;
	}

}
