package org.clausewatch.report.xlsx;

import org.clausewatch.report.Labels;
import org.clausewatch.report.RunFacts;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/**
 * How sheets are printed: A4 across, as wide as the paper, the run and the page below.
 *
 * @param run id of the run
 * @param page such as {@code Page &P of &N}, where a spreadsheet puts the numbers
 */
record Printing(String run, String page) {

	private static final String TYPEFACE = "Arial";

	private static final int SIZE = 8;

	/** Wider sheets would be too small to read on one page across. */
	private static final int PAGE_WIDTH = 230;

	static Printing of(RunFacts run, Labels labels) {
		return new Printing(labels.get("cover.run") + " " + run.runId().replace("&", "&&"), labels.get("sheet.page"));
	}

	/**
	 * Sets a sheet up.
	 * @param width of all its columns, in characters
	 */
	void set(Worksheet sheet, int width) {
		sheet.paperSize(PaperSize.A4_PAPER);
		sheet.pageOrientation("landscape");
		sheet.setFitToPage(true);
		sheet.fitToWidth((short) ((width > PAGE_WIDTH) ? 2 : 1));
		sheet.fitToHeight((short) 0);
		sheet.leftMargin(0.4f);
		sheet.rightMargin(0.4f);
		sheet.topMargin(0.5f);
		sheet.bottomMargin(0.6f);
		sheet.footer(this.run, Position.LEFT, TYPEFACE, SIZE);
		sheet.footer(this.page, Position.RIGHT, TYPEFACE, SIZE);
		if (width > PAGE_WIDTH) {
			sheet.repeatCols(0);
		}
	}

}
