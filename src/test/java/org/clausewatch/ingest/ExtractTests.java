package org.clausewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.time.Instant;
import java.util.Objects;
import org.clausewatch.record.RecordKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused before a file is opened. */
class ExtractTests {

	@TempDir
	Path folder;

	private void refused(String message) {
		assertThatExceptionOfType(InputRefusedException.class).isThrownBy(() -> {
			ExtractManifest manifest = Extract.open(this.folder).manifest();
			if (manifest != null) {
				manifest.cutOffInstant();
			}
		}).withMessage(message.replace("DIR", this.folder.toString()));
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(this.folder.resolve(name), text);
	}

	@Test
	void listsItsFilesInTheOrderOfTheKindsAndWhatItDoesNotRead() throws IOException {
		for (String name : new String[] { "fees.csv.zst", "certificates.csv", "applications.csv.gz", "fee.csv",
				"Fees.csv", "notices.csv.bz2", "renewals.CSV", "README.md", "extract.json" }) {
			write(name, "{\"cut_off\": \"2025-10-01T00:00:00+08:00\"}");
		}
		Extract extract = Extract.open(this.folder);
		assertThat(extract.files()).extracting(ExtractFile::kind, ExtractFile::name, ExtractFile::compression)
			.containsExactly(tuple(RecordKind.APPLICATIONS, "applications.csv.gz", Compression.GZIP),
					tuple(RecordKind.CERTIFICATES, "certificates.csv", Compression.NONE),
					tuple(RecordKind.FEES, "fees.csv.zst", Compression.ZSTD));
		assertThat(extract.unknown()).containsExactly("Fees.csv", "fee.csv", "notices.csv.bz2", "renewals.CSV");
		assertThat(Objects.requireNonNull(extract.manifest()).cutOffInstant())
			.isEqualTo(Instant.parse("2025-09-30T16:00:00Z"));
	}

	private static org.assertj.core.groups.Tuple tuple(Object... of) {
		return org.assertj.core.groups.Tuple.tuple(of);
	}

	@Test
	void aDirectoryThatIsntThereIsRefused() {
		Path nowhere = this.folder.resolve("nowhere");
		assertThatExceptionOfType(InputRefusedException.class).isThrownBy(() -> Extract.open(nowhere))
			.withMessage(nowhere + ": no such directory; an extract is a directory of CSV files");
	}

	@Test
	void anExtractWithoutCertificatesIsRefused() throws IOException {
		write("fees.csv", "");
		refused("DIR: certificates.csv is missing; every extract has it");
	}

