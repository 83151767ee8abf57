package org.clausewatch.ingest;

import java.util.List;
import org.clausewatch.record.RecordKind;

/**
 * A checked file and how it is cut into slices.
 *
 * @param kind the kind of its rows
 * @param name its name inside the extract
 * @param dataPath where its uncompressed bytes lie
 * @param sha256 hex SHA-256 of the file as handed over
 * @param rows rows without the header
 * @param width cells of each row
 * @param positions as in {@link Header}
 * @param slices its slices, in order
 */
public record FilePlan(RecordKind kind, String name, String dataPath, String sha256, long rows, int width,
		int[] positions, List<SliceRange> slices) {

	/**
	 * A stretch of whole rows.
	 *
	 * @param start offset of its first byte
	 * @param end offset behind its last byte
	 * @param line number of its first line
	 */
	public record SliceRange(long start, long end, long line) {
	}

	/** Whether its rows lie in an unpacked copy. */
	public boolean packed() {
		return !this.name.equals(this.kind.fileName());
	}

	public Header header() {
		return new Header(this.width, this.positions);
	}

}
