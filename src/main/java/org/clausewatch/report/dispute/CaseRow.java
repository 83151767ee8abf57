package org.clausewatch.report.dispute;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausewatch.finding.Finding;
import org.clausewatch.record.Column;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;
import org.clausewatch.record.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * A row that a case rests on.
 *
 * @param kind its kind
 * @param source where it stands; its hash is that of the row with nothing hidden
 * @param cells its filled cells
 * @param adverse the findings that rest on it, as rule and class
 */
public record CaseRow(RecordKind kind, SourceRow source, List<Cell> cells, List<String> adverse) {

	/** What stands in the place of a cell that isn't shown. */
	public static final String WITHHELD = "***";

	private static final Set<Column.Type> TIMES = Set.of(Column.Type.TIME, Column.Type.PLANNED_TIME);

	/**
	 * A filled cell.
	 *
	 * @param text as it is written there
	 * @param at the instant it states, {@code null} where it states none that is known at
	 * the cut-off
	 */
	public record Cell(String column, String text, @Nullable Instant at) {
	}

	static CaseRow of(Row row, List<Finding> findings) {
		List<Cell> cells = new ArrayList<>();
		for (Column column : row.kind().columns()) {
			String text = row.text(column.name());
			if (text != null) {
				Moment at = TIMES.contains(column.type()) ? row.time(column.name()) : null;
				cells.add(new Cell(column.name(), text, (at != null) ? at.at() : null));
			}
		}
		String citation = row.source().citation();
		return new CaseRow(row.kind(), row.source(), cells,
				findings.stream()
					.filter((finding) -> finding.evidence().contains(citation))
					.map((finding) -> finding.rule() + " " + finding.classCode())
					.distinct()
					.toList());
	}

	/** The cell of a column, nothing where it is empty. */
	public Optional<Cell> cell(String column) {
		return this.cells.stream().filter((cell) -> cell.column().equals(column)).findFirst();
	}

	/** Whether a cell of it isn't shown. */
	public boolean withholds() {
		return this.cells.stream().anyMatch((cell) -> cell.text().equals(WITHHELD));
	}

	/** Such as {@code revocations.csv:12}. */
	public String place() {
		return this.source.file() + ":" + this.source.line();
	}

}