	@Test
	void oneKindTwiceIsRefused() throws IOException {
		write("certificates.csv", "");
		write("certificates.csv.gz", "");
		refused("DIR: holds both certificates.csv and certificates.csv.gz; one of them was expected");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					{¶  "cut_off": }|:2:14: not a valid extract.json: Unexpected character ('}' (code 125)): expected a value
					{"files": {|:1:12: not a valid extract.json: Unexpected end-of-input
					[]|:1:1: not a valid extract.json: an object was expected
					{"files": ["fees.csv"]}|:1:11: not a valid extract.json: files: an object was expected
					{"files": {"fees.csv": 7}}|:1:24: not a valid extract.json: files: fees.csv: an object was expected
					{"files": {"fees.csv": {"rows": 1.7}}}|:1:33: not a valid extract.json: files: fees.csv: rows: a whole number was expected
					{"cut_off": {}}|:1:13: not a valid extract.json: cut_off: a text was expected
					{} x|:1:4: not a valid extract.json:
					{"files": {"fees.csv": {"rows": "many"}}}|:1:33: not a valid extract.json: files: fees.csv: rows: a whole number was expected
					{"cut_off": "a",¶ "cut_off": "b"}|:2:11: not a valid extract.json: Duplicate
					""")
	void aMalformedManifestIsRefusedWithItsPlace(String text, String message) throws IOException {
		write("certificates.csv", "");
		write("extract.json", text.replace('¶', '\n'));
		assertThatExceptionOfType(InputRefusedException.class).isThrownBy(() -> Extract.open(this.folder))
			.withMessageStartingWith(this.folder.resolve("extract.json") + message);
	}

	@Test
	void anEmptyManifestIsRefused() throws IOException {
		write("certificates.csv", "");
		write("extract.json", "");
		refused("DIR/extract.json:1:1: not a valid extract.json: an object was expected");
		write("extract.json", "null");
		refused("DIR/extract.json: not a valid extract.json: an object was expected");
	}

	@Test
	void aCutOffThatIsNoInstantIsRefused() throws IOException {
		write("certificates.csv", "");
		write("extract.json", "{\"cut_off\": \"2025-10-01\"}");
		refused("extract.json: cut_off: \"2025-10-01\" is not an instant with offset such as 2025-10-01T00:00:00+08:00");
	}

	@Test
	void theDigestFollowsTheContentAndTheStatedHash() throws IOException {
		write("certificates.csv", "a");
		write("fees.csv", "b");
		String digest = ExtractDigest.of(Extract.open(this.folder), this.folder.resolve("runs"));
		// sha256("certificates.csv " + sha256("a") + "\nfees.csv " + sha256("b") + "\n")
		assertThat(digest).isEqualTo("ecdebbcb927215d13dbafdd18b7aec23215d2d6cb8cf7824c0b094d04247f23c");
		write("extract.json", "{\"files\": {\"fees.csv\": {\"sha256\": "
				+ "\"3E23E8160039594A33894F6564E1B1348BBD7A0088D42C4ACB73EEAED59C009D\"}}}");
		assertThat(ExtractDigest.of(Extract.open(this.folder), this.folder.resolve("runs"))).isEqualTo(digest);
		Files.delete(this.folder.resolve("extract.json"));
		write("fees.csv", "c");
		assertThat(ExtractDigest.of(Extract.open(this.folder), this.folder.resolve("runs"))).isNotEqualTo(digest);
	}

	@Test
	void theDigestFollowsEveryOtherFileButHiddenOnesAndRuns() throws IOException {
		write("certificates.csv", "a");
		write("extract.json", "{}");
		Path out = this.folder.resolve("runs");
		String without = ExtractDigest.of(Extract.open(this.folder), out);
		Files.createDirectories(this.folder.resolve("certs/deep"));
		Files.createDirectories(out);
		Files.createDirectories(this.folder.resolve(".git"));
		write("runs/run.json", "x");
		write(".hidden", "x");
		write(".git/config", "x");
		assertThat(ExtractDigest.of(Extract.open(this.folder), out)).isEqualTo(without);
		Set<String> digests = new HashSet<>(Set.of(without));
		write("certs/deep/a.cer", "x");
		assertThat(digests.add(ExtractDigest.of(Extract.open(this.folder), out))).isTrue();
		write("certs/deep/a.cer", "y");
		assertThat(digests.add(ExtractDigest.of(Extract.open(this.folder), out))).isTrue();
		Files.move(this.folder.resolve("certs/deep/a.cer"), this.folder.resolve("certs/b.cer"));
		assertThat(digests.add(ExtractDigest.of(Extract.open(this.folder), out))).isTrue();
		Files.createSymbolicLink(this.folder.resolve("certs/link.cer"), Path.of("b.cer"));
		assertThat(digests.add(ExtractDigest.of(Extract.open(this.folder), out))).isTrue();
		assertThat(ExtractDigest.of(Extract.open(this.folder), this.folder)).as("runs are no part of it")
			.isNotIn(digests);
	}

	@Test
	void aStatedFileMustBeThereAndBeWhatIsStated() throws IOException {
		write("certificates.csv", "a");
		write("a.cer", "b");
		String hash = "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d";
		write("extract.json", "{\"files\": {\"a.cer\": {\"sha256\": \"" + hash.toUpperCase(Locale.ROOT) + "\"}}}");
		Path out = this.folder.resolve("runs");
		assertThat(ExtractDigest.of(Extract.open(this.folder), out)).isNotEmpty();
		write("a.cer", "c");
		assertThatExceptionOfType(InputRefusedException.class)
			.isThrownBy(() -> ExtractDigest.of(Extract.open(this.folder), out))
			.withMessage(this.folder.resolve("a.cer")
					+ ": its SHA-256 is 2e7d2c03a9507ae265ecf5b5356885a53393a2029d241394997265a1a25aefc6; extract.json states "
					+ hash.toUpperCase(Locale.ROOT));
		Files.delete(this.folder.resolve("a.cer"));
		assertThatExceptionOfType(InputRefusedException.class)
			.isThrownBy(() -> ExtractDigest.of(Extract.open(this.folder), out))
			.withMessage(this.folder.resolve("a.cer") + ": missing; extract.json states it");
	}

	@Test
	void aStatementHoldsForAFileHoweverItIsPackedNow() throws IOException {
		write("certificates.csv", "a");
		write("fees.csv", "b");
		write("notices.csv.gz", "c");
		write("extract.json", """
				{"files": {"fees.csv.gz": {"rows": 7}, "notices.csv": {"rows": 8}, "payments.csv": {"rows": 9}}}""");
		Extract extract = Extract.open(this.folder);
		assertThat(extract.files()).extracting((file) -> ExtractDigest.stated(extract, file).rows())
			.containsExactly(null, 7L, 8L);
	}

}
