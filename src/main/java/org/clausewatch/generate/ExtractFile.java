package org.clausewatch.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.clausewatch.record.Column;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One CSV file of an extract (RFC 4180, lines end in LF), counted and hashed while it is
 * written.
 */
final class ExtractFile implements AutoCloseable {

	private static final int BUFFER_BYTES = 1 << 16;

	private final MessageDigest digest = Sha256.newDigest();

	private final OutputStream out;

	private final byte[] buffer = new byte[BUFFER_BYTES];

	private int used;

	private long rows;

	private boolean closed;

	/** Creates the file, which must not exist, with its header row. */
	ExtractFile(Path directory, RecordKind kind) throws IOException {
		this.out = new DigestOutputStream(Files.newOutputStream(directory.resolve(kind.fileName()),
				StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), this.digest);
		line(kind.columns().stream().map(Column::name).toArray(String[]::new));
	}

	void write(@Nullable String[] cells) throws IOException {
		line(cells);
		this.rows++;
	}

	private void line(@Nullable String[] cells) throws IOException {
		for (int i = 0; i < cells.length; i++) {
			if (i > 0) {
				put((byte) ',');
			}
			String cell = cells[i];
			if (cell != null) {
				put(quoted(cell).getBytes(StandardCharsets.UTF_8));
			}
		}
		put((byte) '\n');
	}

	private static String quoted(String cell) {
		boolean plain = cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0
				&& cell.indexOf('\r') < 0;
		return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
	}

	private void put(byte value) throws IOException {
		if (this.used == this.buffer.length) {
			flush();
		}
		this.buffer[this.used++] = value;
	}

	private void put(byte[] bytes) throws IOException {
		if (bytes.length > this.buffer.length - this.used) {
			flush();
		}
		if (bytes.length > this.buffer.length) {
			this.out.write(bytes);
			return;
		}
		System.arraycopy(bytes, 0, this.buffer, this.used, bytes.length);
		this.used += bytes.length;
	}

	private void flush() throws IOException {
		this.out.write(this.buffer, 0, this.used);
		this.used = 0;
	}

	/** Rows written, the header not counted. */
	long rows() {
		return this.rows;
	}

	/** SHA-256 of the file, lower-case hex; to be asked once, after closing. */
	String sha256() {
		return HexFormat.of().formatHex(this.digest.digest());
	}

	@Override
	public void close() throws IOException {
		if (!this.closed) {
			this.closed = true;
			try (this.out) {
				flush();
			}
		}
	}

}
