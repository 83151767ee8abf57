package org.clausewatch.batch;

import java.io.IOException;
import java.util.stream.IntStream;

/**
 * A step's work, divided into items that can be done in any order, by any lane, and
 * again: an item's output appears whole under its own name, so redoing it changes
 * nothing.
 */
interface LanePhase {

	/** Number of items. */
	int items();

	/** Whether an item's output is already there, from before a restart. */
	boolean isDone(int item);

	/** The items that are still to be done, in the order in which they are begun. */
	default IntStream undone() {
		return IntStream.range(0, items()).filter((item) -> !isDone(item));
	}

	void process(int item) throws IOException;

}
