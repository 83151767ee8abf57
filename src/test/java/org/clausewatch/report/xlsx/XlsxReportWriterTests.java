package org.clausewatch.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clausewatch.finding.Finding;
import org.clausewatch.report.Figures;
import org.clausewatch.report.Labels;
import org.clausewatch.report.Reject;
import org.clausewatch.report.Rendition;
import org.clausewatch.report.ReportKind;
import org.clausewatch.report.ReportModel;
import org.clausewatch.report.SampleReport;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.Severity;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxReportWriterTests {

	private static final int EVENT = 11;

	private static final int DEADLINE = 12;

	private static final int OVERRUN = 13;

	private static final int EXPLANATION = 16;

	@TempDir
	private Path directory;

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh-CN" })
	void hasATabATopicWithHeaderInViewAndFilters(String tag) throws IOException {
		Labels labels = new Labels(Locale.forLanguageTag(tag));
		try (XSSFWorkbook book = open(write(SampleReport.quarter(), labels.language()))) {
			List<String> names = ReportKind.COMPLIANCE_OFFICER.tabs()
				.stream()
				.map((tab) -> labels.get("sheet." + tab.name().toLowerCase(Locale.ROOT)))
				.toList();
			assertThat(names(book)).isEqualTo(names);
			for (String name : names.subList(1, names.size())) {
				XSSFSheet sheet = book.getSheet(name);
				assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).as(name).isEqualTo((short) 1);
				assertThat(sheet.getPaneInformation().isFreezePane()).as(name).isTrue();
				assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).as(name)
					.isEqualTo(
							"A1:" + (char) ('A' + sheet.getRow(0).getLastCellNum() - 1) + (sheet.getLastRowNum() + 1));
			}
			assertThat(texts(book.getSheet(names.get(0)))).contains(labels.get("demo.banner"));
		}
	}

	@Test
	void timesAndDurationsAreNumbers() throws IOException {
		Finding finding = finding("x", "req-1");
		try (XSSFWorkbook book = open(write(of(finding), Locale.ENGLISH))) {
			Row row = book.getSheet("Findings").getRow(1);
			assertThat(DateUtil.isCellDateFormatted(row.getCell(EVENT))).isTrue();
			assertThat(row.getCell(EVENT).getLocalDateTimeCellValue())
				.isEqualTo(LocalDateTime.parse("2025-08-06T18:00:01"));
			assertThat(row.getCell(DEADLINE).getLocalDateTimeCellValue())
				.isEqualTo(LocalDateTime.parse("2025-08-05T09:00:00"));
			assertThat(row.getCell(OVERRUN).getCellStyle().getDataFormatString()).isEqualTo("[h]:mm:ss");
			assertThat(Math.round(row.getCell(OVERRUN).getNumericCellValue() * 86_400)).isEqualTo(33 * 3600 + 1);
		}
	}

	@Test
	void aFindingLeadsToItsClauseAndItsRows() throws IOException {
		ReportModel model = SampleReport.quarter();
		try (XSSFWorkbook book = open(write(model, Locale.SIMPLIFIED_CHINESE))) {
			XSSFSheet sheet = book.getSheet("发现");
			XSSFSheet evidence = book.getSheet("证据行");
			List<Finding> findings = SampleReport.quarterFindings();
			assertThat(sheet.getLastRowNum()).isEqualTo(findings.size());
			for (int i = 0; i < findings.size(); i++) {
				String id = sheet.getRow(i + 1).getCell(0).getStringCellValue();
				assertThat(id).isEqualTo(findings.get(i).id());
				assertThat(target(book, linkAt(sheet, i + 1, 0)).getStringCellValue()).isEqualTo(id);
				assertThat(target(book, linkAt(sheet, i + 1, 3)).getStringCellValue())
					.isEqualTo(sheet.getRow(i + 1).getCell(3).getStringCellValue());
			}
			Row first = evidence.getRow(1);
			assertThat(first.getCell(2) + ":" + (long) first.getCell(3).getNumericCellValue() + ":" + first.getCell(4))
				.isEqualTo(findings.get(0).evidence().get(0));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "=HYPERLINK(\"http://evil\")", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1+1" })
	void dataIsNeverAFormula(String text) throws IOException {
		Reject reject = new Reject(text, 1, text, text, text);
		ReportModel model = SampleReport.of(List.of(finding(text, text)), List.of(), List.of(reject));
		Path file = write(model, Locale.ENGLISH);
		try (XSSFWorkbook book = open(file)) {
			for (int column = 0; column < 5; column++) {
				if (column != 1) {
					inert(book.getSheet("Rejects").getRow(1).getCell(column));
				}
			}
			inert(book.getSheet("Findings").getRow(1).getCell(EXPLANATION));
			// The summary's formulas are our own: they are the same whatever the data
			// say.
			try (XSSFWorkbook harmless = open(write(
					SampleReport.of(List.of(finding("x", "x")), List.of(), List.of(new Reject("x", 1, "x", "x", "x"))),
					Locale.ENGLISH))) {
				assertThat(formulas(book)).isEqualTo(formulas(harmless))
					.allMatch((cell) -> cell.startsWith("Summary!"));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh-CN" })
	void isSetUpForPrinting(String tag) throws IOException {
		try (XSSFWorkbook book = open(write(SampleReport.quarter(), Locale.forLanguageTag(tag)))) {
			for (int i = 0; i < book.getNumberOfSheets(); i++) {
				XSSFSheet sheet = book.getSheetAt(i);
				assertThat(sheet.getPrintSetup().getPaperSizeEnum()).isEqualTo(PaperSize.A4_PAPER);
				assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
				assertThat(sheet.getFitToPage()).isTrue();
				assertThat(sheet.getPrintSetup().getFitWidth()).isBetween((short) 1, (short) 2);
				assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
				assertThat(sheet.getFooter().getLeft()).endsWith("20251001-003000-7f3a");
				assertThat(sheet.getFooter().getRight()).contains("&P").contains("&N");
				if (i > 0) {
					assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
				}
			}
		}
	}

	@Test
	void severitiesAreColouredByTheirText() throws IOException {
		try (XSSFWorkbook book = open(write(SampleReport.quarter(), Locale.ENGLISH))) {
			XSSFSheetConditionalFormatting formats = book.getSheet("Findings").getSheetConditionalFormatting();
			List<String> rules = IntStream.range(0, formats.getNumConditionalFormattings())
				.mapToObj((i) -> formats.getConditionalFormattingAt(i))
				.map((format) -> format.getFormattingRanges()[0].formatAsString() + " "
						+ format.getRule(0).getFormula1())
				.toList();
			int last = SampleReport.quarterFindings().size() + 1;
			assertThat(rules).containsExactly("E2:E" + last + " $E2=\"S1 critical\"",
					"E2:E" + last + " $E2=\"S2 major\"", "E2:E" + last + " $E2=\"S3 minor\"",
					"E2:E" + last + " $E2=\"S4 information\"");
		}
	}

	@Test
	void theSummaryLeadsToEverySheetAndAFindingToItsRule() throws IOException {
		try (XSSFWorkbook book = open(write(SampleReport.quarter(), Locale.ENGLISH))) {
			XSSFSheet summary = book.getSheetAt(0);
			List<String> targets = summary.getHyperlinkList().stream().map(XSSFHyperlink::getLocation).toList();
			assertThat(targets)
				.containsExactlyElementsOf(names(book).stream().skip(1).map((name) -> "'" + name + "'!A1").toList());
			XSSFSheet sheet = book.getSheet("Findings");
			for (int i = 1; i <= sheet.getLastRowNum(); i++) {
				assertThat(target(book, linkAt(sheet, i, 1)).getStringCellValue())
					.isEqualTo(sheet.getRow(i).getCell(1).getStringCellValue());
			}
		}
	}

	@Test
	void ordinaryTextIsNotQuoted() throws IOException {
		try (XSSFWorkbook book = open(write(SampleReport.quarter(), Locale.ENGLISH))) {
			assertThat(book.getSheet("Rejects").getRow(1).getCell(0).getCellStyle().getQuotePrefixed()).isFalse();
		}
	}

	@Test
	void aSecondReaderReadsTheSame() throws IOException {
		Path file = write(SampleReport.quarter(), Locale.ENGLISH);
		try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
			Sheet findings = book.findSheet("Findings").orElseThrow();
			assertThat(findings.read()).hasSize(SampleReport.quarterFindings().size() + 1);
			assertThat(findings.read().get(1).getCellAsDate(DEADLINE)).isPresent();
			Sheet files = book.findSheet("Files").orElseThrow();
			assertThat(files.read().get(2).getCellAsNumber(1).orElseThrow().longValue()).isEqualTo(88);
		}
	}

	@Test
	void keepsRareCharactersAndShowsShapelessOnes() throws IOException {
		try (XSSFWorkbook book = open(write(of(finding("a 𠮷 b\u0007c", "r")), Locale.ENGLISH))) {
			assertThat(book.getSheet("Findings").getRow(1).getCell(EXPLANATION).getStringCellValue())
				.isEqualTo("a 𠮷 b[U+0007]c");
		}
	}

	@Test
	void namesNobody() throws IOException {
		Reject reject = new Reject("a.csv", 1, "serial", "BAD", "'欧阳娜娜' is not a serial, zhang.wei@example.com");
		ReportModel model = SampleReport.of(List.of(finding("Subject CN=张伟, 440106199001011234", "13812345678")),
				List.of(), List.of(reject));
		assertThat(parts(write(model, Locale.ENGLISH))).contains("CN=" + escaped("张") + "*", "138****5678")
			.doesNotContain(escaped("张伟"), escaped("欧阳娜娜"), "440106199001011234", "13812345678", "zhang.wei", "张伟",
					"欧阳娜娜");
	}

	@Test
	void sameModelSameBytes() throws IOException {
		byte[] first = Files.readAllBytes(write(SampleReport.quarter(), Locale.ENGLISH));
		assertThat(write(SampleReport.quarter(), Locale.ENGLISH)).hasBinaryContent(first);
		assertThat(parts(this.directory.resolve("report.xlsx"))).contains(">2025-09-30T16:30:07Z</dcterms:created>");
	}

	@Test
	void figuresOfTheSummaryAreThoseOfTheModel() throws IOException {
		try (XSSFWorkbook book = open(write(SampleReport.quarter(), Locale.ENGLISH))) {
			Row late = null;
			for (Row row : book.getSheet("Summary")) {
				if (row.getCell(0) != null && row.getCell(0).toString().equals("Revoked late")) {
					late = row;
				}
			}
			assertThat(late).isNotNull();
			assertThat(late.getCell(1).getNumericCellValue()).isEqualTo(16);
			assertThat(late.getCell(2).getNumericCellValue()).isEqualTo(77);
			assertThat(late.getCell(3).getNumericCellValue()).isEqualTo(16 / 77d);
		}
	}

	private static List<String> formulas(XSSFWorkbook book) {
		List<String> formulas = new ArrayList<>();
		book.forEach((sheet) -> sheet.forEach((row) -> row.forEach((cell) -> {
			if (cell.getCellType() == CellType.FORMULA) {
				formulas.add(sheet.getSheetName() + "!" + cell.getAddress() + "=" + cell.getCellFormula());
			}
		})));
		return formulas;
	}

	private static void inert(Cell cell) {
		assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
		assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
		assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
	}

	private static XSSFHyperlink linkAt(XSSFSheet sheet, int row, int column) {
		return sheet.getHyperlinkList()
			.stream()
			.filter((link) -> link.getFirstRow() <= row && row <= link.getLastRow() && link.getFirstColumn() == column)
			.findFirst()
			.orElseThrow(() -> new AssertionError("no link at " + row + ", " + column));
	}

	private static Cell target(XSSFWorkbook book, XSSFHyperlink link) {
		String location = link.getLocation();
		String sheet = location.substring(1, location.lastIndexOf("'!"));
		int row = Integer.parseInt(location.substring(location.lastIndexOf("!A") + 2));
		return book.getSheet(sheet).getRow(row - 1).getCell(0);
	}

	private static List<String> names(XSSFWorkbook book) {
		return Stream.iterate(0, (i) -> i + 1).limit(book.getNumberOfSheets()).map(book::getSheetName).toList();
	}

	private static String texts(XSSFSheet sheet) {
		StringBuilder texts = new StringBuilder();
		sheet.forEach((row) -> row.forEach((cell) -> texts.append(cell).append('\n')));
		return texts.toString();
	}

	/** All parts of the workbook, as text. */
	private static String parts(Path file) throws IOException {
		StringBuilder parts = new StringBuilder();
		try (InputStream in = Files.newInputStream(file); ZipInputStream zip = new ZipInputStream(in)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return parts.toString();
	}

	/** As the writer escapes it. */
	private static String escaped(String text) {
		StringBuilder escaped = new StringBuilder();
		text.codePoints()
			.forEach((character) -> escaped.append("&#x").append(Integer.toHexString(character)).append(';'));
		return escaped.toString();
	}

	private Path write(ReportModel model, Locale language) throws IOException {
		Path file = this.directory.resolve("report.xlsx");
		new XlsxReportWriter().write(Rendition.of(ReportKind.COMPLIANCE_OFFICER, language), model, Figures.of(model),
				file);
		return file;
	}

	private static XSSFWorkbook open(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return new XSSFWorkbook(in);
		}
	}

	private static ReportModel of(Finding... findings) {
		return SampleReport.of(List.of(findings), List.of(), List.of());
	}

	private static Finding finding(String explanation, String subject) {
		return SampleReport.finding("AGR-1.3-LATE-REVOCATION", "LATE", Severity.S1, Outcome.FAIL, "agreement 1.3", 7,
				"", subject, "2025-08-06T10:00:01Z", "2025-08-05T09:00:00+08:00", Duration.ofHours(33).plusSeconds(1),
				explanation, "略", List.of());
	}

}
