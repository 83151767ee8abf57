package org.clausewatch.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clausewatch.report.Figures;
import org.clausewatch.report.KeyFigure;
import org.clausewatch.report.Rendition;
import org.clausewatch.report.Renditions;
import org.clausewatch.report.ReportKind;
import org.clausewatch.report.ReportModel;
import org.clausewatch.report.SampleReport;
import org.clausewatch.report.Tab;
import org.clausewatch.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LiveFiguresTests {

	private static final Rendition OFFICER = Rendition.of(ReportKind.COMPLIANCE_OFFICER, Locale.ENGLISH);

	@TempDir
	private Path directory;

	static Stream<Rendition> renditions() {
		return Renditions.all();
	}

	@ParameterizedTest
	@MethodSource("renditions")
	void poiCalculatesWhatTheCellsSay(Rendition rendition) throws IOException {
		for (ReportModel model : List.of(SampleReport.quarter(), SampleReport.of(List.of(), List.of(), List.of()))) {
			try (XSSFWorkbook book = Workbooks.open(Workbooks.write(rendition, model, this.directory))) {
				assertThat(calculated(book)).isEqualTo(Workbooks.results(book));
			}
		}
	}

	/** The formulas and the counts that the model makes are two ways to one number. */
	@Test
	void formulasAgreeWithTheModel() throws IOException {
		ReportModel model = SampleReport.quarter();
		Figures figures = Figures.of(model);
		try (XSSFWorkbook book = Workbooks.open(Workbooks.write(OFFICER, model, this.directory))) {
			FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
			XSSFSheet sheet = book.getSheet("Summary");
			for (Severity severity : Severity.values()) {
				Cell cell = row(sheet, OFFICER.labels().severity(severity)).getCell(1);
				assertThat(cell.getCellType()).isEqualTo(CellType.FORMULA);
				assertThat(evaluator.evaluate(cell).getNumberValue()).isEqualTo(figures.of(severity));
			}
			int live = 0;
			for (KeyFigure figure : KeyFigure.all(model, figures)) {
				Row row = row(sheet, OFFICER.labels().get("figure." + figure.name()));
				assertThat(evaluator.evaluate(row.getCell(1)).getNumberValue()).as(figure.name())
					.isEqualTo(figure.value());
				Long of = figure.of();
				if (of != null) {
					assertThat(evaluator.evaluate(row.getCell(2)).getNumberValue()).as(figure.name())
						.isEqualTo(of.doubleValue());
				}
				live += (row.getCell(1).getCellType() == CellType.FORMULA) ? 1 : 0;
			}
			assertThat(live).isEqualTo(9);
		}
	}

	@Test
	void aFormulaFollowsAnEditedCell() throws IOException {
		try (XSSFWorkbook book = Workbooks.open(Workbooks.write(OFFICER, SampleReport.quarter(), this.directory))) {
			Cell severity = book.getSheet("Findings").getRow(1).getCell(4);
			assertThat(severity.getStringCellValue()).isEqualTo("S3 minor");
			severity.setBlank();
			severity.setCellValue("S1 critical");
			Cell critical = row(book.getSheet("Summary"), "S1 critical").getCell(1);
			assertThat(critical.getNumericCellValue()).isEqualTo(10);
			assertThat(book.getCreationHelper().createFormulaEvaluator().evaluate(critical).getNumberValue())
				.isEqualTo(11);
		}
	}

	@Test
	void rowsBeyondASheetAreCountedInTheNext() {
		assertThat(new Cells("发现", 0).countIf("E", "\"S1\"")).isEqualTo("COUNTIF('发现'!$E$2:$E$2,\"S1\")");
		assertThat(new Cells("发现", SheetNames.ROWS).count("A")).isEqualTo("COUNTA('发现'!$A$2:$A$1000001)");
		assertThat(new Cells("发现", SheetNames.ROWS + 1).countIfs("B", "$A3", "F", "$B3"))
			.isEqualTo("COUNTIFS('发现'!$B$2:$B$1000001,$A3,'发现'!$F$2:$F$1000001,$B3)"
					+ "+COUNTIFS('发现 (2)'!$B$2:$B$2,$A3,'发现 (2)'!$F$2:$F$2,$B3)");
		assertThat(Cells.text("a \"b\"")).isEqualTo("\"a \"\"b\"\"\"");
	}

	/** Results are put into the first sheet. */
	@ParameterizedTest
	@EnumSource(ReportKind.class)
	void theSummaryComesFirst(ReportKind kind) {
		assertThat(kind.tabs().indexOf(Tab.SUMMARY)).isLessThanOrEqualTo(0);
	}

	private static Map<String, String> calculated(XSSFWorkbook book) {
		FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
		Map<String, String> results = new TreeMap<>();
		book.forEach((sheet) -> sheet.forEach((row) -> row.forEach((cell) -> {
			if (cell.getCellType() == CellType.FORMULA) {
				CellValue value = evaluator.evaluate(cell);
				results.put(sheet.getSheetName() + "!" + cell.getAddress(),
						Workbooks.shown((value.getCellType() == CellType.STRING) ? value.getStringValue()
								: (value.getCellType() == CellType.NUMERIC) ? value.getNumberValue()
										: value.formatAsString()));
			}
		})));
		return results;
	}

	private static Row row(XSSFSheet sheet, String name) {
		for (Row row : sheet) {
			if (row.getCell(0) != null && row.getCell(0).toString().equals(name) && row.getCell(1) != null) {
				return row;
			}
		}
		throw new AssertionError("no row " + name);
	}

}
