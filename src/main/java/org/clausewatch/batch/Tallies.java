package org.clausewatch.batch;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts of one phase, and of the item that each lane has at hand: a lane is a thread and
 * has one item at a time.
 */
final class Tallies {

	private static final Tally[] ALL = Tally.values();

	private final AtomicLongArray phase = new AtomicLongArray(ALL.length);

	private final ThreadLocal<long[]> item = ThreadLocal.withInitial(() -> new long[ALL.length]);

	void add(Tally tally, long amount) {
		this.phase.addAndGet(tally.ordinal(), amount);
		this.item.get()[tally.ordinal()] += amount;
	}

	/** A new phase begins. */
	void clear() {
		for (int i = 0; i < ALL.length; i++) {
			this.phase.set(i, 0);
		}
	}

	/** This thread begins another item. */
	void beginItem() {
		Arrays.fill(this.item.get(), 0);
	}

	/** What this thread has counted since it began its item. */
	long ofItem(Tally tally) {
		return this.item.get()[tally.ordinal()];
	}

	long of(Tally tally) {
		return this.phase.get(tally.ordinal());
	}

	/** What isn't zero. */
	Map<Tally, Long> toMap() {
		Map<Tally, Long> counts = new EnumMap<>(Tally.class);
		for (Tally tally : ALL) {
			if (of(tally) != 0) {
				counts.put(tally, of(tally));
			}
		}
		return counts;
	}

}
