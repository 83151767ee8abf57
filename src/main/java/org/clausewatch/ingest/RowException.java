package org.clausewatch.ingest;

/** A row that is to be rejected. */
final class RowException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String column;

	private final int cell;

	private final String code;

	private final String reason;

	/**
	 * Rejects for what a named column holds; the name is empty where the row as a whole
	 * is at fault.
	 */
	RowException(String column, String code, String reason) {
		this(column, 0, code, reason);
	}

	/** Rejects for what a cell holds, counted from 1. */
	RowException(int cell, String code, String reason) {
		this("", cell, code, reason);
	}

	private RowException(String column, int cell, String code, String reason) {
		super(reason, null, false, false);
		this.column = column;
		this.cell = cell;
		this.code = code;
		this.reason = reason;
	}

	int cell() {
		return this.cell;
	}

	RowException in(String columnName) {
		return new RowException(columnName, this.cell, this.code, this.reason);
	}

	Reject at(String file, long line, String rowSha256) {
		return new Reject(file, line, this.column, this.code, this.reason, rowSha256);
	}

}
