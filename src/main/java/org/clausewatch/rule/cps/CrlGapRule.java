package org.clausewatch.rule.cps;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clausewatch.record.Crl;
import org.clausewatch.record.Incident;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.CrlSeries;
import org.clausewatch.rule.Lateness;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.PublicationRule;
import org.clausewatch.rule.PublishedCrl;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Tally;
import org.clausewatch.rule.Verdict;

/**
 * CPS 4.9.7, MEAS 31, ESL 22: before a CRL's next_update its successor is published (RFC
 * 5280, 5.1.2.5), and numbers increase (5.2.3).
 * <p>
 * The successor of a full CRL is the next full one, that of a delta CRL the next of
 * either kind. Publication exactly at next_update is in time. Where there is no successor
 * by the cut-off T, a next_update before T is a gap that is still open. A publication
 * that isn't recorded was no earlier than this_update, which may already prove the gap;
 * otherwise the series is INDETERMINATE, once. Numbers are compared among CRLs of a kind,
 * in order of this_update; a delta and a full CRL may share one. Incidents that hit
 * publication are told, and excuse nothing.
 */
public final class CrlGapRule implements PublicationRule {

	private static final String GAP = "GAP";

	private static final RuleMetadata METADATA = RuleMetadata.rule("CPS-CRL-GAP", Citation.cps("4.9.7"))
		.alsoCites(Citation.cps("4.9.8"), Citation.meas("31"), Citation.esl("22"))
		.needs(RecordKind.CRLS)
		.finds(GAP, Severity.S2)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(CrlSeries series, Circumstances circumstances) {
		Tally tally = new Tally();
		tally.kept();
		List<PublishedCrl> full = series.crls().stream().filter(PublishedCrl::isFull).toList();
		List<PublishedCrl> delta = series.crls().stream().filter((crl) -> !crl.isFull()).toList();
		List<Succession> doubtful = new ArrayList<>();
		for (List<PublishedCrl> kind : List.of(full, delta)) {
			List<PublishedCrl> successors = (kind == full) ? full : series.crls();
			for (Succession succession : Succession.of(kind, successors)) {
				switch (succession.lateness(circumstances.now())) {
					case LATE -> tally.found(gap(succession, series, circumstances));
					case UNCERTAIN -> doubtful.add(succession);
					case ON_TIME -> tally.kept();
				}
			}
			for (int i = 1; i < kind.size(); i++) {
				compareNumbers(kind.get(i - 1).row(), kind.get(i).row(), series, tally);
			}
		}
		if (!doubtful.isEmpty()) {
			tally.found(doubt(doubtful, series));
		}
		return tally.verdict();
	}

	private static void compareNumbers(Crl earlier, Crl later, CrlSeries series, Tally tally) {
		boolean increases = later.crlNumber().compareTo(earlier.crlNumber()) > 0;
		if (!increases && earlier.thisUpdate().isBefore(later.thisUpdate())) {
			tally.found(about(later, series, "NUMBER").event(later.thisUpdate())
				.variant("NUMBER")
				.fact("this_update", later.thisUpdate())
				.fact("earlier", earlier.crlNumber())
				.fact("earlier_update", earlier.thisUpdate())
				.evidence(earlier, later)
				.build());
		}
	}

	private static Observation gap(Succession succession, CrlSeries series, Circumstances circumstances) {
		Crl crl = succession.crl().row();
		PublishedCrl successor = succession.successor();
		Moment published = (successor != null) ? succession.noEarlierThan() : circumstances.now();
		Moment bound = crl.nextUpdate();
		Duration overrun = Duration.between(bound.at(), published.at());
		Observation.Builder observation = about((successor != null) ? successor.row() : crl, series, "NEXT_UPDATE")
			.deadline(bound)
			.overrun(overrun)
			.fact("overrun", overrun)
			.fact("previous", crl.crlNumber())
			.fact("next_update", bound)
			.fact("published", published)
			.evidence(crl);
		if (successor == null) {
			observation.event(bound).variant("OPEN");
		}
		else {
			observation.event(published).evidence(successor.row());
			if (successor.row().publishedAt() == null) {
				observation.variant("THIS_UPDATE");
			}
		}
		tellIncidents(observation, bound, published, circumstances.incidents());
		return observation.build();
	}

	private static void tellIncidents(Observation.Builder observation, Moment from, Moment until,
			List<Incident> incidents) {
		List<Incident> during = incidents.stream()
			.filter((incident) -> incident.scope() == Incident.Scope.PUBLICATION
					|| incident.scope() == Incident.Scope.ALL)
			.filter((incident) -> incident.startsAt().isBefore(until))
			.filter((incident) -> incident.endsAt() == null || incident.endsAt().isAfter(from))
			.toList();
		if (!during.isEmpty()) {
			during.forEach((incident) -> observation.uses(incident.startsAt()).uses(incident.endsAt()));
			observation
				.fact("incidents",
						during.stream().map(Incident::incidentId).distinct().collect(Collectors.joining(", ")))
				.evidence(during)
				.remark("CPS-CRL-GAP.INCIDENTS");
		}
	}

	private static Observation doubt(List<Succession> doubtful, CrlSeries series) {
		Succession first = doubtful.get(0);
		Crl crl = first.crl().row();
		Observation.Builder observation = about(crl, series, "DOUBT").event(crl.nextUpdate())
			.deadline(crl.nextUpdate())
			.evidence(crl);
		PublishedCrl successor = first.successor();
		Moment published = (successor != null) ? successor.row().publishedAt() : null;
		if (successor != null && published != null && Lateness.of(published, crl.nextUpdate()) == Lateness.UNCERTAIN) {
			return observation.evidence(successor.row()).imprecise(published, crl.nextUpdate()).build();
		}
		return observation.indeterminate()
			.note("PUBLICATION_UNKNOWN")
			.variant("PUBLICATION_UNKNOWN")
			.fact("count", doubtful.size())
			.fact("next_update", crl.nextUpdate())
			.build();
	}

	/**
	 * A series is one scope of an issuer: findings of several shards about the same
	 * number are told apart.
	 */
	private static Observation.Builder about(Crl crl, CrlSeries series, String what) {
		Observation.Builder observation = Observation.of(METADATA, GAP)
			.about("CRL", crl.crlNumber().toString())
			.occurrence(what + " " + ((crl.kind() != null) ? crl.kind() : Crl.Scope.FULL) + " " + series.shard())
			.fact("crl", crl.crlNumber());
		return series.shard().isEmpty() ? observation
				: observation.fact("shard", series.shard()).remark("CPS-CRL-GAP.SHARD");
	}

}
