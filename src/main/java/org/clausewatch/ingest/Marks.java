package org.clausewatch.ingest;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds the bytes that mean something in CSV, comma, quote, line feed and carriage
 * return, in eight bytes at once: looking at one byte after the other took a quarter of a
 * run.
 */
final class Marks {

	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private static final long SIGNS = 0x8080808080808080L;

	private static final long COMMAS = each(',');

	private static final long QUOTES = each('"');

	private static final long LINE_FEEDS = each('\n');

	private static final long RETURNS = each('\r');

	private Marks() {
	}

	private static long each(char c) {
		return 0x0101010101010101L * c;
	}

	/** Eight bytes, the first lowest; behind the array's end stand zeros. */
	static long eight(byte[] bytes, int at) {
		if (at + Long.BYTES <= bytes.length) {
			return (long) LONGS.get(bytes, at);
		}
		long eight = 0;
		for (int i = bytes.length - 1; i >= at; i--) {
			eight = eight << Byte.SIZE | bytes[i] & 0xff;
		}
		return eight;
	}

	/** The sign bit of each byte that is a mark. */
	static long of(long eight) {
		return ~(others(eight ^ COMMAS) & others(eight ^ QUOTES) & others(eight ^ LINE_FEEDS) & others(eight ^ RETURNS))
				& SIGNS;
	}

	/**
	 * The sign bit of each byte that isn't zero: adding 0x7f to the low seven bits
	 * carries into it unless they are all zero, and never into the next byte.
	 */
	private static long others(long eight) {
		return (eight & ~SIGNS) + ~SIGNS | eight;
	}

	/** Which of eight bytes is the first mark. */
	static int first(long marks) {
		return Long.numberOfTrailingZeros(marks) >>> 3;
	}

	/** The first so many of eight bytes. */
	static long before(long eight, int count) {
		return eight & (1L << count * Byte.SIZE) - 1;
	}

	static boolean isAscii(long bytes) {
		return (bytes & SIGNS) == 0;
	}

}
