package org.clausewatch.dossier;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Entries of one spilled partition, grouped by the bytes of their key. Keys and entries
 * stay where they are in the partition's bytes; what is kept of them is numbers, since
 * objects for every row made the collector the busiest part of a run.
 */
final class EntryGroups {

	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	/** Fibonacci hashing: the golden ratio of 2^64, made odd. */
	private static final long SPREAD = 0x9E3779B97F4A7C15L;

	private static final int NUMBER_BITS = 24;

	private static final int NUMBER = (1 << NUMBER_BITS) - 1;

	private static final int NONE = -1;

	private final byte[] bytes;

	/** Open addressing; a group's number plus one, 0 where the slot is free. */
	private int[] slots = new int[1 << 10];

	private int[] keys = new int[256];

	private int[] lengths = new int[256];

	private int[] firsts = new int[256];

	private int[] lasts = new int[256];

	private int groups;

	private int[] places = new int[1 << 10];

	private int[] nexts = new int[1 << 10];

	private int entries;

	/**
	 * No groups yet.
	 * @param bytes holds keys and entries
	 */
	EntryGroups(byte[] bytes) {
		this.bytes = bytes;
	}

	/** Adds an entry to the group of its key. */
	void add(int key, int length, int place) {
		int group = group(key, length);
		if (this.entries == this.places.length) {
			this.places = Arrays.copyOf(this.places, 2 * this.entries);
			this.nexts = Arrays.copyOf(this.nexts, 2 * this.entries);
		}
		int entry = this.entries++;
		this.places[entry] = place;
		this.nexts[entry] = NONE;
		if (this.lasts[group] == NONE) {
			this.firsts[group] = entry;
		}
		else {
			this.nexts[this.lasts[group]] = entry;
		}
		this.lasts[group] = entry;
	}

	int count() {
		return this.groups;
	}

	/** Where a group's key stands. */
	int key(int group) {
		return this.keys[group];
	}

	/** A group's first entry. */
	int first(int group) {
		return this.firsts[group];
	}

	/** Whether there is such an entry: behind the last comes none. */
	static boolean isEntry(int entry) {
		return entry != NONE;
	}

	/** The entry of the same group that was added after this one. */
	int next(int entry) {
		return this.nexts[entry];
	}

	/** Where an entry stands. */
	int place(int entry) {
		return this.places[entry];
	}

	/**
	 * The groups in the order of their keys, all of one length and no shorter than 8
	 * bytes. They are sorted as numbers, each the beginning of a key with the group in
	 * place of its last bits; only keys that begin alike have to be compared whole.
	 * @throws IllegalStateException where there are more groups than those bits can
	 * number
	 */
	int[] sorted() {
		if (this.groups > NUMBER + 1) {
			throw new IllegalStateException(this.groups + " certificates in one partition; at most " + (NUMBER + 1));
		}
		long[] order = new long[this.groups];
		for (int group = 0; group < order.length; group++) {
			long begin = (long) SpillOutput.LONGS.get(this.bytes, this.keys[group]);
			// The sign turned, so that the order is that of unsigned bytes.
			order[group] = (begin & ~(long) NUMBER | group) ^ Long.MIN_VALUE;
		}
		Arrays.sort(order);
		int[] sorted = new int[order.length];
		for (int i = 0; i < sorted.length; i++) {
			int group = (int) order[i] & NUMBER;
			int place = i;
			while (place > 0 && (order[i] ^ order[place - 1]) >>> NUMBER_BITS == 0
					&& compare(group, sorted[place - 1]) < 0) {
				sorted[place] = sorted[place - 1];
				place--;
			}
			sorted[place] = group;
		}
		return sorted;
	}

	private int compare(int one, int other) {
		return Arrays.compareUnsigned(this.bytes, this.keys[one], this.keys[one] + this.lengths[one], this.bytes,
				this.keys[other], this.keys[other] + this.lengths[other]);
	}

	private int group(int key, int length) {
		int slot = hash(key, length) & this.slots.length - 1;
		while (this.slots[slot] != 0) {
			int group = this.slots[slot] - 1;
			if (this.lengths[group] == length && Arrays.equals(this.bytes, this.keys[group], this.keys[group] + length,
					this.bytes, key, key + length)) {
				return group;
			}
			slot = slot + 1 & this.slots.length - 1;
		}
		int group = open(key, length);
		this.slots[slot] = group + 1;
		if (2 * this.groups > this.slots.length) {
			spread();
		}
		return group;
	}

	private int open(int key, int length) {
		if (this.groups == this.keys.length) {
			this.keys = Arrays.copyOf(this.keys, 2 * this.groups);
			this.lengths = Arrays.copyOf(this.lengths, 2 * this.groups);
			this.firsts = Arrays.copyOf(this.firsts, 2 * this.groups);
			this.lasts = Arrays.copyOf(this.lasts, 2 * this.groups);
		}
		this.keys[this.groups] = key;
		this.lengths[this.groups] = length;
		this.lasts[this.groups] = NONE;
		return this.groups++;
	}

	private void spread() {
		this.slots = new int[2 * this.slots.length];
		for (int group = 0; group < this.groups; group++) {
			int slot = hash(this.keys[group], this.lengths[group]) & this.slots.length - 1;
			while (this.slots[slot] != 0) {
				slot = slot + 1 & this.slots.length - 1;
			}
			this.slots[slot] = group + 1;
		}
	}

	private int hash(int key, int length) {
		long hash = length;
		int end = key + length;
		int at = key;
		for (; at + Long.BYTES <= end; at += Long.BYTES) {
			hash = (hash ^ (long) LONGS.get(this.bytes, at)) * SPREAD;
			hash ^= hash >>> 32;
		}
		for (; at < end; at++) {
			hash = (hash ^ this.bytes[at]) * SPREAD;
			hash ^= hash >>> 32;
		}
		return (int) hash;
	}

}
