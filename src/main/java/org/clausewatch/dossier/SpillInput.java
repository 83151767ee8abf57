package org.clausewatch.dossier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads entries that {@link SpillOutput} wrote, without copying what can stay. */
final class SpillInput {

	private final byte[] bytes;

	private int at;

	SpillInput(byte[] bytes) {
		this(bytes, 0);
	}

	/** Reads from somewhere on. */
	SpillInput(byte[] bytes, int at) {
		this.bytes = bytes;
		this.at = at;
	}

	/** Where the next byte stands. */
	int at() {
		return this.at;
	}

	/** All the bytes there are; what is read stays where it is. */
	byte[] bytes() {
		return this.bytes;
	}

	boolean hasMore() {
		return this.at < this.bytes.length;
	}

	/** Passes over bytes; returns where they begin. */
	int skip(int count) {
		int start = this.at;
		this.at += count;
		return start;
	}

	byte readByte() {
		return this.bytes[this.at++];
	}

	boolean readBoolean() {
		return readByte() != 0;
	}

	/** As {@link SpillOutput#writeNumber} wrote it. */
	long readNumber() {
		byte next = readByte();
		long number = next & Byte.MAX_VALUE;
		for (int shift = 7; next < 0; shift += 7) {
			next = readByte();
			number |= (long) (next & Byte.MAX_VALUE) << shift;
		}
		return number;
	}

	/** A number that is known to be small. */
	int readInt() {
		return (int) readNumber();
	}

	/** The length of the entry that begins here, which follows. */
	int readLength() {
		if (this.bytes[this.at] < 0) {
			return (int) SpillOutput.INTS.get(this.bytes, skip(Integer.BYTES)) & ~SpillOutput.LONG_LENGTH;
		}
		return (readByte() << Byte.SIZE) | (readByte() & 0xff);
	}

	byte[] readBytes(int count) {
		int start = skip(count);
		return Arrays.copyOfRange(this.bytes, start, start + count);
	}

	String readText() {
		int count = readInt();
		return new String(this.bytes, skip(count), count, StandardCharsets.UTF_8);
	}

}
