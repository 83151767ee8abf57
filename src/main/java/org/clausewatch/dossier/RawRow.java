package org.clausewatch.dossier;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.clausewatch.record.Row;
import org.clausewatch.record.RowSource;

/**
 * A row's bytes on their way from the extract to its dossier.
 *
 * @param file number of its file: those of the plan, then the revocation lists that were
 * read
 * @param line number of its first line
 * @param sha256 hash of its bytes
 * @param bytes its bytes
 */
record RawRow(int file, long line, byte[] sha256, byte[] bytes) {

	static void write(DataOutput out, int file, long line, byte[] sha256, byte[] bytes, int start, int end)
			throws IOException {
		out.writeInt(file);
		out.writeLong(line);
		out.write(sha256);
		out.writeInt(end - start);
		out.write(bytes, start, end - start);
	}

	/** As a row of its file. */
	Row of(RowSource source) {
		return source.read(this.bytes, 0, this.bytes.length, this.line, this.sha256);
	}

	void write(DataOutput out) throws IOException {
		write(out, this.file, this.line, this.sha256, this.bytes, 0, this.bytes.length);
	}

	static RawRow read(DataInput in) throws IOException {
		int file = in.readInt();
		long line = in.readLong();
		byte[] sha256 = new byte[32];
		in.readFully(sha256);
		byte[] bytes = new byte[in.readInt()];
		in.readFully(bytes);
		return new RawRow(file, line, sha256, bytes);
	}

}
