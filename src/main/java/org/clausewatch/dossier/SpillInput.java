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

	int readInt() {
		return (int) SpillOutput.INTS.get(this.bytes, skip(Integer.BYTES));
	}

	long readLong() {
		return (long) SpillOutput.LONGS.get(this.bytes, skip(Long.BYTES));
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
