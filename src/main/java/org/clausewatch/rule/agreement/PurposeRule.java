package org.clausewatch.rule.agreement;

import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.DataUse;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Tally;
import org.clausewatch.rule.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Agreement 2.7: 在未获得用户同意前，网证通保证不将证书申请资料用于证书业务外的其它任何用途。 Consent at the moment of use
 * counts; consent given afterwards doesn't cure it. A law that orders or allows the use
 * goes before the agreement. A use belongs to an application: where it led to two
 * certificates each of them is found.
 */
final class PurposeRule implements CertificateRule {

	private static final String CLASS = "PURPOSE";

	private static final RuleMetadata METADATA = RuleMetadata.rule("AGR-2.7-PURPOSE", Citation.agreement("2.7"))
		.needs(RecordKind.DATA_USES)
		.concerns(RecordKind.DATA_USES)
		.finds(CLASS, Severity.S1)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		return Tally.each(dossier, dossier.dataUses(), PurposeRule::judge);
	}

	private static @Nullable Observation judge(DataUse use) {
		Moment used = use.usedAt();
		Moment consent = use.consentAt();
		if (use.purpose() != DataUse.Purpose.OTHER || use.legalBasis() != null) {
			return null;
		}
		Observation.Builder builder = Observation.of(METADATA, CLASS)
			.about("DATA_USE", use.useId())
			.event(used)
			.fact("use", use.useId())
			.fact("application", use.applicationId())
			.fact("used", used)
			.evidence(use);
		if (consent == null) {
			return builder.build();
		}
		if (consent.straddles(used)) {
			return builder.imprecise(consent, used).build();
		}
		return consent.isAfter(used) ? builder.variant("CONSENT_AFTERWARDS").fact("consent", consent).build() : null;
	}

}
