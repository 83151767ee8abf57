package org.clausewatch.record;

/**
 * The cells of one row as UTF-8 bytes, in the order of {@link RecordKind#columns()}.
 *
 * @param bytes holds the cells, without quotes
 * @param bounds cell i is at [bounds[2i], bounds[2i+1]); an empty cell, and one the file
 * doesn't have, has no length
 */
public record CellBytes(byte[] bytes, int[] bounds) {

	public int from(int column) {
		return this.bounds[2 * column];
	}

	public int to(int column) {
		return this.bounds[2 * column + 1];
	}

	public boolean isEmpty(int column) {
		return from(column) == to(column);
	}

}
