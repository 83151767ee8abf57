package org.clausewatch.dossier;

import java.util.Arrays;
import org.clausewatch.record.Row;
import org.clausewatch.record.RowSource;
import org.clausewatch.record.Sha256;

/**
 * A row's bytes on their way from the extract to its dossier; they stay in the spill they
 * were read from.
 *
 * @param file number of its file: those of the plan, then the revocation lists that were
 * read
 * @param line number of its first line
 * @param offset where it begins in its file, or {@link #NOWHERE}
 * @param data holds its hash and its bytes
 * @param hash where its hash begins
 * @param start where its bytes begin
 * @param end where they end
 */
record RawRow(int file, long line, long offset, byte[] data, int hash, int start, int end) {

	/** Of a row that can't be read from a file again by its place. */
	static final long NOWHERE = -1;

	static void write(SpillOutput out, Row row, Place place, byte[] bytes, int start, int end) {
		writePlace(out, place.file(), row.line(), place.offset());
		out.write(row.hashes(), row.hash(), Sha256.LENGTH);
		out.writeNumber(end - start);
		out.write(bytes, start, end - start);
	}

	private static void writePlace(SpillOutput out, int file, long line, long offset) {
		out.writeNumber(file);
		out.writeNumber(line);
		out.writeNumber(offset - NOWHERE);
	}

	void write(SpillOutput out) {
		write(out, this.end);
	}

	void writePlace(SpillOutput out) {
		write(out, this.start);
	}

	private void write(SpillOutput out, int until) {
		writePlace(out, this.file, this.line, this.offset);
		out.write(this.data, this.hash, Sha256.LENGTH);
		out.writeNumber(until - this.start);
		out.write(this.data, this.start, until - this.start);
	}

	static RawRow read(SpillInput in) {
		int file = in.readInt();
		long line = in.readNumber();
		long offset = in.readNumber() + NOWHERE;
		int hash = in.skip(Sha256.LENGTH);
		int length = in.readInt();
		int start = in.skip(length);
		return new RawRow(file, line, offset, in.bytes(), hash, start, start + length);
	}

	/** As a row of its file. */
	Row of(RowSource source) {
		return new Row(source, this.line, this.data, this.start, this.end, this.data, this.hash);
	}

	byte[] sha256() {
		return Arrays.copyOfRange(this.data, this.hash, this.hash + Sha256.LENGTH);
	}

}
