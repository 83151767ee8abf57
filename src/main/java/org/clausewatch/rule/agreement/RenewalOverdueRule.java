package org.clausewatch.rule.agreement;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Objects;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Moment;
import org.clausewatch.record.Notice;
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
 * Agreement 2.6: 证书申请人在收到网证通发出的更新通知时，应在规定的期限内到网证通更新证书. Judged by the latest period that a
 * received notice set; without receipt no period runs. A certificate that expired or was
 * revoked by then has nothing left to renew.
 */
final class RenewalOverdueRule implements CertificateRule {

	private static final String OPEN = "OVERDUE_OPEN";

	private static final String LATE = "RENEWED_LATE";

	private static final String CLOSES = "renewal.counter-closes";

	private static final RuleMetadata METADATA = RuleMetadata.rule("AGR-2.6-OVERDUE", Citation.agreement("2.6"))
		.alsoCites(new Citation(Citation.Document.CIVIL_CODE, "203"))
		.needs(RecordKind.NOTICES, RecordKind.RENEWALS, RecordKind.REVOCATIONS)
		.concerns(RecordKind.NOTICES)
		.parameters("holidays", CLOSES)
		.finds(OPEN, Severity.S2)
		.finds(LATE, Severity.S3)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		ForcedRenewal forced = ForcedRenewal.of(dossier, circumstances);
		if (forced.received().isEmpty()) {
			return Verdict.notApplicable();
		}
		RenewalNotice period = forced.period();
		if (period == null) {
			return Verdict.of(withoutPeriod(forced));
		}
		Renewal renewal = forced.renewal();
		if (renewal != null && renewal.renewedAt().isBefore(period.deadline())
				&& !renewal.renewedAt().straddles(period.deadline())) {
			return inTime(period, renewal, forced.lifetime(), circumstances);
		}
		if (renewal == null && circumstances.now().isBefore(period.deadline())) {
			return Verdict.pass();
		}
		if (forced.lifetime().isOverAt(period.deadline().at())) {
			return Verdict.notApplicable();
		}
		return Verdict.of((renewal != null) ? late(period, renewal) : open(period, circumstances.now()));
	}

	private static Observation open(RenewalNotice period, Moment cutOff) {
		Duration overrun = Duration.between(period.deadline().at(), cutOff.at());
		return period.observe(METADATA, OPEN)
			.event(period.received())
			.overrun(overrun)
			.fact("cutoff", cutOff)
			.fact("overrun", overrun)
			.build();
	}

	private static Observation late(RenewalNotice period, Renewal renewal) {
		Moment renewed = renewal.renewedAt();
		if (renewed.straddles(period.deadline())) {
			return renewal(period, renewal).imprecise(renewed, period.deadline()).build();
		}
		Duration overrun = Duration.between(period.deadline().at(), renewed.at());
		return renewal(period, renewal).overrun(overrun).fact("overrun", overrun).build();
	}

	/**
	 * In time by the end of the day; whether also by business hours is in doubt where the
	 * counter had closed (Civil Code 203).
	 */
	private static Verdict inTime(RenewalNotice period, Renewal renewal, Lifetime lifetime,
			Circumstances circumstances) {
		Moment renewed = renewal.renewedAt();
		ZonedDateTime local = renewed.at().atZone(circumstances.zone());
		if (!local.toLocalDate().equals(period.lastDay())) {
			return Verdict.pass();
		}
		Moment closing = Moment.exactly(local.with(circumstances.policy().timeOfDay(CLOSES, renewed.at())).toInstant());
		if (!renewed.isAfter(closing) || lifetime.isOverAt(closing.at())) {
			return Verdict.pass();
		}
		return Verdict.of(renewal(period, renewal).indeterminate()
			.note("COUNTER_CLOSED")
			.variant("COUNTER_CLOSED")
			.fact("closing", closing)
			.build());
	}

	private static Observation.Builder renewal(RenewalNotice period, Renewal renewal) {
		return period.observe(METADATA, LATE)
			.event(renewal.renewedAt())
			.fact("renewed", renewal.renewedAt())
			.evidence(renewal);
	}

	/** Who was set no period can be neither in time nor late. */
	private static Observation withoutPeriod(ForcedRenewal forced) {
		Notice notice = forced.received().stream().min(Comparator.comparing(RenewalOverdueRule::receipt)).orElseThrow();
		Renewal renewal = forced.renewal();
		return Observation.of(METADATA, (renewal != null) ? LATE : OPEN)
			.indeterminate()
			.note("NO_DEADLINE")
			.wording(METADATA.id() + ".NO_DEADLINE")
			.about("NOTICE", notice.noticeId())
			.event((renewal != null) ? renewal.renewedAt() : receipt(notice))
			.fact("notice", notice.noticeId())
			.fact("n", receipt(notice))
			.evidence(notice)
			.evidence(renewal)
			.build();
	}

	private static Moment receipt(Notice received) {
		return Objects.requireNonNull(RenewalNotice.receipt(received));
	}

}
