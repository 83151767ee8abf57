package org.clausewatch.rule.cps;

import java.util.Comparator;
import java.util.List;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.CrlEntry;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Verdict;

/**
 * ESL 22: what a certificate is relied on for is accurate, and relying parties can
 * confirm it; CPS 4.9.7. A CRL revokes in the eyes of everybody, so whatever it lists
 * must have been revoked: there is a revocation on record, whenever executed.
 * <p>
 * Also asked of serials that certificates.csv doesn't know. An entry that only removes
 * from a CRL lists nothing; a release from hold is no revocation.
 */
public final class UnrecordedListingRule implements CertificateRule {

	private static final String NO_RECORD = "NO_RECORD";

	private static final int IN_EVIDENCE = 20;

	private static final RuleMetadata METADATA = RuleMetadata.rule("CPS-CRL-EXTRA", Citation.cps("4.9.7"))
		.alsoCites(Citation.esl("22"), Citation.meas("31"))
		.needs(RecordKind.CRLS, RecordKind.CRL_ENTRIES, RecordKind.REVOCATIONS)
		.finds(NO_RECORD, Severity.S1)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public boolean judgesUnknownCertificates() {
		return true;
	}

	/** A certificate on no CRL passes where there are CRLs that it could be on. */
	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		if (dossier.crlEntries().isEmpty()) {
			boolean tested = dossier.hasCertificate()
					&& !circumstances.crls().covering(dossier.id().issuer()).isEmpty();
			return tested ? Verdict.pass() : Verdict.notApplicable();
		}
		CrlListings listings = CrlListings.of(dossier, circumstances);
		if (!listings.isListed()) {
			return Verdict.notApplicable();
		}
		return (listings.revocation() != null) ? Verdict.pass()
				: Verdict.of(unrecorded(listings.entries(), dossier.hasCertificate()));
	}

	private static Observation unrecorded(List<CrlEntry> entries, boolean known) {
		List<CrlEntry> inOrder = entries.stream()
			.sorted(Comparator.comparing(CrlEntry::revocationDate)
				.thenComparing(CrlEntry::crlNumber)
				.thenComparing((entry) -> entry.source().citation()))
			.toList();
		CrlEntry first = inOrder.get(0);
		Observation.Builder observation = Observation.of(METADATA, NO_RECORD)
			.event(first.revocationDate())
			.fact("serial", first.serial().toString(16))
			.fact("count", inOrder.stream().map(CrlEntry::crlNumber).distinct().count())
			.fact("crl", first.crlNumber())
			.fact("date", first.revocationDate())
			.evidence(inOrder.stream().limit(IN_EVIDENCE).toList());
		return (known ? observation : observation.variant("UNKNOWN_CERTIFICATE")).build();
	}

}
