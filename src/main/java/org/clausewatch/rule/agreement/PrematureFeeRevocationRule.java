package org.clausewatch.rule.agreement;

import java.time.Duration;
import java.util.Set;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Untested;
import org.clausewatch.rule.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Agreement 2.3(3): a fee can't be "not received as agreed" before due date and grace
 * have ended. Exactly at E_f they have.
 */
final class PrematureFeeRevocationRule implements CertificateRule {

	private static final String CLASS = "PREMATURE";

	/**
	 * Payments are needed only to tell which of several fees a revocation rests on, see
	 * {@link #judge(Dossier, Circumstances)}.
	 */
	private static final RuleMetadata METADATA = RuleMetadata.rule("AGR-2.3.3-PREMATURE", Citation.agreement("2.3(3)"))
		.alsoCites(Citation.meas("29"), new Citation(Citation.Document.CIVIL_CODE, "203"))
		.needs(RecordKind.REVOCATIONS, RecordKind.FEES)
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
		UnpaidFeeRevocation revocation = UnpaidFeeRevocation.of(dossier, circumstances);
		if (revocation != null && revocation.fees().size() > 1
				&& !circumstances.present().contains(RecordKind.PAYMENTS)) {
			return Verdict.notTested(Untested.absent(Set.of(RecordKind.PAYMENTS)));
		}
		return UnpaidFeeRevocation.judge(dossier, circumstances, PrematureFeeRevocationRule::judge);
	}

	private static @Nullable Observation judge(UnpaidFeeRevocation revocation, FeeAccount account) {
		Moment v = revocation.v();
		Moment end = account.end();
		if (!v.isBefore(end) && !v.straddles(end)) {
			return null;
		}
		Observation.Builder builder = revocation.observe(METADATA, CLASS, account).deadline(end).fact("end", end);
		if (v.straddles(end)) {
			return builder.imprecise(v, end).build();
		}
		return builder.fact("early", Duration.between(v.at(), end.at())).build();
	}

}
