package org.clausewatch.cli;

import org.clausewatch.VeraPdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.clausewatch.evidence.BundleIndex;
import org.clausewatch.evidence.BundleIndex.Shown;
import org.clausewatch.evidence.BundleIndexFile;
import org.clausewatch.evidence.verify.TrustAnchors;
import org.clausewatch.evidence.verify.Verifier;
import org.clausewatch.seal.DemoAuthority;
import org.clausewatch.seal.DssJudge;
import org.clausewatch.seal.Level;
import org.clausewatch.seal.PlainContainer;
import org.clausewatch.seal.Seal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bundles of the sample quarter, from the command line to their check. */
class EvidenceCommandTests {

	private static final Path SAMPLE = Path.of("sample-data/2025-q3");

	private static final Path POLICY = Path.of("jobs/policy/netca.yaml");

	private static final int FLIPS = 200;

	@TempDir
	static Path folder;

	private static Console console;

	/** A signature while the revocation was overdue. */
	private static Path overdue;

	/** A signature at the first CRL with the serial; certificate and CRLs are files. */
	private static Path published;

	@TempDir
	Path directory;

	@BeforeAll
	static void makeBundles() {
		console = new Console(folder.resolve("home"));
		overdue = bundle("CASE-704-1", SAMPLE);
		published = bundle("CASE-706-1", SAMPLE);
	}

	private static Path bundle(String caseId, Path extract, Object... more) {
		Path out = folder.resolve(caseId + "-" + Math.abs(extract.hashCode()) + more.length + ".asice");
		List<Object> words = new ArrayList<>(
				List.of("evidence", caseId, "--extract", extract, "--policy", POLICY, "--out", out));
		words.addAll(List.of(more));
		Console.Result result = console.type(words.toArray());
		assertThat(result.err()).isEmpty();
		assertThat(result.exit()).isZero();
		return out;
	}

	private static Map<String, byte[]> members(Path bundle) throws IOException {
		Map<String, byte[]> members = new LinkedHashMap<>();
		try (ZipFile zip = new ZipFile(bundle.toFile())) {
			for (ZipEntry entry : Collections.list(zip.entries())) {
				try (InputStream in = zip.getInputStream(entry)) {
					members.put(entry.getName(), in.readAllBytes());
				}
			}
		}
		return members;
	}

	private static BundleIndex index(Path bundle) throws IOException {
		return BundleIndexFile.read(members(bundle).get(BundleIndex.FILE));
	}

	private Console.Result verify(Path bundle) {
		return console.type("verify", bundle);
	}

	@Test
	void bundlesVerify() {
		for (Path bundle : List.of(overdue, published)) {
			Console.Result result = verify(bundle);
			assertThat(result.out()).contains("VALID ", "every file is what was signed",
					"the windows of each reading cover all time without gap or overlap");
			assertThat(result.exit()).isZero();
		}
	}

	/**
	 * DSS reads the container by itself, with its own rules. Below level LT it misses the
	 * revocation data and nothing else.
	 */
	@ParameterizedTest
	@EnumSource(Level.class)
	void theLibrarysOwnValidatorAgrees(Level level) throws IOException {
		Path home = folder.resolve("home");
		Map<String, Path> files = new LinkedHashMap<>();
		for (Map.Entry<String, byte[]> member : members(overdue).entrySet()) {
			if (!member.getKey().startsWith("META-INF/") && !member.getKey().equals("mimetype")) {
				files.put(member.getKey(),
						Files.write(Files.createTempFile(this.directory, "m", ""), member.getValue()));
			}
		}
		Path sealed = this.directory.resolve("sealed.asice");
		Path plain = this.directory.resolve("plain.asice");
		Seal.demo(home, level, Clock.systemUTC()).sealContainer(files, sealed);
		PlainContainer.rewrite(sealed, plain);
		var root = TrustAnchors.read(List.of(DemoAuthority.rootCertificate(home))).certificates().get(0);
		assertThat(Verifier.verify(plain, new TrustAnchors(List.of(root))).passed()).isTrue();
		boolean lasting = level == Level.LT || level == Level.LTA;
		for (Path bundle : (level == Level.T) ? List.of(plain, overdue, published) : List.of(plain)) {
			assertThat(DssJudge.judge(root, bundle))
				.containsExactly(lasting ? "CAdES-BASELINE-" + level + " TOTAL_PASSED"
						: "CAdES-BASELINE-" + level + " INDETERMINATE CERTIFICATE_CHAIN_GENERAL_FAILURE");
		}
	}

