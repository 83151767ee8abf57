package org.clausewatch.report.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rows of a tab as formulas name them, whatever number of sheets they take.
 *
 * @param tab name of its first sheet
 * @param rows rows of data
 */
record Cells(String tab, long rows) {

	/** Texts that equal another, all sheets together. */
	String countIf(String column, String criterion) {
		return each((sheet) -> "COUNTIF(" + sheet.column(column) + "," + criterion + ")");
	}

	/** Rows that meet all of several criteria: column, criterion, column, criterion… */
	String countIfs(String... criteria) {
		return each((sheet) -> {
			List<String> parts = new ArrayList<>();
			for (int i = 0; i < criteria.length; i += 2) {
				parts.add(sheet.column(criteria[i]) + "," + criteria[i + 1]);
			}
			return "COUNTIFS(" + String.join(",", parts) + ")";
		});
	}

	/** The sum of a column over the rows where another meets a criterion. */
	String sumIf(String column, String criterion, String summed) {
		return each((sheet) -> "SUMIF(" + sheet.column(column) + "," + criterion + "," + sheet.column(summed) + ")");
	}

	/** Cells that hold something. */
	String count(String column) {
		return each((sheet) -> "COUNTA(" + sheet.column(column) + ")");
	}

	/** A text as a criterion. */
	static String text(String text) {
		return "\"" + text.replace("\"", "\"\"") + "\"";
	}

	private String each(java.util.function.Function<Sheet, String> term) {
		List<Sheet> sheets = new ArrayList<>();
		long left = this.rows;
		int number = 1;
		do {
			sheets.add(new Sheet(SheetNames.quoted(number, this.tab), Math.max(1, Math.min(left, SheetNames.ROWS))));
			left -= SheetNames.ROWS;
			number++;
		}
		while (left > 0);
		return sheets.stream().map(term).collect(Collectors.joining("+"));
	}

	/** One sheet; its data begin below the header. */
	private record Sheet(String name, long rows) {

		String column(String letter) {
			return this.name + "!$" + letter + "$2:$" + letter + "$" + (this.rows + 1);
		}

	}

}
