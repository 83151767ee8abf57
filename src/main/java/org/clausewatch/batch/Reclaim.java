package org.clausewatch.batch;

import java.io.IOException;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Gives back the space of a phase's input while it goes on: spills are most of what a run
 * has on disk, and what a phase writes would come on top of all it reads. Partitions lie
 * one behind the other in each spill, and a file can be cut short but not from its front,
 * so they are taken from the last to the first, and cut off once all behind them are done
 * too. Only what is done by its marker is cut off, so a run that is killed meanwhile goes
 * on.
 */
final class Reclaim {

	/** Cut off so often, since each time all files are opened. */
	private static final int TIMES = 16;

	private final BitSet done = new BitSet();

	private final Drop drop;

	private final int stretch;

	/** From here on nothing is left. */
	private int end;

	/** Cuts off partitions. */
	interface Drop {

		/** Cuts off those from one on; done again it changes nothing. */
		void from(int partition) throws IOException;

	}

	/** Begins with what a phase has done already, before a restart. */
	Reclaim(LanePhase phase, Drop drop) throws IOException {
		this.drop = drop;
		this.stretch = Math.max(1, phase.items() / TIMES);
		this.end = phase.items();
		IntStream.range(0, phase.items()).filter(phase::isDone).forEach(this.done::set);
		advance();
	}

	/** The order in which partitions are to be taken. */
	static IntStream lastFirst(int partitions) {
		return IntStream.range(0, partitions).map((number) -> partitions - 1 - number);
	}

	/** A partition's outcome is there. */
	synchronized void done(int partition) throws IOException {
		this.done.set(partition);
		advance();
	}

	private void advance() throws IOException {
		int from = this.done.previousClearBit(this.end - 1) + 1;
		if (from < this.end && (from == 0 || this.end - from >= this.stretch)) {
			this.drop.from(from);
			this.end = from;
		}
	}

}
