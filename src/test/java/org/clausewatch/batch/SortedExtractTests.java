package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.clausewatch.dossier.DossierPartition;
import org.clausewatch.inquiry.IndexedLookup;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.RowContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rows of sorted files are not spilled but read again, and certificates are divided by
 * ranges of serial numbers. Nothing that a run comes to may tell.
 */
class SortedExtractTests {

	private static final Path SAMPLE = Path.of("sample-data/2025-q3");

	private static final Path POLICY = Path.of("jobs/policy/netca.yaml");

	private static final Instant CUT_OFF = Instant.parse("2025-09-30T16:00:00Z");

	private static final Set<RecordKind> MIXED = Set.of(RecordKind.CERTIFICATES, RecordKind.CRL_ENTRIES,
			RecordKind.REVOCATIONS);

	private static final int SERIAL_KEYED = (int) Arrays.stream(RecordKind.values())
		.filter(RecordKind::namesCertificate)
		.count();

	@TempDir
	static Path folder;

	private static Path sorted;

	@BeforeAll
	static void sortTheSample() throws IOException {
		sorted = SortedExtract.copy(SAMPLE, folder.resolve("sorted"), (kind) -> true);
	}

	private static RunHarness harness(String out, long slice, long partition, boolean inPlace) {
		return new RunHarness(folder.resolve(out), new RunHarness.Division(slice, partition, 2, 5, inPlace));
	}

	private static RunPlan plan(Path extract, String out, long slice, long partition) throws IOException {
		return harness(out, slice, partition, true).grouping(extract, POLICY, CUT_OFF).plan();
	}

