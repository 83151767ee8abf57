package org.clausewatch.batch;

import org.clausewatch.VeraPdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clausewatch.app.Application;
import org.clausewatch.evidence.verify.TrustAnchors;
import org.clausewatch.evidence.verify.Verifier;
import org.clausewatch.finding.Finding;
import org.clausewatch.seal.DemoAuthority;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs the real job on the sample with its four reports, and looks at what it leaves
 * behind with other eyes than those that wrote it.
 */
class RunArtefactsTests {

	private static final int FLIPS = 60;

	@TempDir
	static Path temporary;

	private static Path run;

	private static Path root;

	@BeforeAll
	static void runTheJob() {
		Path home = temporary.resolve("home");
		try (ConfigurableApplicationContext context = Application.start(home)) {
			RunService service = context.getBean(RunService.class);
			RunRequest request = new RunRequest(Path.of("jobs/daily-reconciliation.yaml"), null, null, List.of(), null,
					temporary.resolve("runs"), true, 2);
			run = Path.of(service.execute(service.prepare(request), new Progress()).directory());
		}
		root = DemoAuthority.rootCertificate(home);
	}

	@Test
	void leavesExactlyTheFilesOfARun() throws IOException {
		try (Stream<Path> files = Files.walk(run)) {
			assertThat(files.filter(Files::isRegularFile).map((file) -> run.relativize(file).toString()))
				.containsExactlyInAnyOrder("run.json", "findings.csv", "rule-results.csv", "clause-coverage.csv",
						"pending.csv", "rejects.csv", "statistics.csv", "finding-attribution.csv", "incident-table.csv",
						"trees/dossiers", "trees/rows", "trees/residue", "manifest.json", "manifest.p7s",
						"reports/compliance-officer.en.pdf", "reports/compliance-officer.en.xlsx",
						"reports/compliance-officer.zh-CN.pdf", "reports/compliance-officer.zh-CN.xlsx");
		}
		assertThat(Verifier.verify(run, anchors()).passed()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh-CN" })
	void thePdfIsStillArchivalOnceItIsSealed(String language) throws Exception {
		assertThat(VeraPdf.flaws(run.resolve("reports/compliance-officer." + language + ".pdf"))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh-CN" })
	void thePdfNamesEveryFindingAndSaysDemoOnEveryPage(String language) throws IOException {
		Path pdf = run.resolve("reports/compliance-officer." + language + ".pdf");
		try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
			String text = new PDFTextStripper().getText(document);
			for (Finding finding : RunHarness.findings(run)) {
				assertThat(text).contains(finding.id());
			}
			assertThat(text).contains(String.valueOf(run.getFileName())).doesNotContain("U+FFFD");
			PDFTextStripper page = new PDFTextStripper();
			for (int number = 1; number <= document.getNumberOfPages(); number++) {
				page.setStartPage(number);
				page.setEndPage(number);
				assertThat(page.getText(document)).as("page %d", number).contains("DEMO");
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh-CN" })
	void twoReadersFindEveryFindingInTheWorkbook(String language) throws IOException {
		Path xlsx = run.resolve("reports/compliance-officer." + language + ".xlsx");
		List<String> ids = RunHarness.findings(run).stream().map(Finding::id).toList();
		List<String> byPoi = new ArrayList<>();
		try (InputStream in = Files.newInputStream(xlsx); XSSFWorkbook workbook = new XSSFWorkbook(in)) {
			workbook.forEach((sheet) -> sheet.forEach((row) -> row.forEach((cell) -> byPoi.add(cell.toString()))));
		}
		List<String> byFastexcel = new ArrayList<>();
		try (InputStream in = Files.newInputStream(xlsx); ReadableWorkbook workbook = new ReadableWorkbook(in)) {
			for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
				try (Stream<Row> rows = sheet.openStream()) {
					rows.forEach((row) -> row.forEach((cell) -> {
						if (cell != null) {
							byFastexcel.add(cell.getText());
						}
					}));
				}
			}
		}
		assertThat(byPoi).containsAll(ids);
		assertThat(byFastexcel).containsAll(ids);
	}

	@Test
	void pdfsigSaysThatTheSignatureIsValidAndCoversTheWholeDocument() throws Exception {
		assumeTrue(installed("pdfsig"), "pdfsig is not installed");
		for (String language : List.of("en", "zh-CN")) {
			String said = call("pdfsig", run.resolve("reports/compliance-officer." + language + ".pdf").toString());
			assertThat(said).contains("Signature is Valid", "Total document signed");
		}
	}

	@Test
	void opensslAcceptsTheManifest() throws Exception {
		assumeTrue(installed("openssl"), "openssl is not installed");
		assertThat(call("openssl", "cms", "-verify", "-inform", "DER", "-in", run.resolve("manifest.p7s").toString(),
				"-content", run.resolve("manifest.json").toString(), "-binary", "-purpose", "any", "-CAfile",
				root.toString(), "-out", temporary.resolve("content").toString()))
			.contains("successful");
	}

	@ParameterizedTest
	@ValueSource(strings = { "findings.csv", "rule-results.csv", "clause-coverage.csv", "pending.csv", "rejects.csv",
			"statistics.csv", "finding-attribution.csv", "incident-table.csv", "run.json", "manifest.json",
			"manifest.p7s" })
	void aFlippedByteAnywhereFailsTheRun(String name) throws IOException {
		flip(run.resolve(name), () -> Verifier.verify(run, anchors()).passed());
	}

	@ParameterizedTest
	@ValueSource(strings = { "compliance-officer.en.pdf", "compliance-officer.zh-CN.xlsx" })
	void aFlippedByteAnywhereFailsTheReportByItself(String name) throws IOException {
		Path report = run.resolve("reports").resolve(name);
		flip(report, () -> Verifier.verify(report, anchors()).passed());
	}

	private interface Check {

		boolean passes() throws IOException;

	}

	/** Flips one bit at places spread evenly over a file, and leaves it as it was. */
	private static void flip(Path file, Check check) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		assertThat(check.passes()).isTrue();
		try {
			int places = Math.min(FLIPS, bytes.length);
			for (int i = 0; i < places; i++) {
				int at = (int) ((long) bytes.length * i / places);
				byte[] flipped = bytes.clone();
				flipped[at] ^= (byte) (1 << (i % 8));
				Files.write(file, flipped);
				assertThat(check.passes()).as("%s with byte %d of %d flipped", file.getFileName(), at, bytes.length)
					.isFalse();
			}
		}
		finally {
			Files.write(file, bytes);
		}
	}

	private static TrustAnchors anchors() throws IOException {
		return TrustAnchors.read(List.of(root));
	}

	private static boolean installed(String program) {
		return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
			.anyMatch((directory) -> Files.isExecutable(Path.of(directory, program)));
	}

	private static String call(String... command) throws Exception {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(said).isZero();
		return said;
	}

}
