package org.clausewatch.rule.cps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.CrlEntry;
import org.clausewatch.record.CrlReason;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Revocation;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Tally;
import org.clausewatch.rule.Verdict;
import org.clausewatch.rule.agreement.RevocationGround;

/**
 * CPS 4.9.7, ESL 22: the reason a CRL gives for a revocation agrees with the ground the
 * records state, as far as {@link AcceptableReasons} tells. A certificate put on hold and
 * then revoked for good has two grounds: a reason that agrees with either does. The same
 * reason on many CRLs is one finding.
 */
public final class ListingReasonRule implements CertificateRule {

	private static final String REASON_DIFFERS = "REASON_DIFFERS";

	private static final int IN_EVIDENCE = 20;

	private static final RuleMetadata METADATA = RuleMetadata.rule("CPS-CRL-REASON", Citation.cps("4.9.7"))
		.alsoCites(Citation.esl("22"), Citation.agreement("2.3"))
		.needs(RecordKind.CRLS, RecordKind.CRL_ENTRIES, RecordKind.REVOCATIONS)
		.concerns(RecordKind.REVOCATIONS)
		.finds(REASON_DIFFERS, Severity.S2)
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
		if (listings.revocations().isEmpty()) {
			return Verdict.notApplicable();
		}
		Map<CrlReason, List<CrlEntry>> reasons = new EnumMap<>(CrlReason.class);
		listings.entries().forEach((entry) -> {
			CrlReason stated = entry.reason();
			CrlReason reason = (stated != null) ? stated : CrlReason.UNSPECIFIED;
			reasons.computeIfAbsent(reason, (key) -> new ArrayList<>()).add(entry);
		});
		Tally tally = new Tally();
		reasons.forEach((reason, entries) -> {
			boolean agrees = listings.revocations()
				.stream()
				.anyMatch((row) -> AcceptableReasons.of(row, dossier).contains(reason));
			if (agrees) {
				tally.kept();
			}
			else {
				tally.found(differs(reason, entries, listings.revocations()));
			}
		});
		return tally.verdict();
	}

	/** Tells of the last revocation: the one that stands. */
	private static Observation differs(CrlReason reason, List<CrlEntry> entries, List<Revocation> revocations) {
		Revocation revocation = revocations.get(revocations.size() - 1);
		RevocationGround ground = RevocationGround.of(revocation);
		List<CrlEntry> inOrder = entries.stream()
			.sorted(Comparator.comparing(CrlEntry::crlNumber).thenComparing((entry) -> entry.source().citation()))
			.toList();
		Observation.Builder observation = Observation.of(METADATA, REASON_DIFFERS)
			.event(revocation.executedAt())
			.occurrence(reason.rfcName())
			.fact("v", revocation.executedAt())
			.fact("ground", ground.code())
			.fact("reason", reason.rfcName())
			.fact("crl", inOrder.get(0).crlNumber())
			.fact("count", inOrder.size())
			.evidence(revocations)
			.evidence(inOrder.stream().limit(IN_EVIDENCE).toList());
		if (ground.isUnpaidFee()) {
			observation.variant("UNPAID_FEE");
		}
		else if (RevocationGround.restsOnRequest(revocation)) {
			observation.variant("REQUEST");
		}
		else if (!ground.code().startsWith("2.3(")) {
			observation.variant("NO_GROUND_FITS");
		}
		return observation.build();
	}

}