	/**
	 * Each byte is sealed, has one value, or is how the same content could be packed too.
	 */
	@Test
	void noByteIsFree() throws IOException {
		TrustAnchors anchors = TrustAnchors.read(List.of(DemoAuthority.rootCertificate(folder.resolve("home"))));
		byte[] bytes = Files.readAllBytes(overdue);
		Map<String, byte[]> members = members(overdue);
		Path flipped = this.directory.resolve("flipped.asice");
		int detected = 0;
		for (int i = 0; i < FLIPS; i++) {
			int at = (int) ((long) i * (bytes.length - 1) / (FLIPS - 1));
			byte[] changed = bytes.clone();
			changed[at] ^= (byte) (1 << (i % 8));
			Files.write(flipped, changed);
			if (Verifier.verify(flipped, anchors).passed()) {
				Map<String, byte[]> same = members(flipped);
				assertThat(same.keySet()).isEqualTo(members.keySet());
				members.forEach((name, content) -> assertThat(same.get(name)).isEqualTo(content));
			}
			else {
				detected++;
			}
		}
		assertThat(detected).isGreaterThan(FLIPS - 3);
	}

	/** A run's trees prove that the bundle shows every row the run judged. */
	@Test
	void aSealedRunProvesThatNoRowIsLeftOut() throws IOException {
		Path job = Files.writeString(folder.resolve("job.yaml"), """
				job: proven
				extract: %s
				policy: %s
				out: %s
				""".formatted(SAMPLE.toAbsolutePath(), POLICY.toAbsolutePath(), folder.resolve("runs")));
		Path run = console.type("run", job, "--no-reports").directory();
		Path bundle = bundle("CASE-704-1", SAMPLE, "--run", run);
		Console.Result result = verify(bundle);
		assertThat(result.out()).contains("the bundle shows every row that run " + run.getFileName(),
				"the finding is number");
		assertThat(result.exit()).isZero();
		assertThat(index(bundle).run()).isNotNull();
	}

