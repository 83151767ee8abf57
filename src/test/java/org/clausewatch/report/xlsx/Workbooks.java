package org.clausewatch.report.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clausewatch.report.Figures;
import org.clausewatch.report.Rendition;
import org.clausewatch.report.Renditions;
import org.clausewatch.report.ReportModel;

/** Workbooks of every kind and language, and what is read back from them. */
final class Workbooks {

	private Workbooks() {
	}

	static Path write(Rendition rendition, ReportModel model, Path directory) throws IOException {
		Path file = directory.resolve(Renditions.name(rendition) + ".xlsx");
		new XlsxReportWriter().write(rendition, model, Figures.of(model), file);
		return file;
	}

	static XSSFWorkbook open(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return new XSSFWorkbook(in);
		}
	}

	/** What the formulas of a workbook come to by its own account, by sheet and cell. */
	static Map<String, String> results(XSSFWorkbook book) {
		Map<String, String> results = new TreeMap<>();
		book.forEach((sheet) -> {
			for (Row row : sheet) {
				for (Cell cell : row) {
					if (cell.getCellType() == CellType.FORMULA) {
						results.put(sheet.getSheetName() + "!" + cell.getAddress(),
								shown(cell.getCachedFormulaResultType() == CellType.STRING ? cell.getStringCellValue()
										: cell.getNumericCellValue()));
					}
				}
			}
		});
		return results;
	}

	/** A result to nine digits: spreadsheets differ in the last ones. */
	static String shown(Object result) {
		return (result instanceof Double number) ? String.format(Locale.ROOT, "%.9f", number) : result.toString();
	}

	/** A copy of a workbook with another text in each of its parts. */
	static Path copy(Path file, BiFunction<String, String, String> change) throws IOException {
		Path copy = file.resolveSibling("copy-" + file.getFileName());
		try (ZipFile source = new ZipFile(file.toFile());
				ZipOutputStream target = new ZipOutputStream(Files.newOutputStream(copy))) {
			for (ZipEntry part : source.stream().toList()) {
				target.putNextEntry(new ZipEntry(part.getName()));
				String text = new String(source.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
				target.write(change.apply(part.getName(), text).getBytes(StandardCharsets.UTF_8));
				target.closeEntry();
			}
		}
		return copy;
	}

}
