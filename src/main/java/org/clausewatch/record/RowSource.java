package org.clausewatch.record;

/** Reads the rows of one file of an extract. */
public interface RowSource {

	RecordKind kind();

	/** Name of the file inside the extract. */
	String file();

	/** What reading its cells depends on besides the bytes. */
	RowContext context();

	/**
	 * Finds the cells of a row that was checked when it was first read.
	 * @param bytes holds the row at [start, end)
	 */
	CellBytes cells(byte[] bytes, int start, int end);

	/**
	 * A row that was checked when it was first read.
	 * @param bytes holds the row at [start, end)
	 */
	default Row read(byte[] bytes, int start, int end, long line, byte[] sha256) {
		return new Row(this, line, bytes, start, end, sha256, 0);
	}

}
