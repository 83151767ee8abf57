package org.clausewatch.rule.agreement;

import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Agreement 2.3(3): where part of the fee had been received, a person has to judge
 * whether the rest carries a revocation; the clause doesn't say.
 */
final class PartlyPaidRevocationRule implements CertificateRule {

	private static final String CLASS = "PARTIAL_REVIEW";

	private static final RuleMetadata METADATA = RuleMetadata.rule("AGR-2.3.3-PARTIAL", Citation.agreement("2.3(3)"))
		.alsoCites(Citation.meas("29"))
		.needs(RecordKind.REVOCATIONS, RecordKind.FEES, RecordKind.PAYMENTS)
		.concerns(RecordKind.REVOCATIONS)
		.parameters(FeeAccount.GRACE, "holidays")
		.finds(CLASS, Severity.S2)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		return UnpaidFeeRevocation.judge(dossier, circumstances, PartlyPaidRevocationRule::judge);
	}

	private static @Nullable Observation judge(UnpaidFeeRevocation revocation, FeeAccount account) {
		FeeAnswer partly = account.ask(revocation.v(), FeeBalance::isPartlyPaid);
		if (partly == FeeAnswer.NO) {
			return null;
		}
		Observation.Builder builder = revocation.observe(METADATA, CLASS, account)
			.fact("open", account.money(account.balanceAt(revocation.v()).open()));
		return UnpaidFeeRevocation.doubt(builder, partly).build();
	}

}
