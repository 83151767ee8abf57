package org.clausewatch.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.clausewatch.record.Moment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The table of rules.md, bound by bound, and what must hold for any order of events. */
class TimeLineTests {

	private static final Instant START = Instant.parse("2025-03-10T00:00:00Z");

	private static final Duration INSTANT = Duration.ofNanos(1);

	/** tk 10, oral 12, r 20, d 44, d′ 50, v 60, v + lag 84, p 90, T 200. */
	private static final Events ALL = new Events(at(10), at(12), at(20), at(44), at(50), at(60), at(84), at(90), true,
			true, at(200).at());

	@Test
	void eachBoundBelongsWhereTheTableSays() {
		TimeLine line = TimeLine.of(ALL);
		assertThat(told(line, Instant.MIN)).isEqualTo("BEFORE_LOSS[]");
		assertBound(line, 10, "BEFORE_LOSS[]", "LOSS_KNOWN[]", "LOSS_KNOWN[]");
		assertBound(line, 12, "LOSS_KNOWN[]", "LOSS_KNOWN[ORAL_REPORT]", "LOSS_KNOWN[ORAL_REPORT]");
		assertBound(line, 20, "LOSS_KNOWN[ORAL_REPORT]", "WITHIN_DEADLINE[]", "WITHIN_DEADLINE[]");
		assertBound(line, 44, "WITHIN_DEADLINE[]", "WITHIN_DEADLINE[]", "OVERDUE[EXCUSE_CLAIMED]");
		assertBound(line, 50, "OVERDUE[EXCUSE_CLAIMED]", "OVERDUE[EXCUSE_CLAIMED]", "OVERDUE[]");
		assertBound(line, 60, "OVERDUE[]", "REVOKED_UNPUBLISHED[WITHIN_LAG]", "REVOKED_UNPUBLISHED[WITHIN_LAG]");
		assertBound(line, 84, "REVOKED_UNPUBLISHED[WITHIN_LAG]", "REVOKED_UNPUBLISHED[WITHIN_LAG]",
				"REVOKED_UNPUBLISHED[LAG_EXCEEDED]");
		assertBound(line, 90, "REVOKED_UNPUBLISHED[LAG_EXCEEDED]", "PUBLISHED[]", "PUBLISHED[]");
		assertThat(told(line, Instant.MAX)).isEqualTo("PUBLISHED[]");
	}

	private static void assertBound(TimeLine line, int hour, String before, String on, String after) {
		Instant bound = at(hour).at();
		assertThat(List.of(told(line, bound.minus(INSTANT)), told(line, bound), told(line, bound.plus(INSTANT))))
			.containsExactly(before, on, after);
	}

	@Test
	void withoutKnownLossThereIsNothingBetween() {
		TimeLine line = TimeLine
			.of(new Events(null, null, at(20), at(44), null, null, null, null, true, true, at(30).at()));
		assertBound(line, 20, "BEFORE_LOSS[]", "WITHIN_DEADLINE[]", "WITHIN_DEADLINE[]");
		assertBound(line, 30, "WITHIN_DEADLINE[]", "WITHIN_DEADLINE[]", "UNKNOWN[AFTER_CUT_OFF]");
	}

	@Test
	void withoutAnyEventOnlyTheCutOffBoundsWhatIsKnown() {
		TimeLine line = TimeLine
			.of(new Events(null, null, null, null, null, null, null, null, true, true, at(30).at()));
		assertThat(line.segments()).extracting(Segment::window).containsExactly(Window.BEFORE_LOSS, Window.UNKNOWN);
		assertBound(line, 30, "BEFORE_LOSS[]", "BEFORE_LOSS[]", "UNKNOWN[AFTER_CUT_OFF]");
	}

	@Test
	void anOpenRevocationIsOverdueUpToTheCutOff() {
		TimeLine line = TimeLine
			.of(new Events(at(10), null, at(20), at(44), null, null, null, null, true, true, at(60).at()));
		assertBound(line, 44, "WITHIN_DEADLINE[]", "WITHIN_DEADLINE[]", "OVERDUE[]");
		assertBound(line, 60, "OVERDUE[]", "OVERDUE[]", "UNKNOWN[AFTER_CUT_OFF]");
	}

	@Test
	void revokedWithoutAListing() {
		Events listed = new Events(null, null, null, null, null, at(60), at(84), null, true, true, at(99).at());
		assertBound(TimeLine.of(listed), 84, "REVOKED_UNPUBLISHED[WITHIN_LAG]", "REVOKED_UNPUBLISHED[WITHIN_LAG]",
				"REVOKED_UNPUBLISHED[LAG_EXCEEDED]");
		Events unread = new Events(null, null, null, null, null, at(60), at(84), null, false, true, at(99).at());
		assertBound(TimeLine.of(unread), 60, "BEFORE_LOSS[]", "REVOKED_UNPUBLISHED[PUBLICATION_UNKNOWN]",
				"REVOKED_UNPUBLISHED[PUBLICATION_UNKNOWN]");
		Events noLag = new Events(null, null, null, null, null, at(60), null, at(90), true, true, at(99).at());
		assertBound(TimeLine.of(noLag), 90, "REVOKED_UNPUBLISHED[LAG_NOT_SET]", "PUBLISHED[]", "PUBLISHED[]");
	}

