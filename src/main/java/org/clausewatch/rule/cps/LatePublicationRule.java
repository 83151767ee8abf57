package org.clausewatch.rule.cps;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Crl;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Revocation;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Lateness;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.TimeSpan;
import org.clausewatch.rule.Untested;
import org.clausewatch.rule.Verdict;

/**
 * CPS 4.9.8: the maximum latency of CRLs. A revocation is published, on a full or a delta
 * CRL, within the time set, counted from its execution (MEAS 31: it is announced).
 * <p>
 * A certificate that no CRL lists has no p: that is for CPS-CRL-OMITTED and CPS-CRL-GAP
 * to tell. INDETERMINATE where p can't be told. An extract that begins in the midst of a
 * series doesn't hold the CRLs on which older revocations were first listed: where the
 * first listing is on the first of several CRLs, whose number shows that it had
 * predecessors, and even the time allowed was over before the last of them can have been
 * made, the rule is NOT_TESTED; else every old revocation would be a false alarm.
 */
public final class LatePublicationRule implements CertificateRule {

	private static final String LATE_PUBLICATION = "LATE_PUBLICATION";

	static final String LAG = "crl.publication-lag";

	private static final RuleMetadata METADATA = RuleMetadata.rule("CPS-CRL-LATE", Citation.cps("4.9.8"))
		.alsoCites(Citation.meas("31"))
		.needs(RecordKind.CRLS, RecordKind.CRL_ENTRIES, RecordKind.REVOCATIONS)
		.concerns(RecordKind.REVOCATIONS)
		.parameters(LAG)
		.finds(LATE_PUBLICATION, Severity.S2)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		if (dossier.revocations().isEmpty() || dossier.crlEntries().isEmpty()) {
			return Verdict.notApplicable();
		}
		CrlListings listings = CrlListings.of(dossier, circumstances);
		Revocation revocation = listings.revocation();
		if (revocation == null || !listings.isListed()) {
			return Verdict.notApplicable();
		}
		TimeSpan lag = circumstances.policy().span(LAG, revocation.executedAt().at());
		Moment deadline = PublicationTimes.due(revocation.executedAt(), lag, circumstances);
		FirstListing first = listings.first();
		Listing listing = first.listing();
		Moment published = first.publishedAt();
		if (published != null && Lateness.of(published, deadline) == Lateness.ON_TIME) {
			return Verdict.pass();
		}
		Observation.Builder observation = Observation.of(METADATA, LATE_PUBLICATION)
			.fact("v", revocation.executedAt())
			.fact("lag", lag)
			.evidence(revocation);
		if (listing == null || published == null) {
			return Verdict.of(observation.event(revocation.executedAt())
				.indeterminate()
				.note("PUBLICATION_UNKNOWN")
				.variant("PUBLICATION_UNKNOWN")
				.evidence(listings.entries().get(0))
				.build());
		}
		observation.event(published)
			.deadline(deadline)
			.fact("p", published)
			.fact("crl", listing.crl().row().crlNumber())
			.fact("deadline", deadline)
			.evidence(listing.crl().row(), listing.entry());
		if (Lateness.of(published, deadline) == Lateness.UNCERTAIN) {
			return Verdict.of(observation.imprecise(published, deadline).build());
		}
		return mayHaveBeenListedBefore(listing, deadline) ? Verdict.notTested(Untested.EARLIER_CRLS)
				: Verdict.of(late(observation, Duration.between(deadline.at(), published.at())));
	}

	private static Observation late(Observation.Builder observation, Duration overrun) {
		return observation.overrun(overrun).fact("overrun", overrun).build();
	}

	/**
	 * Whether the first listing is on the first CRL there is of its series, one had to
	 * come before that, and the deadline lies even before what that one's this_update can
	 * have been: by as much as the first one's own validity. A deadline within that time
	 * is the extract's to judge, by the CRLs that it has.
	 */
	private static boolean mayHaveBeenListedBefore(Listing listing, Moment deadline) {
		Crl first = listing.series().crls().get(0).row();
		Duration validity = Duration.between(first.thisUpdate().at(), first.nextUpdate().at());
		Instant before = first.thisUpdate().at().minus(validity);
		return listing.series().crls().size() > 1 && first.thisUpdate().equals(listing.thisUpdate())
				&& first.crlNumber().compareTo(BigInteger.ONE) > 0 && deadline.at().isBefore(before);
	}

}
