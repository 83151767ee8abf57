package org.clausewatch.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.clausewatch.record.RecordKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hand-written cases become rows, or a message that names the line. */
class ScenarioTests {

	private static final String HEADING = "## Cases\n\n### 101 0a1b2c 例 · A case\n";

	@TempDir
	Path directory;

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					- revocations: initiator=CA; executed_at=yesterday | cases.md:4: executed_at is to be a time with offset, not yesterday
					- revocations: initiator=CA | cases.md:4: executed_at is missing
					- revocations: executed=now; executed_at=2025-08-01T10:00:00Z | cases.md:4: revocations.csv has no column executed
					- fees: amount | cases.md:4: "amount" is not column=value, or the column's second value
					- feees: amount=1.00 | cases.md:4: no file feees.csv, and none of the words
					- issuer: NOBODY | cases.md:4: no issuer NOBODY, only
					- listing: first=4001; revocation_date=2025-08-01T10:00:00Z | cases.md:4: first and last are to be numbers
					- Fees | cases.md:4: expected "- WORD: text", found "- Fees"
					### 12 ff 例 · Two digits | cases.md:4: expected "### NNN SERIAL text · text"
					""")
	void aLineThatCantBeReadIsNamed(String line, String message) throws IOException {
		Path table = Files.writeString(this.directory.resolve("cases.md"), HEADING + line + "\n");
		assertThatIllegalArgumentException().isThrownBy(() -> generate(table, 1)).withMessageStartingWith(message);
	}

	@Test
	void casesStandAmongUnremarkableCertificates() throws IOException {
		Path table = Files.writeString(this.directory.resolve("cases.md"),
				HEADING + "- issuer: DEVICES\n- fees: amount=80.00\n- expect: SOME-RULE CLASS S1\n");
		Path extract = generate(table, 30);
		assertThat(ExtractReader.read(extract, RecordKind.CERTIFICATES)).hasSize(31)
			.first()
			.satisfies((row) -> assertThat(row.text("file")).isEqualTo("certificates/0/101.cer"));
		assertThat(ExtractReader.read(extract, RecordKind.FEES)).first()
			.satisfies((row) -> assertThat(row.text("fee_id")).isEqualTo("FE-101-1"));
		assertThat(ExtractReader.read(extract, RecordKind.CRLS)).hasSize(4 * 92);
		assertThat(extract.resolve("crls/devices/4091.crl")).exists();
	}

	private Path generate(Path table, long certificates) throws IOException {
		Path out = this.directory.resolve("out");
		ExtractGenerator.generate(
				ExtractOrder.of(certificates, 1).withScenarios(table).withArtefacts(Set.of("DEVICES")), out,
				ProgressListener.SILENT);
		return out;
	}

}
