package org.clausewatch.evidence.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.clausewatch.evidence.BundleIndex;
import org.clausewatch.evidence.BundleIndexFile;
import org.clausewatch.evidence.ManifestReader;
import org.clausewatch.evidence.ProofFile;
import org.clausewatch.seal.Imprint;
import org.clausewatch.seal.Level;
import org.clausewatch.seal.PlainContainer;
import org.clausewatch.seal.Seal;
import org.clausewatch.seal.TestAuthority;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bundles whose keeper holds the key and would rather not show a row, and containers that
 * were packed to deceive or to exhaust who checks them.
 */
class ForgedBundleTests {

	private static final String SHEET = "rows/revocations.csv";

	private static final String PROOF = "proofs/dossier.json";

	@TempDir
	static Path directory;

	static TestAuthority authority;

	static TrustAnchors anchors;

	static Seal seal;

	static SmallRun run;

	@TempDir
	Path work;

	@BeforeAll
	static void sealARun() throws Exception {
		authority = new TestAuthority(directory, SealedFiles.CLOCK, false);
		anchors = new TrustAnchors(List.of(authority.root()));
		seal = authority.seal(Level.T, "Keeper");
		run = SmallRun.seal(directory.resolve("run"), "run-1", seal, 1);
	}

	/** A bundle as the keeper seals it. */
	private Path bundle(Seal keeper, SmallRun named, SmallRun proved, boolean sameRows, boolean withRow)
			throws IOException {
		byte[] row = SmallRun.ROW.getBytes(StandardCharsets.UTF_8);
		byte[] sheet = ("header\n" + (withRow ? SmallRun.ROW + "\n" : "")).getBytes(StandardCharsets.UTF_8);
		byte[] proof = ProofFile.write(proved.proof(null, List.of(SmallRun.dossier(SmallRun.KIND, SmallRun.ROW)), null))
			.getBytes(StandardCharsets.UTF_8);
		List<BundleIndex.RowEntry> rows = withRow ? List.of(new BundleIndex.RowEntry("E-1", "revocations",
				"revocations.csv:2", SmallRun.sha256(row), SHEET, 7, row.length, BundleIndex.Shown.ORIGINAL, List.of()))
				: List.of();
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put(SHEET, sheet);
		files.put(PROOF, proof);
		BundleIndex.Run claimed = new BundleIndex.Run(named.id(), "2026-01-01T00:00:00Z", "digest",
				new TreeMap<>(
						ManifestReader.merkleRootsOfRun(Files.readAllBytes(named.directory().resolve("run.json")))),
				List.of(PROOF), sameRows);
		BundleIndex index = new BundleIndex(BundleIndex.FORMAT, "CASE-1", SmallRun.ISSUER, SmallRun.SERIAL,
				"2026-01-01T00:00:00Z", "2026-03-01T10:00:00Z", "Clausewatch", new BundleIndex.Source("e", "d"),
				new BundleIndex.Source("p", "d"), claimed,
				List.of(new BundleIndex.Placed(1, "R1", "OVERDUE", List.of(), "", false, "", false, true)), List.of(),
				rows, List.of(), List.of(),
				files.entrySet()
					.stream()
					.map((file) -> new BundleIndex.Member(file.getKey(), file.getValue().length,
							SmallRun.sha256(file.getValue())))
					.toList());
		Map<String, Path> members = new LinkedHashMap<>();
		members.put(BundleIndex.FILE, Files.writeString(this.work.resolve("index"), BundleIndexFile.write(index)));
		for (Map.Entry<String, byte[]> file : files.entrySet()) {
			members.put(file.getKey(),
					Files.write(this.work.resolve(file.getKey().replace('/', '-')), file.getValue()));
		}
		Path sealed = this.work.resolve("sealed.zip");
		keeper.sealContainer(members, sealed);
		Path plain = this.work.resolve("bundle.asice");
		PlainContainer.rewrite(sealed, plain);
		return plain;
	}

	private static void judged(Path bundle, String failure, String... words) throws IOException {
		Report report = Verifier.verify(bundle, anchors);
		assertThat(report.passed()).as(report.toText()).isEqualTo(failure.isEmpty());
		assertThat(report.toText()).contains(failure);
		List.of(words).forEach((one) -> assertThat(report.toText()).contains(one));
	}

