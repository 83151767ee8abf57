package org.clausewatch.rule.agreement;

import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Payment.Type;
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
 * Agreement 2.3(3): a fee that is open only because the CA itself paid it back was
 * received as agreed; the subscriber is in no default.
 */
final class RefundedFeeRevocationRule implements CertificateRule {

	private static final String CLASS = "REFUND_NOT_DEFAULT";

	private static final RuleMetadata METADATA = RuleMetadata.rule("AGR-2.3.3-REFUND", Citation.agreement("2.3(3)"))
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
		return UnpaidFeeRevocation.judge(dossier, circumstances, RefundedFeeRevocationRule::judge);
	}

	private static @Nullable Observation judge(UnpaidFeeRevocation revocation, FeeAccount account) {
		boolean refunded = account.movementsUntil(revocation.v())
			.stream()
			.anyMatch((movement) -> movement.type() == Type.REFUND);
		FeeAnswer byRefund = account.ask(revocation.v(), FeeBalance::isOpenByRefundOnly);
		if (!refunded || byRefund == FeeAnswer.NO) {
			return null;
		}
		FeeBalance balance = account.balanceAt(revocation.v());
		Observation.Builder builder = revocation.observe(METADATA, CLASS, account)
			.fact("before_refund", account.money(balance.net().add(balance.total(Type.REFUND))));
		return UnpaidFeeRevocation.doubt(builder, byRefund).build();
	}

}
