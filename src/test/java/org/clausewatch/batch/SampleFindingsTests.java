package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.clausewatch.record.IssuerName;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Judges the sample quarter and holds the outcome against what was worked out by hand,
 * both ways: nothing missing, nothing unexpected.
 */
class SampleFindingsTests {

	private static final Path SAMPLE = Path.of("sample-data");

	@TempDir
	static Path out;

	private static Path run;

	@BeforeAll
	static void judge() {
		run = new RunHarness(out).judge(SAMPLE.resolve("2025-q3"), Path.of("jobs/policy/netca.yaml"));
	}

	@Test
	void findsWhatWasWorkedOutByHandAndNothingElse() throws IOException {
		Function<NamedCsvRecord, String> line = (row) -> String.join(" ", row.getField("rule"), row.getField("class"),
				row.getField("severity"), row.getField("outcome"), canonical(row.getField("issuer")),
				row.getField("serial"), row.getField("subject_kind") + "/" + row.getField("subject_id"));
		assertThat(lines(run.resolve("findings.csv"), line))
			.containsExactlyInAnyOrderElementsOf(lines(SAMPLE.resolve("expected-findings.csv"), line));
	}

	@Test
	void listsTheOpenClocksAndNoOthers() throws IOException {
		Function<NamedCsvRecord, String> line = (row) -> String.join(" ", canonical(row.getField("issuer")),
				row.getField("serial"), row.getField("request_id"), row.getField("deadline_at"),
				row.getField("remaining"));
		assertThat(lines(run.resolve("pending.csv"), line))
			.containsExactlyInAnyOrderElementsOf(lines(SAMPLE.resolve("expected-pending.csv"), line));
	}

	@Test
	void rejectsTheUnreadableRowsAndNoOthers() throws IOException {
		Function<NamedCsvRecord, String> line = (row) -> String.join(" ", row.getField("file"), row.getField("line"),
				row.getField("column"), row.getField("code"));
		assertThat(lines(run.resolve("rejects.csv"), line))
			.containsExactlyInAnyOrderElementsOf(lines(SAMPLE.resolve("expected-rejects.csv"), line));
	}

	@Test
	void noRowIsLost() throws IOException {
		RunRecord record = Workspace.JSON.readValue(run.resolve("run.json").toFile(), RunRecord.class);
		assertThat(record.extract().files()).hasSize(19)
			.allSatisfy(
					(file) -> assertThat(file.rows()).isEqualTo(file.used() + file.rejected() + file.afterCutOff()));
		List<String> late = lines(SAMPLE.resolve("expected-after-cut-off.csv"), (row) -> row.getField("file"));
		assertThat(record.extract().files()).allSatisfy(
				(file) -> assertThat(file.afterCutOff()).isEqualTo(late.stream().filter(file.name()::equals).count()));
	}

	private static String canonical(String issuer) {
		return issuer.isEmpty() ? "" : IssuerName.parse(issuer).canonical();
	}

	private static List<String> lines(Path file, Function<NamedCsvRecord, String> line) throws IOException {
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
			return rows.stream().map(line).toList();
		}
	}

}
