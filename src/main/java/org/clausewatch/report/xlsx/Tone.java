package org.clausewatch.report.xlsx;

import org.clausewatch.rule.Severity;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.Worksheet;

/**
 * Colours of cells that need to be seen, legible without telling red from green; they
 * follow the cell's text, also after it was edited.
 */
enum Tone {

	S1("FFF3D3D9", "FF7A1226"), S2("FFFBE0CC", "FF8A3D00"), S3("FFD9EAF6", "FF00507F"), S4("FFEDF0F2", "FF4A545E");

	private final String fill;

	private final String ink;

	Tone(String fill, String ink) {
		this.fill = fill;
		this.ink = ink;
	}

	static Tone of(Severity severity) {
		return valueOf(severity.name());
	}

	/** Colours the cells of a column, from a row on, that hold a text. */
	void mark(Worksheet sheet, int first, int last, int column, String text) {
		String cell = "$" + (char) ('A' + column) + (first + 1);
		sheet.range(first, column, last, column)
			.style()
			.bold()
			.fontColor(this.ink)
			.fillColor(this.fill)
			.set(new ConditionalFormattingExpressionRule(cell + "=" + Look.escaped(Cells.text(text)), false));
	}

}