	@Test
	void beginsWithItsMediaTypeAndUnpacksWithUnzip() throws IOException, InterruptedException {
		byte[] start = new byte[38 + 31];
		try (InputStream in = Files.newInputStream(overdue)) {
			in.readNBytes(start, 0, start.length);
		}
		assertThat(new String(start, 30, 39, StandardCharsets.US_ASCII))
			.isEqualTo("mimetypeapplication/vnd.etsi.asic-e+zip");
		assumeTrue(Stream.of(System.getenv("PATH").split(File.pathSeparator))
			.anyMatch((path) -> Files.isExecutable(Path.of(path, "unzip"))), "unzip is not installed");
		Path unpacked = this.directory.resolve("unpacked");
		Process unzip = new ProcessBuilder("unzip", "-q", overdue.toAbsolutePath().toString(), "-d",
				unpacked.toString())
			.redirectErrorStream(true)
			.start();
		assertThat(new String(unzip.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
		assertThat(unzip.waitFor()).isZero();
		assertThat(unpacked.resolve("case.pdf")).exists();
		assertThat(unpacked.resolve("rows/revocations.csv")).exists();
	}

	@Test
	void theOverdueCaseTellsItsWindowAndItsAdverseRows() throws IOException {
		BundleIndex index = index(overdue);
		assertThat(index.windows()).filteredOn(BundleIndex.Placed::touched)
			.extracting(BundleIndex.Placed::window)
			.containsExactly("OVERDUE");
		assertThat(index.rows()).filteredOn((row) -> !row.adverse().isEmpty())
			.extracting(BundleIndex.RowEntry::kind)
			.containsExactlyInAnyOrder("revocation-requests", "revocations", "disputes");
		assertThat(new String(members(overdue).get("findings.csv"), StandardCharsets.UTF_8))
			.contains("AGR-1.3-LATE-REVOCATION,LATE,S1");
	}

	@Test
	void realFilesAreEnclosedWhereThereAreAny() throws IOException {
		Map<String, byte[]> members = members(published);
		BundleIndex index = index(published);
		assertThat(index.exhibits()).extracting((exhibit) -> exhibit.title().en())
			.contains("The certificate itself", "The issuer's certificate", "The last CRL without the serial",
					"The first CRL with the serial");
		for (BundleIndex.Exhibit exhibit : index.exhibits()) {
			if (!exhibit.source().isEmpty() && Files.isRegularFile(SAMPLE.resolve(exhibit.source()))) {
				assertThat(members.get(exhibit.member()))
					.isEqualTo(Files.readAllBytes(SAMPLE.resolve(exhibit.source())));
			}
		}
		assertThat(members.keySet()).anyMatch((name) -> name.matches("files/E-\\d+-4034.crl"))
			.anyMatch((name) -> name.matches("files/E-\\d+-4035.crl"));
	}

	@Test
	void everyRowOfTheCertificateIsThere() throws IOException {
		for (Path bundle : List.of(overdue, published)) {
			BundleIndex index = index(bundle);
			List<String> sources = index.rows().stream().map(BundleIndex.RowEntry::source).toList();
			try (Stream<Path> files = Files.list(SAMPLE)) {
				for (Path file : files.filter((path) -> path.toString().endsWith(".csv")).toList()) {
					List<String> lines = Files.readAllLines(file);
					for (int line = 1; line < lines.size(); line++) {
						if (lines.get(line).contains(index.serial())) {
							assertThat(sources).contains(file.getFileName() + ":" + (line + 1));
						}
					}
				}
			}
		}
	}

	@Test
	void thirdPartiesAreHiddenAndTheSubscriberIsNot() throws IOException {
		Map<String, byte[]> members = members(overdue);
		StringBuilder all = new StringBuilder();
		for (Map.Entry<String, byte[]> member : members.entrySet()) {
			all.append(member.getKey().endsWith(".pdf") ? text(member.getValue())
					: new String(member.getValue(), StandardCharsets.UTF_8));
		}
		assertThat(all).doesNotContain("OP161", "OP171").contains("[OPERATOR-1]", "SUB704");
		assertThat(index(overdue).rows()).filteredOn((row) -> row.shown() == Shown.REDACTED)
			.extracting(BundleIndex.RowEntry::kind)
			.containsOnly("verifications", "revocations");
		assertThat(index(overdue).redactions()).isNotEmpty();
	}

	private static String text(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document);
		}
	}

	@Test
	void theDocumentIsNumberedThroughoutAndRefersToItsPages() throws IOException {
		BundleIndex index = index(published);
		try (PDDocument document = Loader.loadPDF(members(published).get("case.pdf"))) {
			PDFTextStripper stripper = new PDFTextStripper();
			for (BundleIndex.Exhibit exhibit : index.exhibits()) {
				stripper.setStartPage(exhibit.page());
				stripper.setEndPage(exhibit.page());
				assertThat(stripper.getText(document)).contains(exhibit.id() + " ", exhibit.title().en().split(" ")[0]);
			}
		}
	}

