package org.clausewatch.rule.agreement;

import java.time.Duration;
import java.util.List;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Dispute;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Lateness;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Tally;
import org.clausewatch.rule.TimeSpan;
import org.clausewatch.rule.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Agreement 2.2: 网证通不介入证书依赖方之间的使用纠纷。但应双方或一方的要求可提供调查及取证的支持。 The clause sets no period, so
 * it is the policy's. A request that may still be answered in time is kept so far.
 */
final class SupportRule implements CertificateRule {

	private static final String CLASS = "UNANSWERED";

	private static final String PERIOD = "support.answer-period";

	private static final RuleMetadata METADATA = RuleMetadata.rule("AGR-2.2-SUPPORT", Citation.agreement("2.2"))
		.needs(RecordKind.DISPUTES)
		.concerns(RecordKind.DISPUTES)
		.parameters(PERIOD)
		.finds(CLASS, Severity.S3)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		List<Dispute> requests = dossier.disputes()
			.stream()
			.filter((dispute) -> dispute.supportRequestedAt() != null)
			.toList();
		return Tally.each(dossier, requests, (dispute) -> judge(dispute, circumstances));
	}

	private static @Nullable Observation judge(Dispute dispute, Circumstances circumstances) {
		Moment requested = dispute.supportRequestedAt();
		Moment answered = dispute.supportAnsweredAt();
		if (requested == null || (answered != null && !answered.isAfter(requested))) {
			return null;
		}
		TimeSpan period = circumstances.policy().span(PERIOD, requested.at());
		Moment bound = requested.movedTo(period.after(requested.at(), circumstances.zone()));
		Observation.Builder builder = Observation.of(METADATA, CLASS)
			.about("DISPUTE", dispute.caseId())
			.fact("case", dispute.caseId())
			.fact("requested", requested)
			.event(requested)
			.deadline(bound)
			.evidence(dispute);
		if (answered == null) {
			return circumstances.cutOff().isAfter(bound.at())
					? late(builder, period, bound, circumstances.now()).variant("OPEN").build() : null;
		}
		return switch (Lateness.of(answered, bound)) {
			case ON_TIME -> null;
			case UNCERTAIN -> builder.imprecise(answered, bound).build();
			case LATE -> late(builder, period, bound, answered).build();
		};
	}

	private static Observation.Builder late(Observation.Builder builder, TimeSpan period, Moment bound, Moment until) {
		Duration overrun = Duration.between(bound.at(), until.at());
		return builder.overrun(overrun)
			.fact("period", period)
			.fact("bound", bound)
			.fact("until", until)
			.fact("overrun", overrun);
	}

}
