package org.clausewatch.record;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Makes a row of cells given as texts, in the order of the kind's columns. */
public record CellRow(RecordKind kind, String file, RowContext context) implements RowSource {

	/** A row as its file would hold it; a {@code null} cell is empty. */
	public static Row of(RecordKind kind, SourceRow source, @Nullable String[] cells, RowContext context) {
		return new Row(new CellRow(kind, source.file(), context), source.line(), source.sha256(), cells(cells));
	}

	/** Cells one after the other. */
	public static CellBytes cells(@Nullable String[] cells) {
		int[] bounds = new int[2 * cells.length];
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (int i = 0; i < cells.length; i++) {
			bounds[2 * i] = bytes.size();
			bytes.writeBytes((cells[i] != null) ? cells[i].getBytes(StandardCharsets.UTF_8) : new byte[0]);
			bounds[2 * i + 1] = bytes.size();
		}
		return new CellBytes(bytes.toByteArray(), bounds);
	}

	@Override
	public CellBytes cells(byte[] bytes, int start, int end) {
		throw new UnsupportedOperationException("the cells are given");
	}

}
