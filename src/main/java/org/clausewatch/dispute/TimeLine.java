package org.clausewatch.dispute;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clausewatch.record.Moment;
import org.jspecify.annotations.Nullable;

/**
 * All time, cut into the windows of the clauses, without gap or overlap, whatever the
 * order of the events and whichever are missing. Where two rows of the table would claim
 * a time the later stage goes first: what is published is published, what is revoked is
 * revoked.
 *
 * @param events the moments
 * @param segments in order of time
 */
public record TimeLine(Events events, List<Segment> segments) {

	public TimeLine {
		segments = List.copyOf(segments);
	}

	/** Cuts time at the events. */
	public static TimeLine of(Events events) {
		TreeSet<Cut> cuts = new TreeSet<>(List.of(Cut.BEGINNING, Cut.END, Cut.after(events.cutOff())));
		Stream.of(events.lossKnown(), events.oralReport(), events.request(), events.revoked(), events.published())
			.forEach((moment) -> add(cuts, moment, false));
		Stream.of(events.deadline(), events.extended(), events.publicationDue())
			.forEach((moment) -> add(cuts, moment, true));
		List<Segment> segments = new ArrayList<>();
		Cut from = cuts.pollFirst();
		while (from != null && !cuts.isEmpty()) {
			Cut to = cuts.pollFirst();
			Segment next = segment(events, from, to);
			Segment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
			if (last != null && last.isLike(next)) {
				segments.set(segments.size() - 1, new Segment(last.from(), to, last.window(), last.marks()));
			}
			else {
				segments.add(next);
			}
			from = to;
		}
		return new TimeLine(events, segments);
	}

	private static void add(TreeSet<Cut> cuts, @Nullable Moment moment, boolean after) {
		if (moment != null) {
			cuts.add(new Cut(moment.at(), after));
		}
	}

	/** The segment between two neighbouring cuts, by where it begins. */
	private static Segment segment(Events events, Cut from, Cut to) {
		Window window = window(events, from);
		return new Segment(from, to, window, marks(events, from, window));
	}

	private static Window window(Events events, Cut from) {
		if (hasCome(events.published(), from)) {
			return Window.PUBLISHED;
		}
		if (!from.equals(Cut.BEGINNING) && from.compareTo(Cut.after(events.cutOff())) >= 0) {
			return Window.UNKNOWN;
		}
		if (hasCome(events.revoked(), from)) {
			return Window.REVOKED_UNPUBLISHED;
		}
		if (!events.recordsKnown()) {
			return Window.UNKNOWN;
		}
		if (hasCome(events.request(), from)) {
			if (events.deadline() == null) {
				return Window.UNKNOWN;
			}
			return hasPassed(events.deadline(), from) ? Window.OVERDUE : Window.WITHIN_DEADLINE;
		}
		return hasCome(events.lossKnown(), from) ? Window.LOSS_KNOWN : Window.BEFORE_LOSS;
	}

	private static Set<Mark> marks(Events events, Cut from, Window window) {
		Set<Mark> marks = EnumSet.noneOf(Mark.class);
		switch (window) {
			case BEFORE_LOSS, LOSS_KNOWN -> {
				if (hasCome(events.oralReport(), from)) {
					marks.add(Mark.ORAL_REPORT);
				}
			}
			case OVERDUE -> {
				if (events.extended() != null && !hasPassed(events.extended(), from)) {
					marks.add(Mark.EXCUSE_CLAIMED);
				}
			}
			case REVOKED_UNPUBLISHED -> marks.add(publication(events, from));
			case UNKNOWN -> {
				if (!from.equals(Cut.BEGINNING) && from.compareTo(Cut.after(events.cutOff())) >= 0) {
					marks.add(Mark.AFTER_CUT_OFF);
				}
				else if (!events.recordsKnown()) {
					marks.add(Mark.RECORDS_ABSENT);
				}
			}
			case WITHIN_DEADLINE, PUBLISHED -> {
				// One part each.
			}
		}
		return marks;
	}

	private static Mark publication(Events events, Cut from) {
		if (events.published() == null && !events.publicationKnown()) {
			return Mark.PUBLICATION_UNKNOWN;
		}
		if (events.publicationDue() == null) {
			return Mark.LAG_NOT_SET;
		}
		return hasPassed(events.publicationDue(), from) ? Mark.LAG_EXCEEDED : Mark.WITHIN_LAG;
	}

	/** Whether what follows a cut is at a moment or later. */
	private static boolean hasCome(@Nullable Moment moment, Cut from) {
		return moment != null && from.compareTo(Cut.before(moment.at())) >= 0;
	}

	/** Whether what follows a cut is later than a moment. */
	private static boolean hasPassed(@Nullable Moment moment, Cut from) {
		return moment != null && from.compareTo(Cut.after(moment.at())) >= 0;
	}

	/** The segment of an instant. */
	public Segment at(Instant instant) {
		return this.segments.stream().filter((segment) -> segment.contains(instant)).findFirst().orElseThrow();
	}

	/** The segments that the closed interval between two instants touches. */
	public List<Segment> between(Instant earliest, Instant latest) {
		return this.segments.stream().filter((segment) -> segment.touches(earliest, latest)).toList();
	}

}
