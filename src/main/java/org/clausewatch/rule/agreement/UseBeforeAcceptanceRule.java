package org.clausewatch.rule.agreement;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Delivery;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Agreement 1.6 makes the certificate's acceptance an event of its own: who uses it
 * before holds a certificate that nobody has accepted. It is the certificate that is
 * accepted and used, so of several deliveries the earliest acceptance and the earliest
 * use count.
 * <p>
 * Where the acceptance isn't recorded, a use before the collection is early all the same,
 * since nothing is accepted before it is collected; a later one, or one of a mail that
 * nobody signed for, leaves the order open: INDETERMINATE. A certificate without a
 * recorded use isn't concerned.
 */
final class UseBeforeAcceptanceRule implements CertificateRule {

	private static final String CLASS = "USED_EARLY";

	private static final RuleMetadata METADATA = RuleMetadata
		.rule("AGR-1.6-USE-BEFORE-ACCEPTANCE", Citation.agreement("1.6"))
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
		List<Delivery> deliveries = dossier.deliveries();
		Moment used = firstUse(deliveries);
		if (used == null) {
			return Verdict.notApplicable();
		}
		for (Delivery delivery : deliveries) {
			if (CertificateAcceptance.of(delivery).isBy(used)) {
				return Verdict.pass();
			}
		}
		return Verdict.of(judge(used, deliveries.stream().map(CertificateAcceptance::of).toList()));
	}

	private static @Nullable Moment firstUse(List<Delivery> deliveries) {
		Moment first = null;
		for (Delivery delivery : deliveries) {
			Moment used = delivery.firstUsedAt();
			if (used != null && (first == null || used.isBefore(first))) {
				first = used;
			}
		}
		return first;
	}

	private static Observation judge(Moment used, List<CertificateAcceptance> acceptances) {
		Observation.Builder builder = Observation.of(METADATA, CLASS)
			.event(used)
			.fact("used", used)
			.evidence(acceptances.stream().map(CertificateAcceptance::delivery).toList());
		if (acceptances.stream().allMatch((acceptance) -> acceptance.isAfter(used))) {
			return early(builder, used, acceptances);
		}
		return acceptances.stream()
			.filter((acceptance) -> acceptance.isWithinTheSecondOf(used))
			.map(CertificateAcceptance::at)
			.filter(Objects::nonNull)
			.findFirst()
			.map((accepted) -> builder.deadline(accepted).imprecise(used, accepted).build())
			.orElseGet(() -> builder.indeterminate().note("FACT_MISSING").variant("UNKNOWN").build());
	}

	private static Observation early(Observation.Builder builder, Moment used,
			List<CertificateAcceptance> acceptances) {
		CertificateAcceptance first = acceptances.stream()
			.min(Comparator.comparing((acceptance) -> Objects.requireNonNull(acceptance.at())))
			.orElseThrow();
		Moment bound = Objects.requireNonNull(first.at());
		builder.deadline(bound).fact("accepted", bound).fact("early", Duration.between(used.at(), bound.at()));
		return first.known() ? builder.build() : builder.variant("NOT_COLLECTED").build();
	}

}
