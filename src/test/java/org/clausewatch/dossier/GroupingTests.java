package org.clausewatch.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.Column;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.CellBytes;
import org.clausewatch.record.CellRow;
import org.clausewatch.record.Row;
import org.clausewatch.record.RowContext;
import org.clausewatch.record.RowSource;
import org.clausewatch.record.SerialKey;
import org.clausewatch.record.Sha256;
import org.clausewatch.record.SourceRow;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each row read is in a dossier or in the residue, never in both and never nowhere,
 * however many partitions and slices there are.
 */
class GroupingTests {

	private static final RecordKind[] KINDS = RecordKind.values();

	private static final RowContext CONTEXT = new RowContext(DossierBuilder.ZONE,
			Instant.parse("2026-01-01T00:00:00Z"));

	private static final String[] KEYS = { "ab".repeat(32), "AB:".repeat(31) + "ab", "cd".repeat(32), "N/A" };

	@TempDir
	Path folder;

	/** The rows of one file, each its cells joined by commas. */
	private record File(RecordKind kind) implements RowSource {

		@Override
		public String file() {
			return this.kind.fileName();
		}

		@Override
		public RowContext context() {
			return CONTEXT;
		}

		@Override
		public CellBytes cells(byte[] bytes, int start, int end) {
			return CellRow.cells(new String(bytes, start, end - start, StandardCharsets.UTF_8).split("\\|", -1));
		}

	}

	/** A row on its way in. */
	private record Input(RecordKind kind, long line, String text) {

		byte[] bytes() {
			return this.text.getBytes(StandardCharsets.UTF_8);
		}

		String place() {
			return this.kind.fileName() + ":" + this.line;
		}

	}

	/** What grouping came to, in words. */
	private record Grouped(List<String> dossiers, List<String> unattached, List<String> residue, Set<String> placed,
			Map<String, List<KeyHolder>> keyHolders) {
	}

	private final List<Input> inputs = new ArrayList<>();

	private Input row(RecordKind kind, String... named) {
		Map<String, String> cells = new LinkedHashMap<>();
		for (int i = 0; i < named.length; i += 2) {
			cells.put(named[i], named[i + 1]);
		}
		List<String> ordered = kind.columns()
			.stream()
			.map((column) -> cells.getOrDefault(column.name(), filler(column)))
			.toList();
		Input input = new Input(kind, this.inputs.size() + 2L, String.join("|", ordered));
		this.inputs.add(input);
		return input;
	}

	private static String filler(Column column) {
		if (!column.required()) {
			return "";
		}
		return switch (column.type()) {
			case TIME, PLANNED_TIME -> "2025-03-10T09:30:00Z";
			case CODE -> column.codes().getEnumConstants()[0].name();
			case DECIMAL, NUMBER, INTEGER -> "1";
			case CURRENCY -> "CNY";
			case BOOLEAN -> "true";
			case ISSUER -> "CN=A";
			default -> "x";
		};
	}

	private Grouped group(int bits, int sliceRows) throws IOException {
		return group(new Partitioning(bits), sliceRows);
	}

	private Grouped group(Partitioning partitioning, int sliceRows) throws IOException {
		Spills spills = new Spills(Files.createTempDirectory(this.folder, "spills"));
		Set<RecordKind> present = new TreeSet<>();
		this.inputs.forEach((input) -> present.add(input.kind()));
		List<File> files = present.stream().map(File::new).toList();
		int slice = 0;
		for (int file = 0; file < files.size(); file++) {
			RecordKind kind = files.get(file).kind();
			List<Input> rows = this.inputs.stream().filter((input) -> input.kind() == kind).toList();
			for (int from = 0; from < rows.size(); from += sliceRows) {
				RowGrouper grouper = new RowGrouper(partitioning, Reference.joined(present));
				for (Input input : rows.subList(from, Math.min(rows.size(), from + sliceRows))) {
					byte[] bytes = input.bytes();
					byte[] hash = Sha256.of(bytes, 0, bytes.length);
					grouper.add(files.get(file).read(bytes, 0, bytes.length, input.line(), hash), Place.inside(file),
							bytes, 0, bytes.length);
				}
				grouper.writeTo(spills, "slice-" + slice++);
			}
		}
		IdentifierJoin join = new IdentifierJoin(partitioning, files.stream().map(File::kind).toList(), spills);
		for (int i = 0; i < partitioning.count(); i++) {
			join.join(i, spills, "join-" + i);
		}
		return collect(partitioning, spills, files);
	}