	/** That a file is absent doesn't mean that nothing happened. */
	@Test
	void withoutTheFilesNothingIsKnownButWhatIsListed() {
		TimeLine line = TimeLine
			.of(new Events(null, null, null, null, null, null, null, at(15), false, false, at(30).at()));
		assertBound(line, 15, "UNKNOWN[RECORDS_ABSENT]", "PUBLISHED[]", "PUBLISHED[]");
		TimeLine none = TimeLine
			.of(new Events(null, null, null, null, null, null, null, null, false, false, at(30).at()));
		assertBound(none, 30, "UNKNOWN[RECORDS_ABSENT]", "UNKNOWN[RECORDS_ABSENT]", "UNKNOWN[AFTER_CUT_OFF]");
	}

	@Test
	void aLaterStageGoesBeforeAnEarlierOne() {
		TimeLine revokedFirst = TimeLine
			.of(new Events(at(5), null, at(20), at(44), null, at(10), null, at(15), true, true, at(99).at()));
		assertThat(revokedFirst.segments()).extracting(Segment::window)
			.containsExactly(Window.BEFORE_LOSS, Window.LOSS_KNOWN, Window.REVOKED_UNPUBLISHED, Window.PUBLISHED);
		TimeLine lossLast = TimeLine
			.of(new Events(at(30), null, at(20), at(44), null, at(40), null, at(41), true, true, at(99).at()));
		assertThat(lossLast.segments()).extracting(Segment::window)
			.containsExactly(Window.BEFORE_LOSS, Window.WITHIN_DEADLINE, Window.REVOKED_UNPUBLISHED, Window.PUBLISHED);
	}

	/** Whatever happens in whatever order, and whatever doesn't. */
	@Test
	void windowsCoverAllTimeWithoutGapOrOverlap() {
		Random random = new Random(6);
		Map<Window, Integer> seen = new EnumMap<>(Window.class);
		for (int i = 0; i < 5000; i++) {
			Events events = new Events(any(random), any(random), any(random), any(random), any(random), any(random),
					any(random), any(random), random.nextBoolean(), random.nextInt(6) > 0, at(random.nextInt(12)).at());
			TimeLine line = TimeLine.of(events);
			assertThat(line.segments().get(0).from()).as("%s", events).isEqualTo(Cut.BEGINNING);
			assertThat(line.segments().get(line.segments().size() - 1).to()).isEqualTo(Cut.END);
			for (int next = 1; next < line.segments().size(); next++) {
				assertThat(line.segments().get(next).from()).isEqualTo(line.segments().get(next - 1).to());
				assertThat(line.segments().get(next).isLike(line.segments().get(next - 1))).isFalse();
			}
			for (Instant instant : around(events)) {
				List<Segment> holding = line.segments().stream().filter((one) -> one.contains(instant)).toList();
				assertThat(holding).as("%s at %s", events, instant).hasSize(1);
				assertThat(holding.get(0).window()).as("%s at %s", events, instant).isEqualTo(table(events, instant));
				seen.merge(holding.get(0).window(), 1, Integer::sum);
			}
		}
		assertThat(seen).containsOnlyKeys(Window.values());
	}

	/** The table again, in the words of rules.md; the later row goes first. */
	private static Window table(Events events, Instant s) {
		if (events.published() != null && !s.isBefore(events.published().at())) {
			return Window.PUBLISHED;
		}
		if (s.isAfter(events.cutOff())) {
			return Window.UNKNOWN;
		}
		if (events.revoked() != null && !s.isBefore(events.revoked().at())) {
			return Window.REVOKED_UNPUBLISHED;
		}
		if (!events.recordsKnown()) {
			return Window.UNKNOWN;
		}
		if (events.request() != null && !s.isBefore(events.request().at())) {
			if (events.deadline() == null) {
				return Window.UNKNOWN;
			}
			return s.isAfter(events.deadline().at()) ? Window.OVERDUE : Window.WITHIN_DEADLINE;
		}
		return (events.lossKnown() != null && !s.isBefore(events.lossKnown().at())) ? Window.LOSS_KNOWN
				: Window.BEFORE_LOSS;
	}

	@Test
	void twoReadingsDifferWhereTheirWindowsDo() {
		TimeLine one = TimeLine
			.of(new Events(null, null, at(20), at(44), null, at(60), null, at(70), true, true, at(99).at()));
		TimeLine other = TimeLine
			.of(new Events(null, null, at(23), at(47), null, at(60), null, at(70), true, true, at(99).at()));
		assertThat(ReadingDifference.between(one, other)).containsExactly(
				new ReadingDifference(Cut.before(at(20).at()), Cut.before(at(23).at()), Window.WITHIN_DEADLINE,
						Window.BEFORE_LOSS),
				new ReadingDifference(Cut.after(at(44).at()), Cut.after(at(47).at()), Window.OVERDUE,
						Window.WITHIN_DEADLINE));
		assertThat(ReadingDifference.between(one, one)).isEmpty();
	}

	private static List<Instant> around(Events events) {
		List<Instant> instants = new ArrayList<>(List.of(Instant.MIN, Instant.MAX, events.cutOff(),
				events.cutOff().plus(INSTANT), events.cutOff().minus(INSTANT)));
		Stream
			.of(events.lossKnown(), events.oralReport(), events.request(), events.deadline(), events.extended(),
					events.revoked(), events.publicationDue(), events.published())
			.filter(Objects::nonNull)
			.forEach((moment) -> instants
				.addAll(List.of(moment.at(), moment.at().plus(INSTANT), moment.at().minus(INSTANT))));
		return instants;
	}

	private static @Nullable Moment any(Random random) {
		return (random.nextInt(3) == 0) ? null : at(random.nextInt(12));
	}

	private static Moment at(int hour) {
		return Moment.exactly(START.plusSeconds(hour * 3600L));
	}

	private static String told(TimeLine line, Instant at) {
		Segment segment = line.at(at);
		return segment.window() + segment.marksInOrder().toString();
	}

}
