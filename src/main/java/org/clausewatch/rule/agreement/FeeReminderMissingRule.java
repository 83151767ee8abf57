package org.clausewatch.rule.agreement;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Moment;
import org.clausewatch.record.Notice;
import org.clausewatch.record.Payment;
import org.clausewatch.record.Payment.Type;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.TimeSpan;
import org.clausewatch.rule.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Agreement 2.3(3) with Civil Code 563: default gives a right to end the contract only
 * after a demand and a reasonable period. A reversal opens the fee anew, so a demand from
 * before it doesn't reach it.
 */
final class FeeReminderMissingRule implements CertificateRule {

	private static final String CLASS = "NO_NOTICE";

	private static final String PERIOD = "fee.notice-period";

	private static final RuleMetadata METADATA = RuleMetadata.rule("AGR-2.3.3-NO-NOTICE", Citation.agreement("2.3(3)"))
		.alsoCites(new Citation(Citation.Document.CIVIL_CODE, "563"), new Citation(Citation.Document.CIVIL_CODE, "137"))
		.needs(RecordKind.REVOCATIONS, RecordKind.FEES, RecordKind.PAYMENTS, RecordKind.NOTICES)
		.concerns(RecordKind.REVOCATIONS)
		.parameters(PERIOD, FeeAccount.GRACE, "holidays")
		.finds(CLASS, Severity.S2)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		UnpaidFeeRevocation unpaid = UnpaidFeeRevocation.of(dossier, circumstances);
		if (unpaid != null && unpaid.fees().isEmpty()) {
			return withoutTerms(dossier, circumstances, unpaid);
		}
		return UnpaidFeeRevocation.judge(dossier, circumstances,
				(revocation, account) -> judge(circumstances, revocation, account,
						receipts(dossier, account.id(), revocation.v()), revocation.observe(METADATA, CLASS, account)));
	}

	/** That a fee's terms aren't on record excuses from no reminder. */
	private static Verdict withoutTerms(Dossier dossier, Circumstances circumstances, UnpaidFeeRevocation unpaid) {
		String fee = Objects.requireNonNullElse(unpaid.revocation().feeId(), "");
		Observation.Builder builder = Observation.of(METADATA, CLASS)
			.event(unpaid.v())
			.fact("v", unpaid.v())
			.fact("fee", fee.isEmpty() ? "–" : fee)
			.evidence(unpaid.revocation());
		if (!fee.isEmpty()) {
			builder.about("FEE", fee);
		}
		Observation observation = judge(circumstances, unpaid, null, receipts(dossier, fee, unpaid.v()), builder);
		return (observation != null) ? Verdict.of(observation) : Verdict.pass();
	}

	private static @Nullable Observation judge(Circumstances circumstances, UnpaidFeeRevocation revocation,
			@Nullable FeeAccount account, List<Receipt> receipts, Observation.Builder builder) {
		Moment v = revocation.v();
		receipts.forEach((receipt) -> builder.uses(receipt.at()).evidence(receipt.notice()));
		if (receipts.isEmpty()) {
			return builder.variant((account != null) ? "NONE" : "NONE_WITHOUT_TERMS").build();
		}
		Moment reversal = (account != null) ? lastReversal(account, v) : null;
		if (reversal != null && receipts.stream().noneMatch((receipt) -> receipt.at().isAfter(reversal))) {
			return builder.fact("reversal", reversal)
				.fact("received", receipts.get(receipts.size() - 1).at())
				.variant("AFTER_REVERSAL")
				.build();
		}
		TimeSpan period = circumstances.policy().span(PERIOD, v.at());
		Moment bound = v.movedTo(period.before(v.at(), circumstances.zone()));
		Moment received = receipts.get(0).at();
		if (received.straddles(bound)) {
			return builder.imprecise(received, bound).build();
		}
		if (!received.isAfter(bound)) {
			return null;
		}
		return builder.deadline(bound)
			.overrun(Duration.between(bound.at(), received.at()))
			.fact("received", received)
			.fact("period", period)
			.fact("bound", bound)
			.build();
	}

	/** A reminder of the fee, or of no fee in particular, that arrived. */
	private record Receipt(Notice notice, Moment at) {
	}

	private static List<Receipt> receipts(Dossier dossier, String fee, Moment v) {
		return dossier.notices()
			.stream()
			.filter((notice) -> notice.kind() == Notice.Kind.FEE_REMINDER)
			.filter((notice) -> fee.isEmpty() || notice.feeId() == null || notice.feeId().equals(fee))
			.flatMap((notice) -> (notice.receivedAt() != null) ? Stream.of(new Receipt(notice, notice.receivedAt()))
					: Stream.empty())
			.filter((receipt) -> !receipt.at().isAfter(v))
			.sorted(Comparator.comparing(Receipt::at).thenComparing((receipt) -> receipt.notice().noticeId()))
			.toList();
	}

	private static @Nullable Moment lastReversal(FeeAccount account, Moment v) {
		return account.movements()
			.stream()
			.filter((movement) -> movement.type() == Type.REVERSAL)
			.map(Payment::valueAt)
			.filter((value) -> !value.isAfter(v))
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

}