	private Grouped collect(Partitioning partitioning, Spills spills, List<File> files) throws IOException {
		DossierPartition partitions = new DossierPartition(files, spills, (partition, taker) -> {
		});
		Residue left = new Residue(spills);
		List<String> dossiers = new ArrayList<>();
		List<String> unattached = new ArrayList<>();
		List<String> residue = new ArrayList<>();
		Set<String> placed = new TreeSet<>();
		Map<String, List<KeyHolder>> keyHolders = new TreeMap<>();
		for (int i = 0; i < partitioning.count(); i++) {
			DossierIndexWriter index = new DossierIndexWriter(this.folder.resolve("records" + i),
					this.folder.resolve("entries" + i));
			partitions.forEach(i, index, (dossier) -> {
				List<String> rows = dossier.rows().stream().map((row) -> row.source().citation()).toList();
				dossier.rows().forEach((row) -> placed.add(row.source().file() + ":" + row.source().line()));
				keyHolders.put(dossier.id().serialHex(), dossier.keyHolders());
				dossiers.add(dossier.id() + " " + rows + " " + dossier.unresolved());
				return dossier.keyHash();
			});
			index.close();
			for (List<UnresolvedReference> references : partitions.unattached("join-" + i, spills)) {
				unattached.add(references.toString());
			}
			left.rows(i).forEach((row) -> residue.add(HexFormat.of().formatHex(row)));
		}
		Collections.sort(unattached);
		return new Grouped(dossiers, unattached, residue, placed, keyHolders);
	}

	@RepeatedTest(25)
	void eachRowIsInADossierOrInTheResidue(RepetitionInfo repetition) throws IOException {
		scatter(new Random(repetition.getCurrentRepetition()));
		Grouped whole = group(0, Integer.MAX_VALUE - 1000);
		Map<String, Integer> rest = new TreeMap<>();
		for (Input input : this.inputs) {
			if (!whole.placed().contains(input.place())) {
				byte[] bytes = input.bytes();
				rest.merge(HexFormat.of().formatHex(Sha256.of(bytes, 0, bytes.length))
						+ HexFormat.of().toHexDigits((byte) input.kind().proofCode()), 1, Integer::sum);
			}
		}
		Map<String, Integer> residue = new TreeMap<>();
		whole.residue().forEach((row) -> residue.merge(row, 1, Integer::sum));
		assertThat(residue).isEqualTo(rest);
	}

	@RepeatedTest(10)
	void partitionsAndSlicesChangeNothing(RepetitionInfo repetition) throws IOException {
		scatter(new Random(500 + repetition.getCurrentRepetition()));
		Grouped whole = group(0, Integer.MAX_VALUE - 1000);
		assertThat(whole.dossiers()).isNotEmpty();
		assertThat(group(1, 3)).isEqualTo(whole);
		assertThat(group(5, 1)).isEqualTo(whole);
	}

	@RepeatedTest(10)
	void rangesOfSerialNumbersChangeNothing(RepetitionInfo repetition) throws IOException {
		scatter(new Random(900 + repetition.getCurrentRepetition()));
		Grouped whole = group(0, Integer.MAX_VALUE - 1000);
		Grouped divided = group(new Partitioning(2, List.of(new SerialKey("cn=a", "2"), new SerialKey("cn=a", "4"))),
				3);
		// Each range is in key-hash order, all of them aren't.
		assertThat(divided.dossiers()).containsExactlyInAnyOrderElementsOf(whole.dossiers());
		assertThat(divided.unattached()).isEqualTo(whole.unattached());
		assertThat(divided.residue()).isEqualTo(whole.residue());
		assertThat(divided.keyHolders()).isEqualTo(whole.keyHolders());
	}

