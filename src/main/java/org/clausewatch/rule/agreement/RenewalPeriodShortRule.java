package org.clausewatch.rule.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Tally;
import org.clausewatch.rule.TimeSpan;
import org.clausewatch.rule.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Agreement 2.6 leaves the period (规定的期限) to the CA: the policy says how short it may be.
 * Each period that was set is judged once, by its earliest notice to arrive.
 */
final class RenewalPeriodShortRule implements CertificateRule {

	private static final String CLASS = "PERIOD_SHORT";

	private static final String MINIMUM = "renewal.minimum-notice";

	private static final RuleMetadata METADATA = RuleMetadata.rule("AGR-2.6-PERIOD-SHORT", Citation.agreement("2.6"))
		.alsoCites(new Citation(Citation.Document.CIVIL_CODE, "203"))
		.needs(RecordKind.NOTICES)
		.concerns(RecordKind.NOTICES)
		.parameters(MINIMUM, "holidays")
		.finds(CLASS, Severity.S2)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		Set<Instant> seen = new HashSet<>();
		List<RenewalNotice> periods = ForcedRenewal.of(dossier, circumstances)
			.periods()
			.stream()
			.filter((period) -> seen.add(period.deadline().at()))
			.toList();
		return Tally.each(dossier, periods, (period) -> judge(period, circumstances));
	}

	private static @Nullable Observation judge(RenewalNotice period, Circumstances circumstances) {
		Moment received = period.received();
		Moment end = period.deadline();
		Observation.Builder builder = period.observe(METADATA, CLASS).event(received);
		if (received.straddles(end)) {
			return builder.imprecise(received, end).build();
		}
		if (!received.isBefore(end)) {
			return builder.variant("NONE_LEFT").build();
		}
		TimeSpan minimum = circumstances.policy().span(MINIMUM, received.at());
		Moment earliest = received.movedTo(minimum.after(received.at(), circumstances.zone()));
		if (earliest.straddles(end)) {
			return builder.imprecise(earliest, end).build();
		}
		if (!earliest.isAfter(end)) {
			return null;
		}
		return builder.fact("minimum", minimum)
			.fact("earliest", earliest)
			.fact("period", Duration.between(received.at(), end.at()))
			.build();
	}

}
