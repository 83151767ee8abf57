package org.clausewatch.rule.agreement;

import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Delivery;
import org.clausewatch.record.Delivery.CollectorRole;
import org.clausewatch.record.Delivery.Method;
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
import org.clausewatch.rule.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Agreement 1.6: 证书应由订户本人或其授权代理人、机构授权经办人亲自领取。 Whoever collects a certificate and isn't
 * the subscriber shows an authority that holds at the collection; both of its ends are
 * inclusive, exactly on the bound is in time.
 * <p>
 * Concerns every collection in person, and an online one that is recorded as another's.
 * An online one without a collector's role isn't concerned: nobody comes forward there.
 * Mail is AGR-1.6-MAIL's matter. Where a role, a time or an end of the authority isn't
 * recorded and the answer hinges on it, it is INDETERMINATE: a blank end is not taken for
 * an authority without end. It doesn't hinge on it where no authority is recorded at all,
 * or where one that holds covers whoever it was.
 */
final class CollectorRule implements CertificateRule {

	private static final String CLASS = "NO_AUTHORITY";

	private static final RuleMetadata METADATA = RuleMetadata.rule("AGR-1.6-COLLECTOR", Citation.agreement("1.6"))
		.needs(RecordKind.DELIVERIES)
		.concerns(RecordKind.DELIVERIES)
		.finds(CLASS, Severity.S2)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		Tally tally = new Tally();
		for (Delivery delivery : dossier.deliveries()) {
			if (isCollection(delivery)) {
				tally.judged(judge(delivery));
			}
		}
		return tally.verdict();
	}

	private static boolean isCollection(Delivery delivery) {
		return delivery.method() == Method.IN_PERSON
				|| (delivery.method() == Method.ONLINE && isAnother(delivery.collectorRole()));
	}

	private static boolean isAnother(@Nullable CollectorRole role) {
		return role != null && role != CollectorRole.SUBSCRIBER;
	}

	private static @Nullable Observation judge(Delivery delivery) {
		if (delivery.collectorRole() == CollectorRole.SUBSCRIBER) {
			return null;
		}
		Observation lacking = (delivery.authorityId() != null) ? outside(delivery, delivery.authorityId())
				: observe(delivery).variant("NONE").build();
		return (lacking == null || isAnother(delivery.collectorRole())) ? lacking : unknown(delivery);
	}

	/** What is wrong with the authority at the collection. */
	private static @Nullable Observation outside(Delivery delivery, String authority) {
		Moment collected = delivery.collectedAt();
		Moment from = delivery.authorityValidFrom();
		Moment to = delivery.authorityValidTo();
		if (collected == null) {
			return unknown(delivery);
		}
		Observation.Builder builder = observe(delivery).fact("authority", authority).fact("collected", collected);
		if (to != null && Lateness.of(collected, to) == Lateness.LATE) {
			return builder.deadline(to).variant("EXPIRED").fact("to", to).build();
		}
		if (from != null && Lateness.of(from, collected) == Lateness.LATE) {
			return builder.deadline(from).variant("NOT_YET").fact("from", from).build();
		}
		if (to != null && collected.straddles(to)) {
			return builder.deadline(to).imprecise(collected, to).build();
		}
		if (from != null && collected.straddles(from)) {
			return builder.deadline(from).imprecise(collected, from).build();
		}
		return (from == null || to == null) ? unknown(delivery) : null;
	}

	private static Observation unknown(Delivery delivery) {
		return observe(delivery).indeterminate().note("FACT_MISSING").variant("UNKNOWN").build();
	}

	private static Observation.Builder observe(Delivery delivery) {
		CollectorRole role = delivery.collectorRole();
		return Observation.of(METADATA, CLASS)
			.event(delivery.collectedAt())
			.fact("role", (role != null) ? role : "?")
			.evidence(delivery);
	}

}
