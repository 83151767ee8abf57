package org.clausewatch.report.xlsx;

import org.dhatim.fastexcel.StyleSetter;

/** The workbook's one look, and its number formats. */
final class Look {

	static final String NUMBER = "#,##0";

	static final String SHARE = "0.00%";

	static final String TIME = "yyyy-mm-dd hh:mm:ss";

	/** Elapsed time in days, shown as hours beyond 24. */
	static final String DURATION = "[h]:mm:ss";

	/** Text: what is in the cell is never read as a formula, even after it was edited. */
	static final String INERT = "@";

	/** Points. */
	static final double LINE_HEIGHT = 15;

	private static final String NAVY = "FF1F3A5F";

	private Look() {
	}

	/**
	 * A column's heading.
	 * @param figures whether figures stand below it
	 */
	static void header(StyleSetter style, boolean figures) {
		style.bold().fontColor("FFFFFFFF").fillColor(NAVY).verticalAlignment("center").wrapText(true);
		style.horizontalAlignment(figures ? "right" : "left").indent(figures ? 0 : 1).set();
	}

	static void title(StyleSetter style) {
		style.bold().fontSize(16).fontColor(NAVY).set();
	}

	static void subtitle(StyleSetter style) {
		style.bold().fontSize(12).fontColor(NAVY).set();
	}

	static void demo(StyleSetter style) {
		style.bold().fontColor("FF6B4E00").fillColor("FFFFF4D6").set();
	}

	static void link(StyleSetter style) {
		style.fontColor("FF0563C1").underlined().verticalAlignment("top").horizontalAlignment("left").indent(1).set();
	}

	static void name(StyleSetter style) {
		style.fontColor("FF5B6770").verticalAlignment("top").horizontalAlignment("left").indent(1).set();
	}

	/** As an XML text; the library writes formulas as they are. */
	static String escaped(String formula) {
		return formula.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	/**
	 * Whether a spreadsheet could take a text for a formula, or for the start of another
	 * cell, when it is copied or exported.
	 */
	static boolean couldBeFormula(String text) {
		return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0;
	}

}
