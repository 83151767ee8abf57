package org.clausewatch.report.xlsx;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a tab.
 *
 * @param cells texts, numbers, local times and durations; {@code null} leaves a cell
 * empty
 * @param links links that begin in this row
 */
record Line(List<@Nullable Object> cells, List<Link> links) {

	static Line of(@Nullable Object... cells) {
		return new Line(Arrays.asList(cells), List.of());
	}

	Line linked(List<Link> to) {
		return new Line(this.cells, to);
	}

	/**
	 * A link inside the workbook.
	 *
	 * @param column column it stands in
	 * @param location such as {@code 'Clauses'!A2}
	 * @param name tells it from other links to the same place
	 * @param rows rows it covers
	 */
	record Link(int column, String location, String name, long rows) {
	}

}
