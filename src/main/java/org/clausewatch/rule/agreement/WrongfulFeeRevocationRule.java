package org.clausewatch.rule.agreement;

import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Moment;
import org.clausewatch.record.Payment;
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
 * Agreement 2.3(3), 证书的服务费未按约定收到: a fee that had been received by v, or was waived, is no
 * ground. What counts is the value date; a payment that was only booked after v had been
 * received all the same, and a reversal after v doesn't mend the revocation.
 */
final class WrongfulFeeRevocationRule implements CertificateRule {

	private static final String CLASS = "WRONGFUL_PAID";

	private static final RuleMetadata METADATA = RuleMetadata
		.rule("AGR-2.3.3-WRONGFUL-REVOCATION", Citation.agreement("2.3(3)"))
		.alsoCites(Citation.meas("29"), new Citation(Citation.Document.CIVIL_CODE, "203"))
		.needs(RecordKind.REVOCATIONS, RecordKind.FEES, RecordKind.PAYMENTS)
		.concerns(RecordKind.REVOCATIONS)
		.parameters(FeeAccount.GRACE, "holidays")
		.finds(CLASS, Severity.S1)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		return UnpaidFeeRevocation.judge(dossier, circumstances, WrongfulFeeRevocationRule::judge);
	}

	private static @Nullable Observation judge(UnpaidFeeRevocation revocation, FeeAccount account) {
		Moment v = revocation.v();
		FeeAnswer paid = account.ask(v, FeeBalance::isPaid);
		if (paid == FeeAnswer.NO) {
			return null;
		}
		Moment end = account.end();
		if (v.isBefore(end) && !v.straddles(end)) {
			return null;
		}
		Observation.Builder builder = revocation.observe(METADATA, CLASS, account).fact("end", end);
		if (account.isWaivedAt(v)) {
			Moment waived = UnpaidFeeRevocation.waivedAt(account);
			builder.note("WAIVED").variant("WAIVED").fact("waived", waived);
		}
		if (account.movementsUntil(v).stream().anyMatch((movement) -> isBookedAfter(movement, v))) {
			builder.note("BOOKING_LAG").remark(METADATA.id() + ".BOOKING_LAG");
		}
		if (v.straddles(end)) {
			return builder.imprecise(v, end).build();
		}
		return UnpaidFeeRevocation.doubt(builder, paid).build();
	}

	private static boolean isBookedAfter(Payment movement, Moment v) {
		Moment booked = movement.bookedAt();
		return movement.type() == Type.PAYMENT && booked != null && booked.isAfter(v);
	}

}
