package org.clausewatch.rule.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.clausewatch.record.Incident;
import org.clausewatch.record.Incident.Scope;
import org.clausewatch.record.Incident.Type;
import org.clausewatch.record.Moment;
import org.clausewatch.rule.Circumstances;
import org.jspecify.annotations.Nullable;

/**
 * What force majeure or accident would leave of a deadline (agreement 2.5(4)): incidents
 * that were proven and notified, and began no later than the deadline as it then ran
 * (Civil Code 590: what arises after default is no excuse), extend it by the time they
 * took from r on. A claim only: a person confirms it.
 *
 * @param incidents the incidents it rests on, in order of their start
 * @param extendedDeadline d′
 */
record ExcuseClaim(List<Incident> incidents, Moment extendedDeadline) {

	private static final Comparator<Incident> BY_START = Comparator.comparing(Incident::startsAt)
		.thenComparing(Incident::incidentId)
		.thenComparing((incident) -> incident.source().citation());

	/** The claim on a clock, {@code null} where no qualifying incident touches it. */
	static @Nullable ExcuseClaim on(RevocationClock clock, Circumstances circumstances) {
		Instant start = clock.start().at();
		Instant cutOff = circumstances.cutOff();
		List<Incident> touching = circumstances.incidents()
			.stream()
			.filter(ExcuseClaim::qualifies)
			.filter((incident) -> end(incident, cutOff).isAfter(later(incident.startsAt().at(), start)))
			.sorted(BY_START)
			.toList();
		Instant deadline = clock.deadline().at();
		Instant running = deadline;
		List<Incident> claimed = begunBy(running, touching);
		Instant extended = deadline.plus(timeTaken(claimed, start, cutOff));
		while (extended.isAfter(running)) {
			running = extended;
			claimed = begunBy(running, touching);
			extended = deadline.plus(timeTaken(claimed, start, cutOff));
		}
		return claimed.isEmpty() ? null : new ExcuseClaim(claimed, clock.deadline().movedTo(extended));
	}

	/** Maintenance and mistakes of staff are the CA's own risk. */
	private static boolean qualifies(Incident incident) {
		return (incident.type() == Type.FORCE_MAJEURE || incident.type() == Type.ACCIDENT)
				&& (incident.scope() == Scope.REVOCATION || incident.scope() == Scope.ALL)
				&& incident.proofSha256() != null && incident.notifiedAt() != null;
	}

	private static List<Incident> begunBy(Instant deadline, List<Incident> incidents) {
		return incidents.stream().filter((incident) -> !incident.startsAt().at().isAfter(deadline)).toList();
	}

	/** The union of the incidents after r: an hour that two of them took counts once. */
	private static Duration timeTaken(List<Incident> byStart, Instant start, Instant cutOff) {
		Duration taken = Duration.ZERO;
		Instant counted = start;
		for (Incident incident : byStart) {
			Instant from = later(incident.startsAt().at(), counted);
			Instant to = end(incident, cutOff);
			if (to.isAfter(from)) {
				taken = taken.plus(Duration.between(from, to));
				counted = to;
			}
		}
		return taken;
	}

	private static Instant end(Incident incident, Instant cutOff) {
		Moment end = incident.endsAt();
		return (end != null) ? end.at() : cutOff;
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

}
