package org.clausewatch.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Entries of a spill, gathered in memory. The JDK's data streams lock at every field;
 * half a hundred fields a certificate make that felt.
 */
final class SpillOutput {

	static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

	static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

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
		INTS.set(this.bytes, at, value);
	}

	void writeLong(long value) {
		int at = reserve(Long.BYTES);
		LONGS.set(this.bytes, at, value);
	}

	/** Begins an entry, the length of which goes before it; returns where. */
	int begin() {
		return reserve(Integer.BYTES);
	}

	/** Ends the entry that began there. */
	void end(int begun) {
		INTS.set(this.bytes, begun, this.length - begun - Integer.BYTES);
	}

	/** Makes it as new, keeping its room. */
	void clear() {
		this.length = 0;
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
