package org.clausewatch.generate;

import java.util.List;

/**
 * The random numbers of one certificate (SplitMix64). Own code, because the same
 * arguments have to give the same bytes with every version of the JDK, whose bounded
 * draws have changed before.
 */
final class Draw {

	private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

	private static final char[] HEX = "0123456789abcdef".toCharArray();

	private long state;

	/** Two certificates of one seed, or one of two seeds, share no numbers. */
	Draw(long seed, long index) {
		this.state = mix(mix(seed + GOLDEN_GAMMA) ^ (index * GOLDEN_GAMMA));
	}

	private static long mix(long value) {
		long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
		z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
		return z ^ (z >>> 31);
	}

	private long nextLong() {
		this.state += GOLDEN_GAMMA;
		return mix(this.state);
	}

	/** A number of [0, bound). */
	int below(int bound) {
		return (int) (((nextLong() >>> 32) * bound) >>> 32);
	}

	/** A number of [from, until). */
	long between(long from, long until) {
		return from + Long.remainderUnsigned(nextLong(), until - from);
	}

	boolean chance(int perMille) {
		return below(1000) < perMille;
	}

	<T> T pick(List<T> values) {
		return values.get(below(values.size()));
	}

	/** Eight bits at a time, the same wherever this draw has come to. */
	void fill(byte[] bytes) {
		long bits = 0;
		for (int i = 0; i < bytes.length; i++) {
			bits = (i % 8 == 0) ? nextLong() : bits >>> 8;
			bytes[i] = (byte) bits;
		}
	}

	/** So many lower-case hexadecimal digits. */
	String hex(int digits) {
		char[] text = new char[digits];
		long bits = 0;
		for (int i = 0; i < digits; i++) {
			bits = (i % 16 == 0) ? nextLong() : bits >>> 4;
			text[i] = HEX[(int) (bits & 0xf)];
		}
		return new String(text);
	}

}