	@Test
	void aRangeBeginsWithItsStart() {
		Partitioning ranges = new Partitioning(2, List.of(new SerialKey("cn=a", "ff"), new SerialKey("cn=b", "1")));
		byte[] key = new byte[Sha256.LENGTH];
		assertThat(ranges.of(CertificateId.parse("CN=A", "00fe"), key)).isZero();
		assertThat(ranges.of(CertificateId.parse("cn=a", "F:F"), key)).isEqualTo(1);
		assertThat(ranges.of(CertificateId.parse("CN=A", "dec:256"), key)).isEqualTo(1);
		assertThat(ranges.of(CertificateId.parse("CN=B", "0"), key)).isEqualTo(1);
		assertThat(ranges.of(CertificateId.parse("CN=B", "1"), key)).isEqualTo(2);
		assertThat(ranges.of(CertificateId.parse("CN=C", "1"), key)).isEqualTo(2);
	}

	/** Rows of all kinds that name few certificates and few identifiers. */
	private void scatter(Random random) {
		int count = 30 + random.nextInt(100);
		for (int i = 0; i < count; i++) {
			RecordKind kind = KINDS[random.nextInt(KINDS.length)];
			List<String> cells = new ArrayList<>();
			for (Column column : kind.columns()) {
				boolean empty = !column.required() && random.nextInt(3) == 0;
				cells.add(column.name());
				cells.add(empty ? "" : switch (column.type()) {
					case ISSUER -> (random.nextBoolean()) ? "CN=A" : "cn=a";
					case SERIAL -> Integer.toHexString(1 + random.nextInt(8));
					case CODE ->
						column.codes().getEnumConstants()[random.nextInt(column.codes().getEnumConstants().length)]
							.name();
					case TEXT -> column.name().equals("public_key_sha256") ? KEYS[random.nextInt(KEYS.length)]
							: column.name().endsWith("_id") ? Integer.toHexString(1 + random.nextInt(6))
									: filler(column);
					default -> filler(column);
				});
			}
			row(kind, cells.toArray(String[]::new));
		}
	}

	@Test
	void rowsFollowTheirIdentifierToEveryCertificateThatAnchorsIt() throws IOException {
		row(RecordKind.CERTIFICATES, "serial", "1", "application_id", "AP", "subscriber_id", "S");
		row(RecordKind.CERTIFICATES, "serial", "2", "application_id", "AP", "subscriber_id", "S");
		row(RecordKind.APPLICATIONS, "application_id", "AP", "subscriber_id", "S");
		row(RecordKind.VERIFICATIONS, "application_id", "AP");
		row(RecordKind.ADDRESSES, "subscriber_id", "S");
		row(RecordKind.ADDRESSES, "subscriber_id", "T");
		row(RecordKind.INCIDENTS);
		Grouped grouped = group(2, 1);
		assertThat(grouped.dossiers()).hasSize(2)
			.allSatisfy((dossier) -> assertThat(dossier)
				.contains("applications.csv:4", "verifications.csv:5", "addresses.csv:6")
				.doesNotContain("addresses.csv:7", "incidents.csv")
				.endsWith(" []"));
		assertThat(grouped.residue()).hasSize(2);
		assertThat(grouped.unattached()).isEmpty();
	}

