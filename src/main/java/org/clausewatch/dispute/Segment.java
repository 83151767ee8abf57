package org.clausewatch.dispute;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * A stretch of time in one window.
 *
 * @param from where it begins
 * @param to where it ends
 * @param window the window
 * @param marks what distinguishes it from other parts of the window
 */
public record Segment(Cut from, Cut to, Window window, Set<Mark> marks) {

	public Segment {
		marks = Set.copyOf(marks);
		if (from.compareTo(to) >= 0) {
			throw new IllegalArgumentException("a segment from " + from + " to " + to + " holds no time");
		}
	}

	public boolean contains(Instant instant) {
		return this.from.precedes(instant) && !this.to.precedes(instant);
	}

	/** Whether it shares an instant with the closed interval between two. */
	public boolean touches(Instant earliest, Instant latest) {
		return this.from.precedes(latest) && !this.to.precedes(earliest);
	}

	boolean isLike(Segment other) {
		return this.window == other.window && this.marks.equals(other.marks);
	}

	/** In the order of {@link Mark}. */
	public Set<Mark> marksInOrder() {
		return this.marks.isEmpty() ? Set.of() : EnumSet.copyOf(this.marks);
	}

}
