package org.clausewatch.rule.cps;

import java.util.ArrayList;
import java.util.List;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Revocation;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.CrlSeries;
import org.clausewatch.rule.Lateness;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.PublishedCrl;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * CPS 4.9.7, MEAS 31, ESL 22: a revoked certificate stays on the full CRLs of its shard
 * until it expires (RFC 5280, 3.3: an entry isn't removed until it has appeared on one
 * CRL issued beyond the validity) or is released from hold.
 * <p>
 * Looked at are the full CRLs published at the first listing or after it. Those that lack
 * the certificate one after the other are one gap, which ends with the next full CRL that
 * lists it. CRLs of unknown contents aren't counted. A CRL of which it can't be told
 * whether it came after the first listing leaves the rule in doubt.
 */
public final class DroppedListingRule implements CertificateRule {

	private static final String DROPPED = "DROPPED";

	private static final RuleMetadata METADATA = RuleMetadata.rule("CPS-CRL-DROPPED", Citation.cps("4.9.7"))
		.alsoCites(Citation.meas("31"), Citation.esl("22"))
		.needs(RecordKind.CRLS, RecordKind.CRL_ENTRIES, RecordKind.REVOCATIONS)
		.concerns(RecordKind.CRL_ENTRIES)
		.finds(DROPPED, Severity.S1)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		if (dossier.crlEntries().isEmpty()) {
			return Verdict.notApplicable();
		}
		CrlListings listings = CrlListings.of(dossier, circumstances);
		if (listings.listings().isEmpty()) {
			return Verdict.notApplicable();
		}
		Reading reading = new Reading(listings);
		listings.series().forEach(reading::read);
		return (reading.tested || !reading.found.isEmpty()) ? Verdict.of(reading.found) : Verdict.notApplicable();
	}

	/** Reads the full CRLs of each series, one after the other. */
	private static final class Reading {

		private final CrlListings listings;

		private final List<Observation> found = new ArrayList<>();

		private final List<PublishedCrl> gap = new ArrayList<>();

		private final List<PublishedCrl> doubtful = new ArrayList<>();

		private boolean tested;

		private Reading(CrlListings listings) {
			this.listings = listings;
		}

		private void read(CrlSeries series) {
			FirstListing first = this.listings.first(series);
			for (PublishedCrl crl : this.listings.due(series, start(series))) {
				if (this.listings.isListedOn(crl)) {
					this.tested |= first.listing() == null || first.listing().crl() != crl;
					close(series, crl);
				}
				else if (crl.isKnown()) {
					lacks(crl, first.orderOf(crl));
				}
			}
			close(series, null);
			if (!this.doubtful.isEmpty()) {
				this.found.add(dropped(this.doubtful, series).indeterminate()
					.note("PUBLICATION_UNKNOWN")
					.variant("PUBLICATION_UNKNOWN")
					.build());
				this.doubtful.clear();
			}
		}

		/** v, or the first this_update at which it was listed if that came before. */
		private Moment start(CrlSeries series) {
			Moment listed = this.listings.on(series)
				.stream()
				.map(Listing::thisUpdate)
				.min(Moment::compareTo)
				.orElseThrow();
			Revocation revocation = this.listings.revocation();
			if (revocation == null || !revocation.executedAt().isBefore(listed)) {
				return listed;
			}
			return revocation.executedAt();
		}

		private void lacks(PublishedCrl crl, FirstListing.Order order) {
			if (order == FirstListing.Order.BEFORE || sameSecondAsRevocation(crl)) {
				return;
			}
			if (order == FirstListing.Order.AT_OR_AFTER && !this.listings.releases().unknown()) {
				this.gap.add(crl);
			}
			else {
				this.doubtful.add(crl);
			}
		}

		/** A CRL made in the second of v need not have known of it. */
		private boolean sameSecondAsRevocation(PublishedCrl crl) {
			Revocation revocation = this.listings.revocation();
			return revocation != null
					&& Lateness.of(revocation.executedAt(), crl.row().thisUpdate()) == Lateness.UNCERTAIN;
		}

		private void close(CrlSeries series, @Nullable PublishedCrl again) {
			if (this.gap.isEmpty()) {
				return;
			}
			Observation.Builder observation = dropped(this.gap, series);
			if (again != null) {
				observation.fact("end", again.row().thisUpdate())
					.fact("again", again.row().crlNumber())
					.evidence(again.row());
			}
			else {
				observation.variant("OPEN");
			}
			this.found.add(observation.build());
			this.gap.clear();
		}

		private Observation.Builder dropped(List<PublishedCrl> crls, CrlSeries series) {
			Listing first = this.listings.on(series).get(0);
			Observation.Builder observation = NamedCrls.tell(Observation.of(METADATA, DROPPED), crls)
				.about("CRL", crls.get(0).row().crlNumber().toString())
				.occurrence(series.shard())
				.event(crls.get(0).row().thisUpdate())
				.fact("first", first.crl().row().crlNumber())
				.evidence(first.entry());
			return observation.evidence(this.listings.revocation());
		}

	}

}