	/** The time line is drawn with lines and areas, and told in words below. */
	@Test
	void theTimeLineIsNoPicture() throws IOException {
		try (PDDocument document = Loader.loadPDF(members(overdue).get("case.pdf"))) {
			for (PDPage page : document.getPages()) {
				assertThat(page.getResources().getXObjectNames()).isEmpty();
			}
		}
		assertThat(text(members(overdue).get("case.pdf"))).contains("The time line in words",
				"Past the deadline, not yet revoked");
	}

	@Test
	void theDocumentIsArchival() throws Exception {
		Path document = this.directory.resolve("case.pdf");
		Files.write(document, members(overdue).get("case.pdf"));
		assertThat(VeraPdf.flaws(document)).isEmpty();
	}

	@Test
	void theSameInputsMakeTheSameContent() throws IOException {
		Map<String, byte[]> one = members(overdue);
		Map<String, byte[]> other = members(bundle("CASE-704-1", SAMPLE, "--seal", "demo"));
		assertThat(other.keySet()).isEqualTo(one.keySet());
		one.forEach((name, content) -> {
			if (!name.startsWith("META-INF/") && !name.equals(BundleIndex.FILE)) {
				assertThat(other.get(name)).as(name).isEqualTo(content);
			}
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "changed", "removed", "added", "re-ordered", "seal removed" })
	void whatWasTamperedWithIsReported(String how) throws IOException {
		Map<String, byte[]> members = members(overdue);
		Map<String, byte[]> tampered = new LinkedHashMap<>(members);
		switch (how) {
			case "changed" -> {
				byte[] rows = members.get("rows/revocations.csv").clone();
				rows[rows.length - 2] ^= 1;
				tampered.put("rows/revocations.csv", rows);
			}
			case "removed" -> tampered.remove("rows/revocation-requests.csv");
			case "added" -> tampered.put("rows/helpful.csv", new byte[] { 'x' });
			case "re-ordered" -> tampered.put("findings.csv", tampered.remove("findings.csv"));
			default -> tampered.remove("META-INF/signature001.p7s");
		}
		Path zipped = this.directory.resolve("tampered.zip");
		try (OutputStream out = Files.newOutputStream(zipped); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> member : tampered.entrySet()) {
				zip.putNextEntry(new ZipEntry(member.getKey()));
				zip.write(member.getValue());
			}
		}
		Path rewritten = this.directory.resolve("tampered.asice");
		PlainContainer.rewrite(zipped, rewritten);
		Console.Result result = verify(rewritten);
		assertThat(result.exit()).isEqualTo(1);
		assertThat(result.out()).contains(switch (how) {
			case "changed" -> "files are not what was signed: rows/revocations.csv";
			case "removed" -> "files of the signed list are missing: rows/revocation-requests.csv";
			case "added" -> "files were added that the signed list doesn't have: rows/helpful.csv";
			case "re-ordered" -> "the files stand in another order than was signed";
			default -> "names a signature that isn't there";
		});
		Path packedOtherwise = this.directory.resolve("packed.asice");
		Files.copy(zipped, packedOtherwise);
		assertThat(verify(packedOtherwise).exit()).isEqualTo(1);
	}

	@Test
	void aCaseThatIsNotThereIsNamed() {
		console.type("evidence", "CASE-1", "--extract", SAMPLE, "--policy", POLICY)
			.misused("clausewatch: disputes.csv has no case CASE-1 by the cut-off; it has CASE-115-1, CASE-116-1, "
					+ "CASE-462-1, CASE-463-1, CASE-464-1, CASE-465-1, CASE-466-1, CASE-701-1, CASE-702-1, CASE-703-1, "
					+ "CASE-704-1, CASE-705-1, CASE-706-1, CASE-707-1, CASE-708-1, CASE-709-1");
	}

	@Test
	void unredactedRowsNeedARecipient() {
		console.type("evidence", "CASE-704-1", "--extract", SAMPLE, "--policy", POLICY, "--unredacted")
			.misused("clausewatch: --unredacted needs --recipient CERT: unredacted rows are only enclosed encrypted");
	}

}