	@Test
	void aRowWithACertificateOfItsOwnStaysThere() throws IOException {
		row(RecordKind.CERTIFICATES, "serial", "1", "application_id", "AP", "subscriber_id", "S");
		row(RecordKind.ARCHIVES, "application_id", "AP", "issuer", "CN=A", "serial", "2");
		row(RecordKind.ARCHIVES, "application_id", "AP", "serial", "2");
		Grouped grouped = group(0, 10);
		assertThat(grouped.dossiers()).hasSize(2);
		assertThat(dossier(grouped, "CN=A / 1 ")).contains("archives.csv:4").doesNotContain("archives.csv:3");
		assertThat(dossier(grouped, "CN=A / 2 ")).contains("archives.csv:3").doesNotContain("archives.csv:4");
	}

	@Test
	void aCertificateThatIsOnlyMentionedIsTold() throws IOException {
		row(RecordKind.CERTIFICATES, "serial", "1", "application_id", "AP");
		row(RecordKind.CERTIFICATES, "serial", "2");
		row(RecordKind.RENEWALS, "serial", "1", "new_issuer", "cn=a", "new_serial", "2");
		row(RecordKind.RENEWALS, "serial", "1", "new_issuer", "cn=a", "new_serial", "00C3");
		row(RecordKind.APPLICATIONS, "application_id", "AP", "replaces_issuer", "CN=A", "replaces_serial", "C3");
		Grouped grouped = group(3, 2);
		assertThat(grouped.dossiers()).hasSize(3);
		String mentioned = dossier(grouped, "CN=A / c3 ");
		assertThat(mentioned).startsWith("CN=A / c3 [] [")
			.contains("kind=CERTIFICATE, id=c3, from=RENEWALS, source=renewals.csv:5:",
					"kind=CERTIFICATE, id=c3, from=APPLICATIONS, source=applications.csv:6:");
		assertThat(dossier(grouped, "CN=A / 2 ")).endsWith(" []");
	}

	@Test
	void anUnknownCertificateHasADossierOfTheRowsThatNameIt() throws IOException {
		row(RecordKind.CERTIFICATES, "serial", "1");
		row(RecordKind.REVOCATIONS, "issuer", "cn=a", "serial", "0C3");
		row(RecordKind.REVOCATIONS, "issuer", "CN=A", "serial", "c3");
		assertThat(dossier(group(1, 1), "CN=A / c3 ")).contains("revocations.csv:3", "revocations.csv:4");
	}

	@Test
	void aReferenceThatResolvesNowhereIsToldOnlyWhereItsFileIsThere() throws IOException {
		row(RecordKind.CERTIFICATES, "serial", "1", "application_id", "AP");
		row(RecordKind.REVOCATIONS, "serial", "1", "request_id", "RQ", "fee_id", "FE");
		row(RecordKind.PAYMENTS, "fee_id", "FE");
		row(RecordKind.PAYMENTS, "payment_id", "second", "fee_id", "FE");
		assertThat(group(0, 1).unattached()).isEmpty();
		assertThat(dossier(group(0, 1), "CN=A / 1 ")).endsWith(" []");
		row(RecordKind.FEES, "fee_id", "other", "serial", "1");
		row(RecordKind.APPLICATIONS, "application_id", "other");
		Grouped grouped = group(2, 1);
		assertThat(dossier(grouped, "CN=A / 1 "))
			.contains("kind=APPLICATION, id=AP, from=CERTIFICATES, source=certificates.csv:2:",
					"kind=FEE, id=FE, from=REVOCATIONS, source=revocations.csv:3:")
			.doesNotContain("id=RQ");
		assertThat(grouped.unattached()).hasSize(1);
		assertThat(grouped.unattached().get(0)).contains("kind=FEE, id=FE, from=PAYMENTS, source=payments.csv:4:",
				"kind=FEE, id=FE, from=PAYMENTS, source=payments.csv:5:");
		assertThat(grouped.residue()).hasSize(3);
	}

