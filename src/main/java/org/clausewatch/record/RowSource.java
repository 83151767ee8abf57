package org.clausewatch.record;

/** Reads the rows of one file of an extract. */
public interface RowSource {

	RecordKind kind();

	/** Name of the file inside the extract. */
	String file();

	/**
	 * A row that was checked when it was first read.
	 * @param bytes holds the row at [start, end)
	 */
	Row read(byte[] bytes, int start, int end, long line, byte[] sha256);

}
