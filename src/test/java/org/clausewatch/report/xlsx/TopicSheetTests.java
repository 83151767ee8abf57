package org.clausewatch.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clausewatch.report.Labels;
import org.clausewatch.report.SampleReport;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicSheetTests {

	private static final int LIMIT = 10;

	@TempDir
	private Path directory;

	@Test
	void aFullSheetIsNotContinued() throws IOException {
		try (XSSFWorkbook book = written(LIMIT)) {
			assertThat(book.getNumberOfSheets()).isEqualTo(1);
			assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(LIMIT);
		}
	}

	@Test
	void whatDoesNotFitGoesOnInFurtherSheetsAndIsSaid() throws IOException {
		try (XSSFWorkbook book = written(2 * LIMIT + 3)) {
			assertThat(IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetName))
				.containsExactly("Rows", "Rows (2)", "Rows (3)");
			for (int number = 0; number < 3; number++) {
				XSSFSheet sheet = book.getSheetAt(number);
				int rows = (number < 2) ? LIMIT : 3;
				assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Number");
				for (int row = 1; row <= rows; row++) {
					assertThat(sheet.getRow(row).getCell(0).getNumericCellValue()).isEqualTo(number * LIMIT + row - 1);
				}
				assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:B" + (rows + 1));
			}
			for (int number = 0; number < 2; number++) {
				XSSFSheet sheet = book.getSheetAt(number);
				String next = "Rows (" + (number + 2) + ")";
				assertThat((Object) sheet.getRow(LIMIT + 1)).isNull();
				assertThat(sheet.getRow(LIMIT + 2).getCell(0).getStringCellValue())
					.isEqualTo("Further rows stand in the sheet “" + next + "”: a sheet holds 10 rows.");
				assertThat(sheet.getHyperlink(LIMIT + 2, 0).getLocation()).isEqualTo("'" + next + "'!A1");
			}
			assertThat(book.getSheetAt(2).getLastRowNum()).isEqualTo(3);
		}
	}

	@Test
	void aLinkOverManyRowsGoesOnWithThem() throws IOException {
		try (XSSFWorkbook book = written(2 * LIMIT + 3)) {
			assertThat(IntStream.range(0, 3)
				.mapToObj((number) -> book.getSheetAt(number)
					.getHyperlinkList()
					.stream()
					.filter((link) -> link.getLocation().equals("'Clauses'!A2"))
					.map((link) -> link.getCellRef())
					.toList()))
				.containsExactly(List.of("B6:B11"), List.of("B2:B11"), List.of("B2:B3"));
		}
	}

	/** Rows of their number, from 0; from row 4 on a link covers 18. */
	private XSSFWorkbook written(int rows) throws IOException {
		Path file = this.directory.resolve("rows.xlsx");
		Labels labels = new Labels(Locale.ENGLISH);
		try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "Clausewatch", null)) {
			new TopicSheet(book, Printing.of(SampleReport.run(true), labels), labels, "Rows",
					List.of("Number", "Clause"), LIMIT)
				.write(IntStream.range(0, rows).mapToObj((row) -> {
					Line line = Line.of((long) row, "clause");
					return (row == 4) ? line.linked(List.of(new Line.Link(1, "'Clauses'!A2", "clause", 18))) : line;
				}));
		}
		return Workbooks.open(file);
	}

}