	@Test
	void evidenceFollowsItsSubjectWhateverTheSpellingOfASerial() throws IOException {
		row(RecordKind.CERTIFICATES, "serial", "a1");
		row(RecordKind.REVOCATIONS, "serial", "00:A1");
		row(RecordKind.EVIDENCE, "subject_kind", "REVOCATION", "subject_id", "dec:161");
		row(RecordKind.EVIDENCE, "subject_kind", "REVOCATION", "subject_id", "0A1");
		row(RecordKind.EVIDENCE, "subject_kind", "INCIDENT", "subject_id", "a1");
		Grouped grouped = group(1, 2);
		assertThat(dossier(grouped, "CN=A / a1 ")).contains("evidence.csv:4", "evidence.csv:5")
			.doesNotContain("evidence.csv:6");
		assertThat(grouped.residue()).hasSize(1);
	}

	@Test
	void certificatesOfDifferentSubscribersWithOneKeyAreToldOfEachOther() throws IOException {
		row(RecordKind.CERTIFICATES, "serial", "1", "subscriber_id", "S", "public_key_sha256", KEYS[0]);
		row(RecordKind.CERTIFICATES, "serial", "2", "subscriber_id", "T", "public_key_sha256", KEYS[1]);
		row(RecordKind.CERTIFICATES, "serial", "3", "subscriber_id", "T", "public_key_sha256", KEYS[2]);
		Map<String, List<KeyHolder>> holders = group(2, 1).keyHolders();
		assertThat(holders.get("1")).singleElement().satisfies((holder) -> {
			assertThat(holder.certificate().serialHex()).isEqualTo("2");
			assertThat(holder.subscriberId()).isEqualTo("T");
			assertThat(holder.publicKeySha256()).isEqualTo(KEYS[0]);
			assertThat(holder.source().file()).isEqualTo("certificates.csv");
			assertThat(holder.source().line()).isEqualTo(3);
			assertThat(holder.others()).isEqualTo(1);
		});
		assertThat(holders.get("2")).extracting((holder) -> holder.source().line()).containsExactly(2L);
		assertThat(holders.get("3")).isEmpty();
	}

	@Test
	void renewalsAndDuplicateRowsAndWhatIsNoHashShareNoKey() throws IOException {
		row(RecordKind.CERTIFICATES, "serial", "1", "subscriber_id", "S", "public_key_sha256", KEYS[0]);
		row(RecordKind.CERTIFICATES, "serial", "2", "subscriber_id", "S", "public_key_sha256", KEYS[0]);
		row(RecordKind.CERTIFICATES, "serial", "0002", "subscriber_id", "S", "public_key_sha256", KEYS[1]);
		row(RecordKind.CERTIFICATES, "serial", "3", "subscriber_id", "T", "public_key_sha256", "N/A");
		row(RecordKind.CERTIFICATES, "serial", "4", "subscriber_id", "U", "public_key_sha256", "N/A");
		row(RecordKind.CERTIFICATES, "serial", "5", "subscriber_id", "V");
		row(RecordKind.CERTIFICATES, "serial", "6", "subscriber_id", "W");
		assertThat(group(1, 2).keyHolders().values()).hasSize(6).allSatisfy((holders) -> assertThat(holders).isEmpty());
	}

	@Test
	void aDuplicateRowCountsOnce() throws IOException {
		row(RecordKind.CERTIFICATES, "serial", "1", "subscriber_id", "S", "public_key_sha256", KEYS[0]);
		row(RecordKind.CERTIFICATES, "serial", "2", "subscriber_id", "T", "public_key_sha256", KEYS[0]);
		row(RecordKind.CERTIFICATES, "serial", "2", "subscriber_id", "T", "public_key_sha256", KEYS[1]);
		assertThat(group(1, 2).keyHolders().get("1")).singleElement()
			.satisfies((holder) -> assertThat(holder.others()).isEqualTo(1));
	}

