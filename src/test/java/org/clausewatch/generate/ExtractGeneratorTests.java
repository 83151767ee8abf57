package org.clausewatch.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;
import org.clausewatch.record.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ExtractGeneratorTests {

	@TempDir
	Path directory;

	@Test
	void sameArgumentsGiveSameBytesWhateverTheMachinesHabits() throws IOException {
		Path first = generate("first", 2000, 42);
		Locale locale = Locale.getDefault();
		TimeZone zone = TimeZone.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
			TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
			assertThat(digests(generate("second", 2000, 42))).isEqualTo(digests(first));
		}
		finally {
			Locale.setDefault(locale);
			TimeZone.setDefault(zone);
		}
	}

	/**
	 * Hash of what it gave before: it changes with the generator, and with nothing else.
	 */
	@Test
	void bytesAreTheSameAsEver() throws IOException {
		assertThat(sha256(generate("extract", 500, 7).resolve("extract.json")))
			.isEqualTo("4917bdab4bc29587d5686c0549d2ccd64474ed604c26d9a07d307814a2554789");
	}

	@Test
	void anotherSeedGivesOtherCertificates() throws IOException {
		Set<CertificateId> first = ids(generate("first", 200, 1));
		Set<CertificateId> second = ids(generate("second", 200, 2));
		assertThat(first).hasSize(200).doesNotContainAnyElementsOf(second);
	}

	@Test
	void manifestCountsAndHashesEveryFile() throws IOException {
		Path extract = generate("extract", 2000, 42);
		JsonNode manifest = new ObjectMapper().readTree(extract.resolve("extract.json").toFile());
		assertThat(manifest.get("cut_off").asString()).isEqualTo("2025-10-01T00:00:00+08:00");
		assertThat(manifest.get("files").size()).isEqualTo(RecordKind.values().length);
		for (RecordKind kind : RecordKind.values()) {
			JsonNode file = manifest.get("files").get(kind.fileName());
			assertThat(file.get("rows").asInt()).isEqualTo(ExtractReader.read(extract, kind).size());
			assertThat(file.get("sha256").asString()).isEqualTo(sha256(extract.resolve(kind.fileName())));
		}
	}

	@Test
	void everyRowReadsAndReferencesResolve() throws IOException {
		Path extract = generate("extract", 2000, 42);
		Set<CertificateId> certificates = ids(extract);
		assertThat(ExtractReader.read(extract, RecordKind.CERTIFICATES)).hasSize(2000);
		long rows = 0;
		for (RecordKind kind : RecordKind.values()) {
			for (Row row : ExtractReader.read(extract, kind)) {
				rows++;
				assertThat(ExtractReader.fault(row)).isNull();
				if (kind.namesCertificate() && row.certificate() != null) {
					assertThat(certificates.contains(row.certificate())).as(row.source().file()).isTrue();
				}
			}
		}
		assertThat(rows / 2000.0).isBetween(6.0, 7.5);
		assertThat(texts(extract, RecordKind.APPLICATIONS, "application_id"))
			.containsAll(texts(extract, RecordKind.CERTIFICATES, "application_id"));
		assertThat(texts(extract, RecordKind.FEES, "fee_id"))
			.containsAll(texts(extract, RecordKind.PAYMENTS, "fee_id"));
	}

	static List<Situation> situations() {
		return Situations.ALL;
	}

	@ParameterizedTest
	@MethodSource("situations")
	void everySituationIsToldBeforeTheCutOff(Situation situation) {
		for (long number = 0; number < 40; number++) {
			List<Row> rows = new ArrayList<>();
			Authority authority = TestAuthority.writingTo((kind, cells) -> rows.add(ExtractReader.row(kind, cells)));
			int written = new CertificateStories(authority, 5).tell(number, situation);
			assertThat(rows).filteredOn((row) -> row.kind() == RecordKind.CERTIFICATES).hasSize(written);
			for (Row row : rows) {
				assertThat(ExtractReader.fault(row)).isNull();
				if (row.recordedAt() != null) {
					assertThat(row.recordedAt()).isBefore(ExtractReader.CONTEXT.cutOff());
				}
			}
		}
	}

	@Test
	void writesNoSecondCertificateWhereThereIsRoomForOne() {
		List<RecordKind> kinds = new ArrayList<>();
		CertificateStories stories = new CertificateStories(TestAuthority.writingTo((kind, cells) -> kinds.add(kind)),
				3);
		int pairs = 0;
		for (long number = 0; number < 500; number++) {
			pairs += stories.tell(number, 2) - 1;
			kinds.clear();
			assertThat(stories.tell(number, 1)).isEqualTo(1);
			assertThat(kinds).containsOnlyOnce(RecordKind.CERTIFICATES);
		}
		assertThat(pairs).isPositive();
	}

	@Test
	void refusesADirectoryThatHoldsSomething() throws IOException {
		Files.createFile(this.directory.resolve("kept.txt"));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> ExtractGenerator.generate(ExtractOrder.of(1, 1), this.directory, ProgressListener.SILENT))
			.withMessageContaining("is not empty");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> ExtractGenerator.generate(ExtractOrder.of(1, 1), this.directory.resolve("kept.txt"),
					ProgressListener.SILENT))
			.withMessageContaining("is not a directory");
		assertThat(this.directory).isDirectoryContaining("glob:**kept.txt");
	}

	@Test
	void refusesToWriteNothing() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> ExtractGenerator.generate(ExtractOrder.of(0, 1), this.directory, ProgressListener.SILENT))
			.withMessage("--certificates must be at least 1, not 0");
	}

	@Test
	void tellsItsProgressToTheEnd() throws IOException {
		List<Long> heard = new ArrayList<>();
		ExtractGenerator.generate(ExtractOrder.of(25_000, 1), this.directory, (done, total) -> heard.add(done));
		assertThat(heard).hasSize(3).isSorted().endsWith(25_000L);
	}

	private Path generate(String name, long certificates, long seed) throws IOException {
		Path out = this.directory.resolve(name);
		ExtractGenerator.generate(ExtractOrder.of(certificates, seed), out, ProgressListener.SILENT);
		return out;
	}

	private static List<String> digests(Path extract) throws IOException {
		List<String> digests = new ArrayList<>();
		for (RecordKind kind : RecordKind.values()) {
			digests.add(kind + " " + sha256(extract.resolve(kind.fileName())));
		}
		digests.add("extract.json " + sha256(extract.resolve("extract.json")));
		return digests;
	}

	private static String sha256(Path file) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		return HexFormat.of().formatHex(Sha256.of(bytes, 0, bytes.length));
	}

	private static Set<CertificateId> ids(Path extract) throws IOException {
		return ExtractReader.read(extract, RecordKind.CERTIFICATES)
			.stream()
			.map(Row::certificate)
			.collect(Collectors.toSet());
	}

	private static List<String> texts(Path extract, RecordKind kind, String column) throws IOException {
		return ExtractReader.read(extract, kind).stream().map((row) -> row.text(column)).distinct().toList();
	}

}
