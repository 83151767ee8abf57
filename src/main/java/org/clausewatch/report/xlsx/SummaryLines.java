package org.clausewatch.report.xlsx;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.clausewatch.report.Labels;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes the summary line by line: headings, named facts, counts by formula. */
final class SummaryLines {

	private static final int[] WIDTHS = { 40, 30, 12, 12, 12, 12, 12, 70 };

	/** The last column. */
	static final int LAST = WIDTHS.length - 1;

	/** Points. */
	private static final double TITLE_HEIGHT = 26;

	private final Worksheet sheet;

	private final Labels labels;

	private final ZoneId zone;

	/** What formulas come to, by cell. */
	private final Map<String, Object> results;

	private int row;

	SummaryLines(Workbook book, Labels labels, ZoneId zone, Map<String, Object> results) {
		this.sheet = book.newWorksheet(labels.get("sheet.summary"));
		this.labels = labels;
		this.zone = zone;
		this.results = results;
	}

	/** Sets widths and the page; before any line. */
	Worksheet prepare(Printing printing) {
		int width = 0;
		for (int column = 0; column < WIDTHS.length; column++) {
			this.sheet.width(column, WIDTHS[column]);
			width += WIDTHS[column];
		}
		this.sheet.hideGridLines();
		printing.set(this.sheet, width);
		return this.sheet;
	}

	Labels labels() {
		return this.labels;
	}

	String word(String label) {
		return this.labels.get(label);
	}

	/** The row of the line written last. */
	int at() {
		return this.row - 1;
	}

	void skip() {
		this.row++;
	}

	void line(@Nullable Object... cells) {
		for (int column = 0; column < cells.length; column++) {
			TypedCell.write(this.sheet, this.row, column, cells[column], TypedCell.UNWRAPPED);
		}
		this.row++;
	}

	void title(String title) {
		line(title);
		Look.title(this.sheet.style(at(), 0));
		this.sheet.rowHeight(at(), TITLE_HEIGHT);
	}

	/** A heading, apart from what stands above it. */
	void subtitle(String label) {
		skip();
		line(word(label));
		Look.subtitle(this.sheet.style(at(), 0));
	}

	void demo() {
		line(word("demo.banner"));
		Look.demo(this.sheet.range(at(), 0, at(), LAST).style());
	}

	void fact(String label, String value) {
		named(word(label), value);
	}

	void named(String name, String value) {
		line(name, value.isEmpty() ? word("notSet") : value);
		Look.name(this.sheet.style(at(), 0));
	}

	void time(String label, Instant at) {
		line(word(label) + " (" + this.zone + ")", LocalDateTime.ofInstant(at, this.zone));
		this.sheet.style(at(), 1).horizontalAlignment("left").indent(1).set();
		Look.name(this.sheet.style(at(), 0));
	}

	void note(String label) {
		line(word(label));
		Look.name(this.sheet.style(at(), 0));
	}

	/** The line written last is a table's header, with figures in some columns. */
	void header(int from, int until) {
		for (int column = 0; column <= LAST; column++) {
			Look.header(this.sheet.style(at(), column), from <= column && column < until);
		}
	}

	/**
	 * A count by its formula, or as it is where the workbook doesn't hold what it counts.
	 */
	void count(int row, int column, @Nullable String formula, long count) {
		if (formula != null) {
			formula(row, column, formula, count, Look.NUMBER);
		}
		else {
			TypedCell.write(this.sheet, row, column, count, TypedCell.UNWRAPPED);
		}
	}

	void formula(int row, int column, String formula, Object result, String format) {
		this.sheet.formula(row, column, Look.escaped(formula));
		this.sheet.style(row, column).verticalAlignment("top").format(format).set();
		this.results.put(cell(row, column), result);
	}

	static String cell(int row, int column) {
		return column(column) + String.valueOf(row + 1);
	}

	static char column(int column) {
		return (char) ('A' + column);
	}

}
