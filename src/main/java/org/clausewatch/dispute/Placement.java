package org.clausewatch.dispute;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.clausewatch.record.Moment;
import org.clausewatch.rule.agreement.SignatureTime;
import org.jspecify.annotations.Nullable;

/**
 * Where a signature falls on a time line.
 *
 * @param line the time line
 * @param touched every segment it may lie in, in order of time
 * @param claimed the segment of the time that is claimed without proof, {@code null}
 * where none is claimed
 * @param imprecise whether a bound falls into the second that the time is recorded to, so
 * that both its sides are touched
 */
public record Placement(TimeLine line, List<Segment> touched, @Nullable Segment claimed, boolean imprecise) {

	/**
	 * Places a signature.
	 * @param raisedAt when it was disputed: it was made by then
	 */
	static Placement of(TimeLine line, SignatureTime time, Moment raisedAt) {
		Moment stated = time.stated();
		if (stated != null && time.isPoint()) {
			Set<Segment> touched = new LinkedHashSet<>();
			List<Instant> alsoAt = straddled(line.events(), stated);
			for (Segment segment : line.segments()) {
				if (segment.contains(stated.at()) || alsoAt.stream().anyMatch(segment::contains)) {
					touched.add(segment);
				}
			}
			return new Placement(line, List.copyOf(touched), null, touched.size() > 1);
		}
		Instant from = (time.from() != null) ? time.from().at() : Instant.MIN;
		Instant to = (time.to() != null) ? time.to().at() : raisedAt.at();
		List<Segment> touched = line.between(from, to.isBefore(from) ? from : to);
		return new Placement(line, touched, (stated != null) ? line.at(stated.at()) : null, false);
	}

	/**
	 * Instants on either side of the events that can't be told from the signature's time:
	 * one of the two is recorded to the second only, and the other lies in that second.
	 */
	private static List<Instant> straddled(Events events, Moment signed) {
		return Stream
			.of(events.lossKnown(), events.request(), events.deadline(), events.extended(), events.revoked(),
					events.publicationDue(), events.published())
			.filter(Objects::nonNull)
			.filter(signed::straddles)
			.flatMap((event) -> Stream.of(event.at().minusNanos(1), event.at(), event.at().plusNanos(1)))
			.toList();
	}

	public boolean touches(Window window) {
		return this.touched.stream().anyMatch((segment) -> segment.window() == window);
	}

	/** Whether all of it lies in one window. */
	public boolean within(Window window) {
		return this.touched.stream().allMatch((segment) -> segment.window() == window);
	}

	boolean touches(Mark mark) {
		return this.touched.stream().anyMatch((segment) -> segment.marks().contains(mark));
	}

	/** The windows touched, in order, each once. */
	public List<Window> windows() {
		return this.touched.stream().map(Segment::window).distinct().toList();
	}

}
