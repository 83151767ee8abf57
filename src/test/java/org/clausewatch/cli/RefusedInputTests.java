package org.clausewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A refused extract ends with 3, is told with file, line and column, and leaves no run
 * directory.
 */
class RefusedInputTests {

	private static final String CERTIFICATES = """
			issuer,serial,subscriber_id,subject,not_before,not_after,issued_at
			CN=A,1,s,CN=s,2025-01-01T00:00:00Z,2026-01-01T00:00:00Z,2025-01-01T00:00:00Z
			""";

	private static final String FEES = "fee_id,issuer,serial,amount,currency\nF1,CN=A,1,10,CNY\n";

	@TempDir
	static Path home;

	private static Console console;

	@TempDir
	Path folder;

	@BeforeAll
	static void settle() {
		console = new Console(home);
	}

	@BeforeEach
	void anExtractThatWouldDo() throws IOException {
		write("certificates.csv", CERTIFICATES);
		write("fees.csv", FEES);
		manifest("{}");
	}

	@AfterEach
	void nothingIsLeftBehind() throws IOException {
		Path out = this.folder.resolve("out");
		if (Files.exists(out)) {
			try (Stream<Path> left = Files.walk(out)) {
				assertThat(left).containsExactly(out);
			}
		}
	}

	private Path write(String name, String text) throws IOException {
		return Files.writeString(Files.createDirectories(this.folder.resolve("in")).resolve(name), text);
	}

	private void manifest(String files) throws IOException {
		write("extract.json", "{\"cut_off\": \"2025-10-01T00:00:00+08:00\", \"files\": " + files + "}");
	}

	/** Runs, and expects one line that starts with the extract's directory. */
	private void refused(String message) {
		Path in = this.folder.resolve("in");
		console
			.type("run", "jobs/daily-reconciliation.yaml", "--no-reports", "--extract", in, "--out",
					this.folder.resolve("out"))
			.failed(3, "clausewatch: " + in + message);
	}

	@Test
	void aMissingColumn() throws IOException {
		write("fees.csv", "fee_id,issuer,serial,amount\n");
		refused("/fees.csv:1: required column currency missing; the header has fee_id, issuer, serial, amount");
	}

	@Test
	void aDuplicateHeader() throws IOException {
		write("fees.csv", FEES.replaceFirst("\n", ",serial\n"));
		refused("/fees.csv:1: column serial stands twice, as number 3 and 6; each name was expected once");
	}

	@Test
	void anEmptyFile() throws IOException {
		write("fees.csv", "");
		refused("/fees.csv:1: the file is empty; a header row was expected");
	}

	@Test
	void aDirectoryInAFilesPlace() throws IOException {
		Files.delete(this.folder.resolve("in/fees.csv"));
		Files.createDirectory(this.folder.resolve("in/fees.csv"));
		refused("/fees.csv: can't be read: Is a directory");
	}

	@Test
	void aMissingTimeOfCollection() throws IOException {
		write("evidence.csv", "evidence_id,subject_kind,subject_id,sha256\n");
		refused("/evidence.csv:1: required column collected_at missing; the header has evidence_id, subject_kind, subject_id, sha256");
	}

	@Test
	@EnabledOnOs({ OS.LINUX, OS.MAC })
	@Timeout(60)
	void aDeviceInAFilesPlace() throws IOException {
		Files.delete(this.folder.resolve("in/fees.csv"));
		Files.createSymbolicLink(this.folder.resolve("in/fees.csv"), Path.of("/dev/zero"));
		refused("/fees.csv: can't be read: a file was expected, found a pipe or a device");
	}

	@Test
	void oneKindTwice() throws IOException {
		write("fees.csv.gz", "");
		refused(": holds both fees.csv and fees.csv.gz; one of them was expected");
	}

	@Test
	void aWrongHash() throws IOException {
		String hash = "0".repeat(64);
		manifest("{\"fees.csv\": {\"sha256\": \"" + hash + "\"}}");
		refused("/fees.csv: its SHA-256 is 4dd6ae79bf25554b31ba1726e9522b0b1ff2e1bc892818fe8094d538c324276c; extract.json states "
				+ hash);
	}

	@Test
	void aWrongNumberOfRows() throws IOException {
		manifest("{\"fees.csv\": {\"rows\": 2}}");
		refused("/fees.csv: holds 1 row; extract.json states 2");
	}

	@Test
	void aStatedFileThatIsMissing() throws IOException {
		manifest("{\"notices.csv\": {\"rows\": 2}}");
		refused("/notices.csv: missing; extract.json states it");
	}

	@Test
	void aMalformedManifest() throws IOException {
		write("extract.json", "{\n  \"cut_off\": }");
		refused("/extract.json:2:14: not a valid extract.json: Unexpected character ('}' (code 125)): expected a value");
	}

	@Test
	@EnabledOnOs({ OS.LINUX, OS.MAC })
	void aManifestThatLeadsNowhere() throws IOException {
		Files.delete(this.folder.resolve("in/extract.json"));
		Files.createSymbolicLink(this.folder.resolve("in/extract.json"), Path.of("nowhere.json"));
		refused("/extract.json: a symbolic link to a file that isn't there");
	}

	@Test
	void aStatedFileWithoutAnObject() throws IOException {
		manifest("{\"certificates.csv\": null}");
		refused("/extract.json: not a valid extract.json: files: certificates.csv: an object was expected");
	}

	@Test
	void aFileInTheExtractsPlace() throws IOException {
		Path file = Files.writeString(this.folder.resolve("file"), "");
		console
			.type("run", "jobs/daily-reconciliation.yaml", "--no-reports", "--extract", file, "--out",
					this.folder.resolve("out"))
			.failed(3, "clausewatch: " + file
					+ ": is a file; a directory was expected, as an extract is a directory of CSV files");
	}

	@Test
	void noManifestAndNoAsOf() throws IOException {
		Files.delete(this.folder.resolve("in/extract.json"));
		refused(": there is no extract.json; give the cut-off with --as-of, such as --as-of 2025-10-01T00:00:00+08:00");
	}

	@Test
	void aTruncatedGzip() throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
			out.write(FEES.getBytes(java.nio.charset.StandardCharsets.UTF_8));
		}
		Files.delete(this.folder.resolve("in/fees.csv"));
		Files.write(this.folder.resolve("in/fees.csv.gz"), Arrays.copyOf(packed.toByteArray(), 30));
		refused("/fees.csv.gz: can't be read: it is cut short: Unexpected end of ZLIB input stream");
	}

	@Test
	void noCertificates() throws IOException {
		Files.delete(this.folder.resolve("in/certificates.csv"));
		refused(": certificates.csv is missing; every extract has it");
	}

	@Test
	void noExtract() {
		Path nowhere = this.folder.resolve("nowhere");
		console
			.type("run", "jobs/daily-reconciliation.yaml", "--no-reports", "--extract", nowhere, "--out",
					this.folder.resolve("out"))
			.failed(3, "clausewatch: " + nowhere + ": no such directory; an extract is a directory of CSV files");
	}

	@Test
	void theRefusalStandsInTheHistory() throws IOException {
		manifest("{\"fees.csv\": {\"rows\": 7}}");
		refused("/fees.csv: holds 1 row; extract.json states 7");
		assertThat(console.type("runs").out()).contains("REFUSED", "fees.csv: holds 1 row; extract.json states 7");
	}

}
