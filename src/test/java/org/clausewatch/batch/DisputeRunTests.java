package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clausewatch.VeraPdf;
import org.clausewatch.app.Application;
import org.clausewatch.dispute.DisputeWords;
import org.clausewatch.dispute.Window;
import org.clausewatch.evidence.verify.TrustAnchors;
import org.clausewatch.evidence.verify.Verifier;
import org.clausewatch.seal.DemoAuthority;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * A real run on the sample quarter that reports its worked cases, each of which lies
 * where it was worked out to lie.
 */
class DisputeRunTests {

	private static final List<String> CASES = List.of("CASE-701-1", "CASE-702-1", "CASE-703-1", "CASE-704-1",
			"CASE-705-1", "CASE-706-1", "CASE-707-1", "CASE-708-1", "CASE-709-1");

	private static final int READING = 1;

	private static final int WINDOW = 4;

	private static final int TOUCHED = 7;

	@TempDir
	static Path temporary;

	private static Path run;

	private static Path root;

	@BeforeAll
	static void runTheJob() throws IOException {
		Path job = temporary.resolve("cases.yaml");
		Files.writeString(job, """
				job: cases
				extract: %s
				policy: %s
				reports:
				  - {report: dispute, cases: [%s, CASE-0], formats: [xlsx], languages: [en]}
				  - {report: dispute, cases: [CASE-704-1], formats: [pdf, xlsx], languages: [zh-CN]}
				  - {report: dispute, cases: [CASE-707-1], formats: [pdf], languages: [en]}
				""".formatted(Path.of("sample-data/2025-q3").toAbsolutePath(),
				Path.of("jobs/policy/netca.yaml").toAbsolutePath(), String.join(", ", CASES)));
		Path home = temporary.resolve("home");
		try (ConfigurableApplicationContext context = Application.start(home)) {
			RunService service = context.getBean(RunService.class);
			run = Path.of(
					service
						.execute(service.prepare(
								new RunRequest(job, null, null, List.of(), null, temporary.resolve("runs"), true, 2)),
								new Progress())
						.directory());
		}
		root = DemoAuthority.rootCertificate(home);
	}

	@Test
	void sealsAFileForEachCaseAndTellsWhichIsMissing() throws IOException {
		Set<String> expected = new TreeSet<>(
				CASES.stream().map((id) -> "dispute-" + id + ".en.xlsx").collect(Collectors.toSet()));
		expected.addAll(
				List.of("dispute-CASE-704-1.zh-CN.pdf", "dispute-CASE-704-1.zh-CN.xlsx", "dispute-CASE-707-1.en.pdf"));
		try (Stream<Path> files = Files.list(run.resolve("reports"))) {
			assertThat(files.map((file) -> String.valueOf(file.getFileName())))
				.containsExactlyInAnyOrderElementsOf(expected);
		}
		JsonNode record = Workspace.JSON.readTree(run.resolve("run.json").toFile());
		assertThat(record.required("not_reported").toString()).isEqualTo(
				"[{\"report\":\"dispute\",\"case\":\"CASE-0\",\"reason\":\"disputes.csv has no such case by the cut-off\"}]");
		assertThat(Verifier.verify(run, TrustAnchors.read(List.of(root))).passed()).isTrue();
	}

	@Test
	void eachCaseLiesWhereItWasWorkedOutToLie() throws IOException {
		Set<String> found = new TreeSet<>();
		for (String id : CASES) {
			try (InputStream in = Files.newInputStream(run.resolve("reports/dispute-" + id + ".en.xlsx"));
					XSSFWorkbook book = new XSSFWorkbook(in)) {
				for (Row row : book.getSheet("Windows")) {
					if (row.getCell(TOUCHED).getStringCellValue().equals("yes")) {
						found.add(id + " " + row.getCell(READING) + " " + row.getCell(WINDOW));
					}
				}
			}
		}
		assertThat(found).isEqualTo(expected());
	}

	/** As it was worked out by hand, in the words of the workbook. */
	private static Set<String> expected() throws IOException {
		DisputeWords words = new DisputeWords();
		Set<String> expected = new TreeSet<>();
		for (String line : Files.readAllLines(Path.of("sample-data/expected-windows.csv"))) {
			String[] cells = line.split(",");
			if (CASES.contains(cells[0])) {
				for (String touched : cells[2].split(" ")) {
					Window window = Window.valueOf(touched.replaceAll("\\+.*", ""));
					expected.add(cells[0] + " " + cells[1] + " " + (window.ordinal() + 1) + "  "
							+ words.of(window, ".title").en());
				}
			}
		}
		assertThat(expected).hasSizeGreaterThan(10);
		return expected;
	}

	@ParameterizedTest
	@ValueSource(strings = { "dispute-CASE-704-1.zh-CN.pdf", "dispute-CASE-707-1.en.pdf" })
	void thePdfIsArchivalOnceItIsSealed(String name) throws Exception {
		assertThat(VeraPdf.flaws(run.resolve("reports").resolve(name))).isEmpty();
	}

	@Test
	void thePdfTellsWindowsContestsFindingsAndRows() throws IOException {
		String text = text("dispute-CASE-707-1.en.pdf");
		assertThat(text).contains("Report on disputed case", "Case CASE-707-1", "Past the deadline, not yet revoked",
				"The signature's time is only claimed; no time-stamp proves it", "past the deadline by 2 h",
				"AGR-1.3-LATE-REVOCATION", "disputes.csv:", "Merkle root: dossiers");
		assertThat(text("dispute-CASE-704-1.zh-CN.pdf")).contains("争议案件报告", "案件 CASE-704-1", "超过期限，尚未注销");
	}

	private static String text(String name) throws IOException {
		try (PDDocument document = Loader.loadPDF(run.resolve("reports").resolve(name).toFile())) {
			return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
		}
	}

	@Test
	void aSecondReaderReadsDatesAndCounts() throws IOException {
		try (InputStream in = Files.newInputStream(run.resolve("reports/dispute-CASE-704-1.zh-CN.xlsx"));
				ReadableWorkbook book = new ReadableWorkbook(in)) {
			assertThat(book.findSheet("时间线").orElseThrow().read().get(1).getCellAsDate(4)).isPresent();
			assertThat(book.findSheet("大事记").orElseThrow().read()).hasSizeGreaterThan(10);
			assertThat(book.findSheet("记录行").orElseThrow().read().get(1).getCellText(7)).matches("[0-9a-f]{64}");
		}
	}

}
