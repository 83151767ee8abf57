package org.clausewatch.rule.agreement;

import java.time.Duration;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Delivery;
import org.clausewatch.record.Delivery.MailSigner;
import org.clausewatch.record.Delivery.Method;
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
 * Agreement 1.6: 如其要求采用邮寄的方式领取，在邮件接收后（以邮件签收时间为准），则表示证书已正常接受。 Of a certificate sent by
 * mail the acceptance is the sign-off of the mail, at its time.
 * <p>
 * A sign-off is taken for the subscriber's unless it is recorded as a proxy's. Then it is
 * in doubt whether the mail was signed for by the subscriber at all (UNSIGNED), and with
 * that what the time of acceptance should have been, so nothing is said about that. Where
 * the mail was signed for and no acceptance is recorded, there is nothing to compare:
 * INDETERMINATE.
 */
final class MailAcceptanceRule implements CertificateRule {

	private static final String TIME = "ACCEPTANCE_TIME";

	private static final String UNSIGNED = "UNSIGNED";

	private static final RuleMetadata METADATA = RuleMetadata.rule("AGR-1.6-MAIL", Citation.agreement("1.6"))
		.needs(RecordKind.DELIVERIES)
		.concerns(RecordKind.DELIVERIES)
		.finds(TIME, Severity.S3)
		.finds(UNSIGNED, Severity.S3)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		Tally tally = new Tally();
		for (Delivery delivery : dossier.deliveries()) {
			if (delivery.method() == Method.MAIL) {
				tally.judged(judge(delivery, circumstances));
			}
		}
		return tally.verdict();
	}

	private static @Nullable Observation judge(Delivery delivery, Circumstances circumstances) {
		Moment signed = delivery.mailSignedAt();
		if (signed == null) {
			return observe(UNSIGNED, delivery).event(delivery.acceptedAt()).fact("cutoff", circumstances.now()).build();
		}
		if (delivery.mailSignedBy() == MailSigner.PROXY) {
			return observe(UNSIGNED, delivery).event(signed)
				.indeterminate()
				.note("PROXY_SIGNED")
				.variant("PROXY")
				.fact("signed", signed)
				.build();
		}
		Moment accepted = delivery.acceptedAt();
		if (accepted != null && accepted.compareTo(signed) == 0) {
			return null;
		}
		Observation.Builder builder = observe(TIME, delivery).deadline(signed).fact("signed", signed);
		if (accepted == null) {
			return builder.event(signed).indeterminate().note("FACT_MISSING").variant("UNKNOWN").build();
		}
		return compare(builder.event(accepted), accepted, signed);
	}

	private static Observation compare(Observation.Builder builder, Moment accepted, Moment signed) {
		if (accepted.straddles(signed)) {
			return builder.imprecise(accepted, signed).build();
		}
		Duration difference = Duration.between(signed.at(), accepted.at());
		builder.fact("accepted", accepted).fact("difference", difference.abs());
		if (difference.isNegative()) {
			return builder.variant("EARLIER").build();
		}
		return builder.overrun(difference).build();
	}

	private static Observation.Builder observe(String classCode, Delivery delivery) {
		return Observation.of(METADATA, classCode).evidence(delivery);
	}

}
