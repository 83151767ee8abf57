package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausewatch.finding.CoverageLine;
import org.clausewatch.finding.CoverageLine.State;
import org.clausewatch.finding.CoverageLine.Type;
import org.clausewatch.finding.Csv;
import org.clausewatch.finding.RunFiles;
import org.clausewatch.rule.ClauseRegister;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** clause-coverage.csv of the sample, against the sample's own files and rule results. */
class ClauseCoverageFileTests {

	private static final Path EXTRACT = Path.of("sample-data/2025-q3");

	@TempDir
	static Path folder;

	private static Path run;

	private static List<CoverageLine> lines;

	@BeforeAll
	static void judge() throws IOException {
		run = new RunHarness(folder).judge(EXTRACT, Path.of("jobs/policy/netca.yaml"));
		lines = lines(run);
	}

	private static List<CoverageLine> lines(Path directory) throws IOException {
		List<CoverageLine> lines = new ArrayList<>();
		try (Csv.Rows<CoverageLine> rows = RunFiles.CLAUSE_COVERAGE.open(directory.resolve("clause-coverage.csv"))) {
			rows.forEach(lines::add);
		}
		return lines;
	}

	private static List<NamedCsvRecord> rows(Path file) {
		try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
			return reader.stream().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void hasEveryClauseInOrder() {
		assertThat(lines.stream()
			.filter((line) -> line.type() == Type.CLAUSE)
			.map((line) -> (line.document() + " " + line.clause()).strip())).containsExactlyElementsOf(
					ClauseRegister.load().all().stream().map((clause) -> clause.citation().toString()).toList());
	}

	@Test
	void hasTheCountsOfEachRuleOnceAndAsRuleResultsSay() {
		Map<String, String> expected = new TreeMap<>();
		rows(run.resolve("rule-results.csv")).forEach((row) -> expected.put(row.getField("rule"),
				String.join(" ", row.getFields().subList(1, row.getFieldCount()))));
		Map<String, String> covered = new TreeMap<>();
		rows(run.resolve("clause-coverage.csv")).stream()
			.filter((row) -> row.getField("line").equals("RULE"))
			.forEach((row) -> {
				List<String> fields = row.getFields();
				String clause = (row.getField("document") + " " + row.getField("clause")).strip();
				String before = covered.put(row.getField("item"),
						clause + " " + String.join(" ", fields.subList(9, 16)) + " " + row.getField("reason"));
				assertThat(before).as(row.getField("item")).isNull();
			});
		assertThat(covered).isEqualTo(expected);
	}

	@Test
	void aRowCountsWhereItsColumnIsFilled() {
		Map<String, Long> used = new TreeMap<>();
		for (var file : Workspace.JSON.readTree(run.resolve("run.json").toFile()).get("extract").get("files")) {
			used.put(file.get("name").stringValue(), file.get("used").longValue());
		}
		int columns = 0;
		for (CoverageLine line : lines) {
			if (line.type() != Type.EVIDENCE || line.item().isEmpty()) {
				continue;
			}
			String[] place = line.item().split(":");
			if (!Files.exists(EXTRACT.resolve(place[0]))) {
				assertThat(line.state()).isEqualTo(State.NOT_HELD);
				assertThat(line.reason()).isEqualTo(place[0] + " absent");
				continue;
			}
			assertThat(line.held()).isNotNull();
			assertThat(line.state()).isEqualTo((line.held() > 0) ? State.HELD : State.NOT_HELD);
			if (place.length == 1) {
				assertThat(line.held()).as(line.item()).isEqualTo(used.get(place[0]));
				continue;
			}
			columns++;
			List<NamedCsvRecord> rows = rows(EXTRACT.resolve(place[0]));
			long filled = rows.stream()
				.filter((row) -> row.findField(place[1]).filter((cell) -> !cell.isEmpty()).isPresent())
				.count();
			long leftOut = rows.size() - used.get(place[0]);
			// Rows that were left out, and events after the cut-off, don't count.
			assertThat(line.held()).as(line.item()).isBetween(filled - leftOut - 3, filled);
		}
		assertThat(columns).isGreaterThan(30);
	}

	@Test
	void aColumnThatTellsOfWhatComesAfterTheCutOffIsNotHeld() throws IOException {
		Path extract = Files.createDirectory(folder.resolve("small"));
		String certificate = "CN=A,1f,s-1,CN=B,2025-01-01T00:00:00Z,2026-01-01T00:00:00Z,2025-01-01T00:00:00Z\n";
		Files.writeString(extract.resolve("certificates.csv"),
				"issuer,serial,subscriber_id,subject,not_before,not_after,issued_at\n" + certificate);
		Files.writeString(extract.resolve("disputes.csv"), """
				case_id,issuer,serial,raised_at,support_requested_at,support_answered_at,stage
				c-1,CN=A,1f,2025-02-01T00:00:00Z,2025-02-02T00:00:00Z,2025-02-03T00:00:00Z,ARBITRATION
				c-2,CN=A,1f,2025-02-01T00:00:00Z,2025-02-02T00:00:00Z,2025-06-01T00:00:01Z,
				c-3,CN=A,1f,2025-06-01T00:00:01Z,2025-06-02T00:00:00Z,,NEGOTIATION
				""");
		Path judged = new RunHarness(folder).judge(extract, Path.of("jobs/policy/netca.yaml"),
				java.time.Instant.parse("2025-06-01T00:00:00Z"));
		assertThat(lines(judged).stream()
			.filter((line) -> line.document().equals("agreement") && line.item().startsWith("disputes.csv"))
			.map((line) -> line.clause() + " " + line.item() + " " + line.held())).containsExactly("1.2 disputes.csv 2",
					"2.2 disputes.csv:support_requested_at 2", "2.2 disputes.csv:support_answered_at 1",
					"2.5(2) disputes.csv 2", "4 disputes.csv:stage 1");
	}

}
