package org.clausewatch.report.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/**
 * The columns of a tab, as wide as its first rows ask for.
 *
 * @param columns from left to right
 */
record TabColumns(List<TabColumn> columns) {

	private static final int NARROWEST = 9;

	private static final int WIDEST = 70;

	/** A column of texts longer than this but not long is wrapped at it. */
	private static final int NARROW = 40;

	/** Room for a cell's indent and edges. */
	private static final int EDGES = 3;

	/** Room for the filter's arrow beside a heading. */
	private static final int ARROW = 5;

	/**
	 * One column.
	 *
	 * @param width in characters
	 * @param figures whether it holds figures, which stand to the right
	 */
	private record TabColumn(String heading, int width, boolean figures) {
	}

	/** Measures rows. */
	static TabColumns of(List<String> headings, List<Line> lines) {
		List<TabColumn> columns = new ArrayList<>();
		for (int column = 0; column < headings.size(); column++) {
			int widest = 0;
			int unbroken = 0;
			boolean figures = false;
			for (Line line : lines) {
				Object value = line.cells().get(column);
				if (value != null) {
					int width = TextWidth.of(value);
					widest = Math.max(widest, width);
					unbroken = Math.max(unbroken, (value instanceof String text) ? TextWidth.unbroken(text) : width);
					figures |= !(value instanceof String);
				}
			}
			int cap = (widest > WIDEST) ? WIDEST : Math.max(NARROW, unbroken);
			String heading = headings.get(column);
			columns.add(new TabColumn(heading, Math.max(heading(heading), Math.min(widest, cap) + EDGES), figures));
		}
		return new TabColumns(columns);
	}

	/** A heading may take two lines. */
	private static int heading(String heading) {
		int width = TextWidth.of(heading);
		int half = (width <= NARROWEST) ? width : Math.max(TextWidth.unbroken(heading), (width + 1) / 2 + 1);
		return Math.max(NARROWEST, half + ARROW);
	}

	int size() {
		return this.columns.size();
	}

	/** Room for text in a cell of a column. */
	int room(int column) {
		return this.columns.get(column).width() - EDGES;
	}

	/** Of all together. */
	int width() {
		return this.columns.stream().mapToInt(TabColumn::width).sum();
	}

	/** Writes the header, which stays in view and is printed on each page. */
	void header(Worksheet sheet) {
		int lines = 1;
		for (int column = 0; column < size(); column++) {
			TabColumn of = this.columns.get(column);
			sheet.inlineString(0, column, of.heading());
			sheet.width(column, of.width());
			Look.header(sheet.style(0, column), of.figures());
			lines = Math.max(lines, TextWidth.lines(of.heading(), of.width() - ARROW));
		}
		sheet.rowHeight(0, lines * Look.LINE_HEIGHT + EDGES);
		sheet.freezePane(0, 1);
		sheet.repeatRows(0);
	}

}
