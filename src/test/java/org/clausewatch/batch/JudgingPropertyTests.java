package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewatch.finding.Finding;
import org.clausewatch.generate.ExtractGenerator;
import org.clausewatch.generate.ExtractOrder;
import org.clausewatch.generate.ProgressListener;
import org.clausewatch.record.RecordKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is found about a certificate depends on its records and on nothing else: not on
 * the order of rows, the offset a time is written with, other certificates, or how the
 * work is divided. Shown on the sample quarter, which has every class of finding.
 */
class JudgingPropertyTests {

	private static final Path SAMPLE = Path.of("sample-data/2025-q3");

	private static final Path POLICY = Path.of("jobs/policy/netca.yaml");

	private static final Instant CUT_OFF = Instant.parse("2025-09-30T16:00:00Z");

	private static final List<String> DETERMINISTIC = List.of("findings.csv", "rule-results.csv", "pending.csv",
			"rejects.csv", "run.json");

	@TempDir
	static Path folder;

	private static Path undisturbed;

	@BeforeAll
	static void judgeTheSample() {
		undisturbed = new RunHarness(folder).judge(SAMPLE, POLICY, CUT_OFF);
		assertThat(facts(undisturbed, Set.of())).hasSizeGreaterThan(100);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void theOrderOfRowsChangesNothing(long seed) throws IOException {
		Random random = new Random(seed);
		assertUnchanged(copy("shuffled-" + seed, (rows) -> {
			Collections.shuffle(rows, random);
			return rows;
		}), Set.of());
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void theOffsetATimeIsWrittenWithChangesNothing(long seed) throws IOException {
		Random random = new Random(seed);
		assertUnchanged(copy("rezoned-" + seed, (rows) -> {
			rows.replaceAll((row) -> row.stream().map((cell) -> rezoned(cell, random)).toList());
			return rows;
		}), Set.of());
	}

	/** The same instant elsewhere; what isn't a time with an offset stays as it is. */
	private static String rezoned(String cell, Random random) {
		if (!cell.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)")) {
			return cell;
		}
		ZoneOffset offset = ZoneOffset.ofTotalSeconds((random.nextInt(53) - 24) * 1800);
		OffsetDateTime time;
		try {
			time = OffsetDateTime.parse(cell);
		}
		catch (java.time.DateTimeException ex) {
			return cell;
		}
		String there = time.withOffsetSameInstant(offset).toString();
		return there.matches(".*T\\d\\d:\\d\\d(Z|[+-].*)") ? there.substring(0, 16) + ":00" + there.substring(16)
				: there;
	}

	/**
	 * Other certificates of the same issuers; incidents and lists of CRLs stay out, since
	 * they speak of the issuer.
	 */
	@ParameterizedTest
	@ValueSource(longs = { 11, 12 })
	void otherCertificatesChangeNothing(long seed) throws IOException {
		Path others = folder.resolve("others-" + seed);
		ExtractGenerator.generate(ExtractOrder.of(400, seed), others, ProgressListener.SILENT);
		Path mixed = copy("mixed-" + seed, UnaryOperator.identity());
		for (RecordKind kind : RecordKind.values()) {
			if (kind != RecordKind.INCIDENTS && kind != RecordKind.CRLS && kind != RecordKind.CRL_ENTRIES) {
				List<List<String>> rows = rows(mixed.resolve(kind.fileName()));
				rows.addAll(
						rows(others.resolve(kind.fileName())).subList(1, rows(others.resolve(kind.fileName())).size()));
				write(mixed.resolve(kind.fileName()), rows);
			}
		}
		Set<String> strangers = rows(others.resolve("certificates.csv")).stream()
			.skip(1)
			.map((row) -> row.get(1).replace(":", "").toLowerCase(java.util.Locale.ROOT).replaceFirst("^0+", ""))
			.collect(Collectors.toSet());
		assertUnchanged(mixed, strangers);
	}

	@ParameterizedTest
	@CsvSource({ "4096, 16384, 1, 0", "4096, 16384, 4, 7", "1000, 4000, 3, 8", "9223372036854775807, 50000, 2, 9" })
	void howTheWorkIsDividedChangesNoByte(long slice, long partition, int threads, long seed) throws IOException {
		assertThat(Files.size(SAMPLE.resolve("certificates.csv"))).as("is really divided").isGreaterThan(50_000);
		Path run = new RunHarness(folder, new RunHarness.Division(slice, partition, threads, seed)).judge(SAMPLE,
				POLICY, CUT_OFF);
		for (String name : DETERMINISTIC) {
			assertThat(content(run.resolve(name))).as(name).isEqualTo(content(undisturbed.resolve(name)));
		}
	}

	/** Without the run's id, and the rule set's digest, which states the rules' order. */
	private static String content(Path file) {
		try {
			return Files.readString(file)
				.replaceFirst("\"run_id\":\"run-\\d+\"", "")
				.replaceFirst("(\"rule_set\":\\{\"digest\":)\"[0-9a-f]{64}\"", "$1");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void assertUnchanged(Path extract, Set<String> strangers) {
		Path run = new RunHarness(folder).judge(extract, POLICY, CUT_OFF);
		assertThat(facts(run, strangers)).isEqualTo(facts(undisturbed, Set.of()));
	}

	/**
	 * Findings without the places and hashes of rows, which a moved row has others of.
	 */
	private static List<String> facts(Path run, Set<String> strangers) {
		return RunHarness.findings(run)
			.stream()
			.filter((finding) -> !strangers.contains(finding.serial()))
			.map(JudgingPropertyTests::fact)
			.sorted()
			.toList();
	}

	private static String fact(Finding finding) {
		return Stream
			.of(finding.id(), finding.rule(), finding.classCode(), finding.severity(), finding.outcome(),
					finding.issuer(), finding.serial(), finding.subjectKind(), finding.subjectId(), finding.eventAt(),
					finding.deadlineAt(), finding.overrun(), finding.netOverrun(), finding.notes(),
					finding.explanationEn(), finding.explanationZh(),
					finding.evidence().stream().map((row) -> row.replaceAll(":.*", "")).sorted().toList())
			.map(String::valueOf)
			.collect(Collectors.joining(" | "));
	}

	/** The sample with each file's rows changed, the header staying first. */
	private static Path copy(String name, UnaryOperator<List<List<String>>> change) throws IOException {
		Path copy = folder.resolve(name);
		Map<Path, Path> files = new LinkedHashMap<>();
		try (Stream<Path> found = Files.walk(SAMPLE)) {
			found.filter(Files::isRegularFile)
				.forEach((file) -> files.put(file, copy.resolve(SAMPLE.relativize(file))));
		}
		for (Map.Entry<Path, Path> file : files.entrySet()) {
			Files.createDirectories(file.getValue().getParent());
			if (RecordKind.ofFileName(file.getKey().getFileName().toString()) == null) {
				Files.copy(file.getKey(), file.getValue());
				continue;
			}
			List<List<String>> rows = rows(file.getKey());
			List<List<String>> changed = new ArrayList<>(List.of(rows.get(0)));
			changed.addAll(change.apply(new ArrayList<>(rows.subList(1, rows.size()))));
			write(file.getValue(), changed);
		}
		Files.deleteIfExists(copy.resolve("extract.json"));
		return copy;
	}

	private static List<List<String>> rows(Path file) throws IOException {
		try (CsvReader<CsvRecord> reader = CsvReader.builder()
			.allowExtraFields(true)
			.allowMissingFields(true)
			.ofCsvRecord(file)) {
			return reader.stream().map(CsvRecord::getFields).collect(Collectors.toCollection(ArrayList::new));
		}
	}

	private static void write(Path file, List<List<String>> rows) throws IOException {
		try (CsvWriter writer = CsvWriter.builder().build(file)) {
			rows.forEach((row) -> writer.writeRecord(row));
		}
	}

}
