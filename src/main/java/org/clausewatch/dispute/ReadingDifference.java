package org.clausewatch.dispute;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of time that two readings put into different windows: contested whichever way
 * it is read.
 *
 * @param from where it begins
 * @param to where it ends
 * @param one the window in the one reading
 * @param other the window in the other
 */
public record ReadingDifference(Cut from, Cut to, Window one, Window other) {

	/** Every such stretch of two time lines, in order of time. */
	public static List<ReadingDifference> between(TimeLine one, TimeLine other) {
		List<ReadingDifference> differences = new ArrayList<>();
		for (Segment mine : one.segments()) {
			for (Segment theirs : other.segments()) {
				Cut from = (mine.from().compareTo(theirs.from()) > 0) ? mine.from() : theirs.from();
				Cut to = (mine.to().compareTo(theirs.to()) < 0) ? mine.to() : theirs.to();
				if (from.compareTo(to) < 0 && mine.window() != theirs.window()) {
					add(differences, new ReadingDifference(from, to, mine.window(), theirs.window()));
				}
			}
		}
		return differences;
	}

	private static void add(List<ReadingDifference> differences, ReadingDifference next) {
		ReadingDifference last = differences.isEmpty() ? null : differences.get(differences.size() - 1);
		if (last != null && last.to.equals(next.from) && last.one == next.one && last.other == next.other) {
			differences.set(differences.size() - 1, new ReadingDifference(last.from, next.to, last.one, last.other));
		}
		else {
			differences.add(next);
		}
	}

}
