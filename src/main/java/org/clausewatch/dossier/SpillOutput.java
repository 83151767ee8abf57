package org.clausewatch.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Entries of a spill, gathered in memory. The JDK's data streams lock at every field;
 * half a hundred fields a certificate make that felt.
 */
final class SpillOutput {

	private byte[] bytes = new byte[0];

	private int length;

	int length() {
		return this.length;
	}

	void write(byte[] source) {
		write(source, 0, source.length);
	}

	void write(byte[] source, int offset, int count) {
		int at = reserve(count);
		System.arraycopy(source, offset, this.bytes, at, count);
	}

	void writeByte(int value) {
		int at = reserve(1);
		this.bytes[at] = (byte) value;
	}

	void writeBoolean(boolean value) {
		writeByte(value ? 1 : 0);
	}

	void writeInt(int value) {
		int at = reserve(Integer.BYTES);
		for (int i = 0; i < Integer.BYTES; i++) {
			this.bytes[at + i] = (byte) (value >>> (24 - 8 * i));
		}
	}

	void writeLong(long value) {
		writeInt((int) (value >>> 32));
		writeInt((int) value);
	}

	/** A text of any length. */
	void writeText(String text) {
		byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
		writeInt(utf8.length);
		write(utf8);
	}

	void writeTo(OutputStream out) throws IOException {
		out.write(this.bytes, 0, this.length);
	}

	/** Makes room; returns where it begins. */
	private int reserve(int count) {
		int at = this.length;
		if (at + count > this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(at + count, Math.max(256, this.bytes.length * 2)));
		}
		this.length = at + count;
		return at;
	}

}