	@Test
	void asTheKeeperShouldSealIt() throws IOException {
		for (Level level : List.of(Level.T, Level.LTA)) {
			judged(bundle(authority.seal(level, "Keeper"), run, run, true, true), "",
					"the bundle shows every row that run run-1 judged", "whether these are all is proven");
		}
	}

	@Test
	void aRowThatTheRunJudgedIsLeftOut() throws IOException {
		judged(bundle(seal, run, run, true, false), "a row that the run judged is not in the bundle");
	}

	@Test
	void theProofIsOfAnotherRunThanTheIndexNames() throws IOException {
		SmallRun other = SmallRun.seal(this.work.resolve("other"), "run-0", seal, 1);
		judged(bundle(seal, run, other, true, true), "is of another run than run-1");
	}

	@Test
	void whereTheRunJudgedOtherRowsItsTreeProvesNothing() throws IOException {
		judged(bundle(seal, run, run, false, true), "", "rests on the keeper's word: run run-1 judged other rows");
	}

	private static Map<String, byte[]> members(Path bundle) throws IOException {
		Map<String, byte[]> members = new LinkedHashMap<>();
		try (ZipFile zip = new ZipFile(bundle.toFile())) {
			for (ZipEntry entry : Collections.list(zip.entries())) {
				members.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
			}
		}
		return members;
	}

	private Path packed(Map<String, byte[]> members) throws IOException {
		Path zipped = this.work.resolve("packed.zip");
		try (OutputStream out = Files.newOutputStream(zipped); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> member : members.entrySet()) {
				zip.putNextEntry(new ZipEntry(member.getKey()));
				zip.write(member.getValue());
			}
		}
		Path packed = this.work.resolve("packed.asice");
		PlainContainer.rewrite(zipped, packed);
		return packed;
	}

	/** Anybody can have a list of one's own stamped. */
	@Test
	void anArchiveTimeStampOverLessIsNotOverAll() throws IOException {
		Map<String, byte[]> members = members(bundle(seal, run, run, true, true));
		byte[] list = ("<ASiCManifest xmlns=\"http://uri.etsi.org/02918/v1.2.1#\" xmlns:d=\"http://www.w3.org/2000/09/xmldsig#\">"
				+ "<SigReference URI=\"META-INF/timestamp.tst\"/><DataObjectReference URI=\"" + SHEET
				+ "\"><d:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/><d:DigestValue>"
				+ Base64.getEncoder().encodeToString(OfficeSignatureText.sha256(members.get(SHEET)))
				+ "</d:DigestValue></DataObjectReference></ASiCManifest>")
			.getBytes(StandardCharsets.UTF_8);
		members.put("META-INF/ASiCArchiveManifest.xml", list);
		members.put("META-INF/timestamp.tst",
				authority.timeStamps().stamp(Imprint.SHA256, OfficeSignatureText.sha256(list)));
		judged(packed(members), "the archived list META-INF/ASiCArchiveManifest.xml leaves out: META-INF/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../escape.csv", "/etc/escape.csv", "rows/../../escape.csv", "C:\\escape.csv", "a\tb" })
	void noFileIsUnpackedElsewhere(String name) throws IOException {
		Map<String, byte[]> members = new LinkedHashMap<>(members(bundle(seal, run, run, true, true)));
		members.put(name, new byte[] { 'x' });
		judged(packed(members), "would be unpacked elsewhere");
	}

	@Test
	void anEntryIsNoLargerThanItSays() throws IOException {
		Map<String, byte[]> members = new LinkedHashMap<>(members(bundle(seal, run, run, true, true)));
		int size = 3_000_001;
		members.put("META-INF/ASiCManifest001.xml", new byte[size]);
		Path bomb = packed(members);
		byte[] bytes = Files.readAllBytes(bomb);
		byte[] stated = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(size).array();
		ByteArrayOutputStream patched = new ByteArrayOutputStream();
		for (int i = 0; i < bytes.length; i++) {
			boolean there = i + 4 <= bytes.length && java.util.Arrays.equals(bytes, i, i + 4, stated, 0, 4);
			patched.write(there ? 9 : bytes[i]);
			if (there) {
				patched.writeBytes(new byte[3]);
				i += 3;
			}
		}
		Files.write(bomb, patched.toByteArray());
		judged(bomb, "an entry larger than it says");
	}

}
