package org.clausewatch.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Entries of a spill, gathered in memory. The JDK's data streams lock at every field;
 * half a hundred fields a certificate make that felt.
 */
final class SpillOutput {

	static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

	/** The sign of an entry's length that has four bytes, not two. */
	static final int LONG_LENGTH = 0x80000000;

	private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

	static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

	private static final int MAX_NUMBER = 9;

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

	/**
	 * A number that isn't negative, in as many bytes as it needs: seven bits each, the
	 * last ones first; all but the last byte are negative. Most numbers are small, and
	 * spills are the largest thing on a run's disk.
	 */
	void writeNumber(long value) {
		int at = reserve(MAX_NUMBER);
		long rest = value;
		while (rest > Byte.MAX_VALUE) {
			this.bytes[at++] = (byte) (rest | 0x80);
			rest >>>= 7;
		}
		this.bytes[at++] = (byte) rest;
		this.length = at;
	}

	/**
	 * Begins an entry, the length of which goes before it; returns where.
	 */
	int begin() {
		return reserve(Short.BYTES);
	}

	/**
	 * Ends the entry that began there. Only a rare one is too long for the room left for
	 * its length, and has to be moved.
	 */
	void end(int begun) {
		int content = this.length - begun - Short.BYTES;
		if (content <= Short.MAX_VALUE) {
			SHORTS.set(this.bytes, begun, (short) content);
		}
		else {
			reserve(Integer.BYTES - Short.BYTES);
			System.arraycopy(this.bytes, begun + Short.BYTES, this.bytes, begun + Integer.BYTES, content);
			INTS.set(this.bytes, begun, LONG_LENGTH | content);
		}
	}

	/** Makes it as new, keeping its room. */
	void clear() {
		this.length = 0;
	}

	/** A text of any length. */
	void writeText(String text) {
		byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
		writeNumber(utf8.length);
		write(utf8);
	}

	void writeTo(ByteBuffer out) {
		out.put(this.bytes, 0, this.length);
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
