package org.clausewatch.report.xlsx;

/** The sheets that a tab's rows take, and what they are called. */
final class SheetNames {

	/** Rows of data in a sheet: Excel's 1,048,576 less the header, rounded. */
	static final long ROWS = 1_000_000;

	private SheetNames() {
	}

	/** Sheets that so many rows take; one if there are none. */
	static long sheets(long rows) {
		return Math.max(1, (rows + ROWS - 1) / ROWS);
	}

	/** What the sheet of a tab with this number is called. */
	static String name(int number, String tab) {
		return (number == 1) ? tab : tab + " (" + number + ")";
	}

	/** A sheet's name as formulas and links write it. */
	static String quoted(int number, String tab) {
		return "'" + name(number, tab).replace("'", "''") + "'";
	}

	/** Where a row of a tab stands, counted from 0. */
	static String location(String tab, long row) {
		return quoted((int) (row / ROWS) + 1, tab) + "!A" + (row % ROWS + 2);
	}

}
