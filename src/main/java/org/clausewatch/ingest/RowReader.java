package org.clausewatch.ingest;

import java.util.List;
import org.clausewatch.record.CellException;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Row;
import org.clausewatch.record.RowContext;
import org.clausewatch.record.RowSource;
import org.clausewatch.record.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of one file's bytes.
 *
 * @param file name of the file inside the extract
 * @param kind the kind of its rows
 * @param header its header
 * @param context what reading depends on besides the bytes
 */
public record RowReader(String file, RecordKind kind, Header header, RowContext context) implements RowSource {

	@Override
	public Row read(byte[] bytes, int start, int end, long line, byte[] sha256) {
		return row(CellSplitter.split(bytes, start, end), line, sha256);
	}

	private Row row(List<String> cells, long line, byte[] sha256) {
		@Nullable String[] ordered = new @Nullable String[this.kind.columns().size()];
		for (int i = 0; i < ordered.length; i++) {
			int position = this.header.positions()[i];
			String cell = (position < 0 || position >= cells.size()) ? "" : cells.get(position);
			ordered[i] = cell.isEmpty() ? null : cell;
		}
		return new Row(this.kind, new SourceRow(this.file, line, sha256), ordered, this.context);
	}

	/**
	 * A row that is read for the first time: every cell is checked.
	 * @throws RowException where it has to be rejected
	 */
	Row check(byte[] bytes, int start, int end, long line, byte[] sha256) {
		List<String> cells = split(bytes, start, end);
		if (cells.size() != this.header.width()) {
			throw new RowException("", "COLUMN_COUNT", cells.size() + " cells; the header has " + this.header.width());
		}
		Row row = row(cells, line, sha256);
		for (int i = 0; i < this.kind.columns().size(); i++) {
			try {
				row.check(i);
			}
			catch (CellException ex) {
				throw new RowException(this.kind.columns().get(i).name(), ex.code(), ex.getMessage());
			}
		}
		return row;
	}

	private List<String> split(byte[] bytes, int start, int end) {
		try {
			return CellSplitter.split(bytes, start, end);
		}
		catch (RowException ex) {
			for (int i = 0; i < this.kind.columns().size(); i++) {
				if (ex.cell() > 0 && this.header.positions()[i] == ex.cell() - 1) {
					throw ex.in(this.kind.columns().get(i).name());
				}
			}
			throw ex;
		}
	}

}
