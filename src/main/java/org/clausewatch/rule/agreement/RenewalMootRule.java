package org.clausewatch.rule.agreement;

import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Renewal;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Lifetime;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Verdict;

/**
 * Agreement 2.6: a certificate that expired or was revoked before the period ended had
 * nothing left to renew; told, so that nobody looks for an overdue renewal.
 */
final class RenewalMootRule implements CertificateRule {

	private static final String CLASS = "MOOT";

	private static final RuleMetadata METADATA = RuleMetadata.rule("AGR-2.6-MOOT", Citation.agreement("2.6"))
		.alsoCites(new Citation(Citation.Document.CIVIL_CODE, "203"))
		.needs(RecordKind.NOTICES, RecordKind.RENEWALS, RecordKind.REVOCATIONS)
		.concerns(RecordKind.NOTICES)
		.parameters("holidays")
		.finds(CLASS, Severity.S4)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		ForcedRenewal forced = ForcedRenewal.of(dossier, circumstances);
		RenewalNotice period = forced.period();
		if (period == null) {
			return Verdict.notApplicable();
		}
		Lifetime lifetime = forced.lifetime();
		Moment over = lifetime.end();
		Renewal renewal = forced.renewal();
		boolean renewedBefore = renewal != null && renewal.renewedAt().isBefore(period.deadline());
		if (renewedBefore || !over.isBefore(period.deadline()) || over.at().isAfter(circumstances.cutOff())) {
			return Verdict.pass();
		}
		Observation.Builder builder = period.observe(METADATA, CLASS).event(over).fact("over", over);
		if (lifetime.endedByRevocation()) {
			builder.variant("REVOKED").evidence(lifetime.revocation());
		}
		else {
			builder.evidence(lifetime.certificate());
		}
		return Verdict.of(builder.build());
	}

}