	/** All files of a run, their bytes as text, but for the run's id. */
	private static Map<String, String> content(Path run) throws IOException {
		Map<String, String> content = new TreeMap<>();
		try (Stream<Path> files = Files.walk(run)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				String text = Files.readString(file, StandardCharsets.ISO_8859_1);
				content.put(run.relativize(file).toString(), text.replaceFirst("\"run_id\":\"run-\\d+\"", ""));
			}
		}
		assertThat(content).containsKeys("findings.csv", "rule-results.csv", "rejects.csv", "clause-coverage.csv",
				"run.json", "trees/dossiers", "trees/residue", "trees/rows");
		return content;
	}

	private static void assertSameBytes(Path extract, String name, long slice, long partition) throws IOException {
		Path spilled = harness(name + "-spilled", slice, partition, false).judge(extract, POLICY, CUT_OFF);
		Path inPlace = harness(name + "-in-place", slice, partition, true).judge(extract, POLICY, CUT_OFF);
		assertThat(content(inPlace)).isEqualTo(content(spilled));
		assertSameLookUps(extract, spilled.resolveSibling(""), inPlace.resolveSibling(""));
	}

	private static void assertSameLookUps(Path extract, Path spilled, Path inPlace) throws IOException {
		RowContext rows = new RowContext(java.time.ZoneId.of("Asia/Shanghai"), CUT_OFF);
		Set<CertificateId> ids = new TreeSet<>((one, other) -> one.serialKey().compareTo(other.serialKey()));
		RunHarness harness = new RunHarness(folder.resolve("all"));
		harness.group(extract, POLICY, CUT_OFF).dossiers().forEach((dossier) -> ids.add(dossier.id()));
		assertThat(ids).hasSizeGreaterThan(200);
		try (IndexedLookup one = IndexedLookup.open(spilled, extract, rows).orElseThrow();
				IndexedLookup other = IndexedLookup.open(inPlace, extract, rows).orElseThrow()) {
			for (CertificateId id : ids) {
				assertThat(other.find(id).orElseThrow().rows()).isEqualTo(one.find(id).orElseThrow().rows());
			}
		}
		catch (org.clausewatch.inquiry.ExtractChangedException ex) {
			throw new AssertionError(ex);
		}
	}

	@ParameterizedTest
	@CsvSource({ "16384, 65536", "65536, 300000" })
	void aSortedExtractComesToTheSameBytesAsWhereItIsSpilled(long slice, long partition) throws IOException {
		RunPlan plan = plan(sorted, "sorted-plan", slice, partition);
		assertThat(plan.inPlace()).hasSize(SERIAL_KEYED);
		assertThat(plan.starts()).hasSizeGreaterThan(plan.partitioning().count() / 2).isSorted();
		assertSameBytes(sorted, "sorted-" + slice, slice, partition);
	}

	@Test
	void aMixedExtractLikewise() throws IOException {
		Path mixed = SortedExtract.copy(SAMPLE, folder.resolve("mixed"), MIXED::contains);
		RunPlan plan = plan(mixed, "mixed-plan", 16384, 65536);
		assertThat(plan.inPlace().stream().map((file) -> plan.files().get(file).kind())).containsAll(MIXED)
			.doesNotContain(RecordKind.DELIVERIES, RecordKind.FEES, RecordKind.REVOCATION_REQUESTS);
		assertSameBytes(mixed, "mixed", 16384, 65536);
	}

	@Test
	void theOrderOfRowsChangesOnlyTheirPlaces() throws IOException {
		Path shuffled = SortedExtract.shuffled(SAMPLE, folder.resolve("shuffled"), 3);
		assertThat(plan(shuffled, "shuffled-plan", 16384, 65536).inPlace()).isEmpty();
		Map<String, String> one = content(harness("one", 16384, 65536, true).judge(sorted, POLICY, CUT_OFF));
		Map<String, String> other = content(harness("other", 16384, 65536, true).judge(shuffled, POLICY, CUT_OFF));
		for (String name : List.of("findings.csv", "rule-results.csv", "pending.csv", "clause-coverage.csv")) {
			assertThat(unplaced(one.get(name))).as(name).isEqualTo(unplaced(other.get(name)));
		}
		assertThat(one.get("trees/dossiers")).isEqualTo(other.get("trees/dossiers"));
		assertThat(one.get("trees/residue")).isEqualTo(other.get("trees/residue"));
	}

	/** Without the numbers of lines, by which evidence may also be ordered. */
	private static List<String> unplaced(String csv) {
		return csv.lines().map((line) -> line.replaceAll("\\.csv:\\d+:", ".csv:")).map((line) -> {
			char[] letters = line.toCharArray();
			Arrays.sort(letters);
			return new String(letters);
		}).sorted().toList();
	}

	@Test
	void oneRowOutOfOrderMakesItsFileTakeTheOtherRoad() throws IOException {
		Path almost = SortedExtract.copy(SAMPLE, folder.resolve("almost"), (kind, rows) -> {
			if (kind.namesCertificate()) {
				SortedExtract.sort(kind, rows);
			}
			if (kind == RecordKind.DELIVERIES) {
				Collections.swap(rows, rows.size() - 1, rows.size() - 2);
			}
		});
		RunPlan plan = plan(almost, "almost-plan", 16384, 65536);
		assertThat(plan.inPlace()).hasSize(SERIAL_KEYED - 1);
		assertThat(plan.inPlace().stream().map((file) -> plan.files().get(file).kind()))
			.doesNotContain(RecordKind.DELIVERIES);
		assertSameBytes(almost, "almost", 16384, 65536);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void whateverRowsLookLike(long seed) throws IOException {
		Random random = new Random(seed);
		Path odd = SortedExtract.copy(SAMPLE, folder.resolve("odd-" + seed),
				(kind, rows) -> disfigure(kind, rows, random));
		for (String name : List.of("certificates.csv", "crl-entries.csv", "deliveries.csv")) {
			reform(odd.resolve(name), random);
		}
		assertThat(plan(odd, "odd-plan-" + seed, 8192, 65_536).inPlace()).hasSizeGreaterThan(9);
		assertSameBytes(odd, "odd-" + seed, 8192, 65_536);
	}

	/**
	 * Other spellings of serials, rows twice, rows that are rejected or after the
	 * cut-off, line ends in cells, and one certificate that has most of all rows.
	 */
	private static void disfigure(RecordKind kind, List<List<String>> rows, Random random) {
		if (!kind.namesCertificate() || rows.isEmpty()) {
			return;
		}
		int serial = kind.indexOf("serial");
		if (kind == RecordKind.CRL_ENTRIES) {
			rows.subList(500, rows.size()).clear();
		}
		List<List<String>> more = new ArrayList<>();
		for (int i = 0; i < 20 && kind != RecordKind.CERTIFICATES; i++) {
			List<String> copy = new ArrayList<>(rows.get(random.nextInt(rows.size())));
			more.add(copy);
		}
		List<String> heavy = rows.get(rows.size() / 2);
		int times = (kind == RecordKind.CRL_ENTRIES) ? 2 * rows.size() : 30;
		for (int i = 0; i < times; i++) {
			more.add(new ArrayList<>(heavy));
		}
		rows.addAll(more);
		rows.replaceAll((row) -> respelt(row, serial, random));
		SortedExtract.sort(kind, rows);
		for (int i = 0; i < rows.size(); i++) {
			List<String> row = new ArrayList<>(rows.get(i));
			int what = random.nextInt(25);
			if (what == 0) {
				row.add("one cell too many");
			}
			else if (what == 1) {
				row.set(serial, "no serial");
			}
			else if (what == 2) {
				row.replaceAll((cell) -> cell.matches("2025-0\\d-.*T.*") ? "2025-11" + cell.substring(7) : cell);
			}
			else if (what == 3 && kind == RecordKind.CERTIFICATES) {
				row.set(kind.indexOf("profile"), "two\nlines, \"quoted\"");
			}
			rows.set(i, row);
		}
	}

	private static List<String> respelt(List<String> row, int serial, Random random) {
		String hex = row.get(serial);
		if (!hex.matches("[0-9a-fA-F]+")) {
			return row;
		}
		List<String> changed = new ArrayList<>(row);
		changed.set(serial, switch (random.nextInt(4)) {
			case 0 -> "dec:" + new BigInteger(hex, 16);
			case 1 -> "00" + hex.toUpperCase(Locale.ROOT);
			case 2 ->
				(hex.length() % 2 == 0) ? HexFormat.ofDelimiter(":").formatHex(HexFormat.of().parseHex(hex)) : hex;
			default -> hex;
		});
		return changed;
	}

	/** Other line ends, a byte order mark, or packed. */
	private static void reform(Path file, Random random) throws IOException {
		String text = Files.readString(file);
		if (random.nextBoolean()) {
			text = text.replace("\r\n", "\n");
		}
		if (random.nextBoolean()) {
			text = "\uFEFF" + text;
		}
		if (random.nextBoolean()) {
			text = text + "\n\n";
		}
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		if (random.nextBoolean()) {
			Files.delete(file);
			try (OutputStream out = new GZIPOutputStream(
					Files.newOutputStream(file.resolveSibling(file.getFileName() + ".gz")))) {
				out.write(bytes);
			}
		}
		else {
			Files.write(file, bytes);
		}
	}

	@Test
	void emptyFilesAndBrokenQuotesAreNoObstacle() throws IOException {
		Path empty = SortedExtract.copy(SAMPLE, folder.resolve("empty"), (kind, rows) -> {
			if (kind.namesCertificate()) {
				SortedExtract.sort(kind, rows);
			}
			if (kind == RecordKind.FEES || kind == RecordKind.NOTICES) {
				rows.clear();
			}
		});
		Path certificates = empty.resolve("certificates.csv");
		List<String> lines = new ArrayList<>(Files.readAllLines(certificates));
		lines.add(100, "\"never closed,ab,x");
		lines.add(150, "\"closed\" too early,ab,x");
		Files.write(certificates, lines);
		assertThat(plan(empty, "empty-plan", 16384, 65536).inPlace()).hasSize(SERIAL_KEYED);
		assertSameBytes(empty, "empty", 16384, 65536);
	}

	@Test
	void dossiersAreReadAgainAfterJudging() throws IOException {
		RunHarness.Grouping grouping = harness("again", 16384, 65536, true).grouping(sorted, POLICY, CUT_OFF);
		RunPlan plan = grouping.plan();
		DossierPartition partitions = new DossierPartition(ArtefactPlan.allReaders(grouping.context(), plan),
				grouping.context().workspace().spills(), new RowsInPlace(grouping.context(), plan));
		List<String> again = new ArrayList<>();
		for (int i = 0; i < plan.partitioning().count(); i++) {
			partitions.forEach(i, (key) -> true, (dossier) -> again.add(dossier.id() + " " + dossier.rows().size()));
		}
		assertThat(again).hasSizeGreaterThan(200)
			.isEqualTo(grouping.load().stream().map((dossier) -> dossier.id() + " " + dossier.rows().size()).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "2025", ",", "\n" })
	void whatChangesWhileTheRunIsAtWorkIsNoticed(String what) throws IOException {
		Path extract = SortedExtract.copy(SAMPLE, folder.resolve("changed-" + what.hashCode()), (kind) -> true);
		RunHarness.Grouping grouping = harness("changed", 16384, 65536, true).grouping(extract, POLICY, CUT_OFF);
		assertThat(grouping.load()).isNotEmpty();
		Path file = extract.resolve("certificates.csv");
		String text = Files.readString(file);
		int place = text.lastIndexOf(what, text.length() - 200);
		Files.writeString(file,
				text.substring(0, place) + "7".repeat(what.length()) + text.substring(place + what.length()));
		assertThatIOException().isThrownBy(grouping::load)
			.withMessageContaining("certificates.csv")
			.withMessageContaining("first read");
	}

}
