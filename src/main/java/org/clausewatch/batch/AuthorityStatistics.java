package org.clausewatch.batch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.clausewatch.finding.Measure;
import org.clausewatch.finding.Statistic;
import org.clausewatch.finding.Statistics;
import org.clausewatch.record.Crl;
import org.clausewatch.record.Incident;
import org.clausewatch.record.Moment;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.CrlSeries;
import org.clausewatch.rule.cps.CrlPunctuality;

/** Counts what is the authority's and no certificate's: its CRLs and its incidents. */
final class AuthorityStatistics {

	private final Circumstances circumstances;

	private final Statistics statistics = new Statistics();

	AuthorityStatistics(Circumstances circumstances) {
		this.circumstances = circumstances;
	}

	/** The figures, in the order of the file. */
	List<Statistic> sorted() {
		this.circumstances.crls().series().forEach(this::series);
		this.circumstances.incidents().forEach(this::incident);
		return this.statistics.sorted();
	}

	private void series(CrlSeries series) {
		String issuer = series.issuer().text();
		series.crls().forEach((published) -> {
			Crl crl = published.row();
			Moment at = crl.publishedAt();
			this.statistics.add(Measure.CRLS_PUBLISHED, month((at != null) ? at : crl.thisUpdate()), issuer,
					published.isFull() ? "FULL" : "DELTA", 1);
		});
		for (CrlPunctuality punctuality : CrlPunctuality.of(series, this.circumstances.now())) {
			String month = month(punctuality.nextUpdate());
			this.statistics.add(Measure.CRLS_SUCCEEDED, month, issuer, switch (punctuality.lateness()) {
				case ON_TIME -> "ON_TIME";
				case LATE -> "LATE";
				case UNCERTAIN -> "INDETERMINATE";
			}, 1);
			Duration gap = punctuality.gap();
			if (gap != null) {
				this.statistics.add(Measure.LONGEST_CRL_GAP, month, issuer, "", gap.toSeconds());
			}
		}
	}

	private void incident(Incident incident) {
		String month = month(incident.startsAt());
		String item = incident.type() + " " + incident.scope();
		Instant cutOff = this.circumstances.cutOff();
		Moment ends = incident.endsAt();
		Instant end = (ends != null && ends.at().isBefore(cutOff)) ? ends.at() : cutOff;
		long seconds = Duration.between(incident.startsAt().at(), end).toSeconds();
		this.statistics.add(Measure.INCIDENTS, month, "", item, 1);
		this.statistics.add(Measure.INCIDENT_TIME, month, "", item, Math.max(seconds, 0));
		this.statistics.add(Measure.INCIDENT_PAPERS, month, "",
				(incident.notifiedAt() != null) ? "NOTIFIED" : "NOT_NOTIFIED", 1);
		this.statistics.add(Measure.INCIDENT_PAPERS, month, "",
				(incident.proofSha256() != null) ? "PROVEN" : "NOT_PROVEN", 1);
		if (ends == null) {
			this.statistics.add(Measure.INCIDENT_PAPERS, month, "", "OPEN", 1);
		}
	}

	private String month(Moment moment) {
		ZoneId zone = this.circumstances.zone();
		return StatisticsTally.month(zone, moment.at());
	}

}