	@Test
	void aCertificateWhoseRowsNameTwoSubscribersSharesWithBoth() throws IOException {
		row(RecordKind.CERTIFICATES, "serial", "1", "subscriber_id", "S", "public_key_sha256", KEYS[0]);
		row(RecordKind.CERTIFICATES, "serial", "1", "subscriber_id", "T", "public_key_sha256", KEYS[0]);
		row(RecordKind.CERTIFICATES, "serial", "2", "subscriber_id", "T", "public_key_sha256", KEYS[0]);
		Map<String, List<KeyHolder>> holders = group(1, 2).keyHolders();
		assertThat(holders.get("1")).extracting((holder) -> holder.source().line()).containsExactly(4L);
		assertThat(holders.get("2")).extracting((holder) -> holder.source().line()).containsExactly(2L);
	}

	@Test
	void ofVeryManyHoldersTheFirstAreNamedAndAllAreCounted() throws IOException {
		int many = KeyHolder.NAMED + 5;
		for (int i = 1; i <= many; i++) {
			row(RecordKind.CERTIFICATES, "serial", Integer.toHexString(i), "subscriber_id", "S" + i,
					"public_key_sha256", KEYS[0]);
		}
		row(RecordKind.CERTIFICATES, "serial", "ff", "subscriber_id", "S1", "public_key_sha256", KEYS[0]);
		Map<String, List<KeyHolder>> holders = group(3, 7).keyHolders();
		assertThat(holders.get("ff")).hasSize(KeyHolder.NAMED)
			.allSatisfy((holder) -> assertThat(holder.others()).isEqualTo(many - 1))
			.extracting((holder) -> holder.certificate().serial().intValue())
			.isSorted()
			.startsWith(2)
			.endsWith(KeyHolder.NAMED + 1);
		assertThat(holders.get("2")).hasSize(KeyHolder.NAMED)
			.allSatisfy((holder) -> assertThat(holder.others()).isEqualTo(many))
			.extracting((holder) -> holder.certificate().serial().intValue())
			.startsWith(1, 3);
	}

	@Test
	void oneHolderAmongManyCertificatesOfAnotherSubscriberIsFoundByEach() throws IOException {
		int many = 300;
		for (int i = 1; i <= many; i++) {
			row(RecordKind.CERTIFICATES, "serial", Integer.toHexString(i), "subscriber_id", "S", "public_key_sha256",
					KEYS[0]);
		}
		row(RecordKind.CERTIFICATES, "serial", "fff", "subscriber_id", "T", "public_key_sha256", KEYS[0]);
		Map<String, List<KeyHolder>> holders = group(0, 1000).keyHolders();
		assertThat(holders.remove("fff")).hasSize(KeyHolder.NAMED)
			.allSatisfy((holder) -> assertThat(holder.others()).isEqualTo(many));
		assertThat(holders.values()).hasSize(many).allSatisfy((found) -> assertThat(found).hasSize(1));
	}

	@Test
	void partitionsAreTheLeadingBits() {
		byte[] hash = new byte[32];
		Arrays.fill(hash, (byte) 0xff);
		hash[0] = (byte) 0b1010_0000;
		assertThat(new Partitioning(0).of(hash)).isZero();
		assertThat(new Partitioning(1).of(hash)).isEqualTo(1);
		assertThat(new Partitioning(3).of(hash)).isEqualTo(0b101);
		assertThat(new Partitioning(14).of(hash)).isEqualTo(0b1010_0000_1111_11);
		assertThat(Partitioning.forBytes(1000, 1000).count()).isEqualTo(1);
		assertThat(Partitioning.forBytes(1001, 1000).count()).isEqualTo(2);
		assertThat(Partitioning.forBytes(Long.MAX_VALUE, 1000).count()).isEqualTo(16_384);
	}

	private static String dossier(Grouped grouped, String start) {
		return Objects.requireNonNull(
				grouped.dossiers().stream().filter((dossier) -> dossier.startsWith(start)).findFirst().orElse(null),
				() -> start + " in " + grouped.dossiers());
	}

}
