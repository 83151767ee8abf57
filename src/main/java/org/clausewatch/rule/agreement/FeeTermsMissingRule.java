package org.clausewatch.rule.agreement;

import java.util.List;
import java.util.Objects;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Fee;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Revocation;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Verdict;

/**
 * Agreement 2.3(3) says "as agreed" (按约定) and agrees nothing itself: without a fee and a
 * due date on record nobody can tell whether the ground held.
 */
final class FeeTermsMissingRule implements CertificateRule {

	private static final String CLASS = "NO_TERMS";

	private static final RuleMetadata METADATA = RuleMetadata.rule("AGR-2.3.3-NO-TERMS", Citation.agreement("2.3(3)"))
		.alsoCites(Citation.meas("29"))
		.needs(RecordKind.REVOCATIONS, RecordKind.FEES)
		.concerns(RecordKind.REVOCATIONS)
		.finds(CLASS, Severity.S2)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		UnpaidFeeRevocation unpaid = UnpaidFeeRevocation.of(dossier, circumstances);
		if (unpaid == null) {
			return Verdict.notApplicable();
		}
		return unpaid.fees().isEmpty() ? Verdict.of(observe(dossier, unpaid.revocation())) : Verdict.pass();
	}

	private static Observation observe(Dossier dossier, Revocation revocation) {
		String cited = Objects.requireNonNullElse(revocation.feeId(), "");
		List<Fee> withoutDue = dossier.fees()
			.stream()
			.filter((fee) -> cited.isEmpty() || cited.equals(fee.feeId()))
			.toList();
		Observation.Builder builder = Observation.of(METADATA, CLASS)
			.indeterminate()
			.event(revocation.executedAt())
			.fact("v", revocation.executedAt())
			.evidence(revocation)
			.evidence(withoutDue);
		String fee = (cited.isEmpty() && withoutDue.size() == 1) ? withoutDue.get(0).feeId() : cited;
		if (!fee.isEmpty()) {
			builder.about("FEE", fee).fact("fee", fee);
		}
		if (!withoutDue.isEmpty()) {
			return builder.variant("NO_DUE_DATE").build();
		}
		return fee.isEmpty() ? builder.build() : builder.variant("FEE_UNKNOWN").build();
	}

}
