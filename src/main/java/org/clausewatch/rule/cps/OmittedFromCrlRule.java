package org.clausewatch.rule.cps;

import java.util.ArrayList;
import java.util.Comparator;
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

/**
 * CPS 4.9.7: the CA publishes CRLs at a set frequency; MEAS 31: a revocation is
 * announced; ESL 22: relying parties can confirm what a certificate says. A full CRL made
 * once the certificate was revoked has to list it, until it expires or is released from
 * hold.
 * <p>
 * Looked at are the full CRLs published before the first listing, of a certificate that
 * is never listed all up to the cut-off. Where its shard isn't known, it is omitted only
 * if such a CRL of every shard lacks it. CRLs of unknown contents aren't counted. A CRL
 * made within the second of v, or one whose publication isn't recorded, proves nothing by
 * itself: INDETERMINATE where there is no other.
 */
public final class OmittedFromCrlRule implements CertificateRule {

	private static final String OMITTED = "OMITTED";

	private static final RuleMetadata METADATA = RuleMetadata.rule("CPS-CRL-OMITTED", Citation.cps("4.9.7"))
		.alsoCites(Citation.meas("31"), Citation.esl("22"))
		.needs(RecordKind.CRLS, RecordKind.CRL_ENTRIES, RecordKind.REVOCATIONS)
		.concerns(RecordKind.REVOCATIONS)
		.finds(OMITTED, Severity.S1)
		.build();

	/**
	 * What the CRLs of one series come to.
	 *
	 * @param lacking CRLs that lack the certificate for certain
	 * @param doubtful CRLs that may have lacked it
	 * @param known how many could be looked at
	 * @param unread CRLs of unknown contents
	 */
	private record Look(List<PublishedCrl> lacking, List<PublishedCrl> doubtful, int known, List<PublishedCrl> unread) {
	}

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		if (dossier.revocations().isEmpty()) {
			return Verdict.notApplicable();
		}
		CrlListings listings = CrlListings.of(dossier, circumstances);
		Revocation revocation = listings.revocation();
		if (revocation == null) {
			return Verdict.notApplicable();
		}
		List<Look> looks = listings.series().stream().map((series) -> look(series, listings, revocation)).toList();
		return verdict(looks, listings.isShardUnknown(), revocation);
	}

	private static Look look(CrlSeries series, CrlListings listings, Revocation revocation) {
		FirstListing first = listings.first();
		List<PublishedCrl> lacking = new ArrayList<>();
		List<PublishedCrl> doubtful = new ArrayList<>();
		List<PublishedCrl> unread = new ArrayList<>();
		int known = 0;
		for (PublishedCrl crl : listings.due(series, revocation.executedAt())) {
			boolean listed = listings.isListedOn(crl);
			if (!listed && !crl.isKnown()) {
				unread.add(crl);
				continue;
			}
			known++;
			FirstListing.Order order = listed ? FirstListing.Order.AT_OR_AFTER : first.orderOf(crl);
			if (order != FirstListing.Order.AT_OR_AFTER) {
				boolean certain = order == FirstListing.Order.BEFORE && !listings.releases().unknown()
						&& !sameSecond(crl, revocation);
				(certain ? lacking : doubtful).add(crl);
			}
		}
		return new Look(lacking, doubtful, known, unread);
	}

	private static boolean sameSecond(PublishedCrl crl, Revocation revocation) {
		return Lateness.of(revocation.executedAt(), crl.row().thisUpdate()) == Lateness.UNCERTAIN;
	}

	private static Verdict verdict(List<Look> looks, boolean shardUnknown, Revocation revocation) {
		List<PublishedCrl> lacking = all(looks.stream().map(Look::lacking).toList());
		List<PublishedCrl> doubtful = all(looks.stream().map(Look::doubtful).toList());
		List<PublishedCrl> unread = all(looks.stream().map(Look::unread).toList());
		boolean everywhere = looks.stream().noneMatch((look) -> look.lacking().isEmpty());
		if (!lacking.isEmpty() && (everywhere || !shardUnknown)) {
			return Verdict.of(omitted(lacking, revocation).build());
		}
		if (!lacking.isEmpty()) {
			return Verdict.of(omitted(lacking, revocation).indeterminate()
				.note("SHARD_UNKNOWN")
				.variant("SHARD_UNKNOWN")
				.fact("shards", looks.size())
				.build());
		}
		if (!doubtful.isEmpty()) {
			return Verdict.of(doubt(doubtful, revocation));
		}
		if (looks.stream().anyMatch((look) -> look.known() > 0)) {
			return Verdict.pass();
		}
		return unread.isEmpty() ? Verdict.notApplicable()
				: Verdict.of(omitted(unread, revocation).indeterminate()
					.note("CONTENTS_UNKNOWN")
					.variant("CONTENTS_UNKNOWN")
					.build());
	}

	private static Observation doubt(List<PublishedCrl> doubtful, Revocation revocation) {
		Observation.Builder observation = omitted(doubtful, revocation);
		Moment thisUpdate = doubtful.get(0).row().thisUpdate();
		boolean imprecise = doubtful.stream().allMatch((crl) -> sameSecond(crl, revocation));
		return (imprecise ? observation.imprecise(thisUpdate, revocation.executedAt())
				: observation.indeterminate().note("PUBLICATION_UNKNOWN").variant("PUBLICATION_UNKNOWN"))
			.build();
	}

	private static Observation.Builder omitted(List<PublishedCrl> crls, Revocation revocation) {
		return NamedCrls.tell(Observation.of(METADATA, OMITTED)
			.event(revocation.executedAt())
			.fact("v", revocation.executedAt())
			.evidence(revocation), crls);
	}

	private static List<PublishedCrl> all(List<List<PublishedCrl>> parts) {
		return parts.stream()
			.flatMap(List::stream)
			.sorted(Comparator.comparing((PublishedCrl crl) -> crl.row().thisUpdate())
				.thenComparing((crl) -> crl.row().crlNumber())
				.thenComparing((crl) -> crl.row().source().citation()))
			.toList();
	}

}
