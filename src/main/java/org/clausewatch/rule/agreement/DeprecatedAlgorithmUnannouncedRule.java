package org.clausewatch.rule.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Certificate;
import org.clausewatch.record.Moment;
import org.clausewatch.record.Notice;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.DeprecatedAlgorithm;
import org.clausewatch.rule.Lifetime;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Tally;
import org.clausewatch.rule.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Agreement 2.6, 随技术的进步和升级换代: who holds a certificate whose algorithm runs out before it
 * does must be told to renew, the lead time ahead.
 */
final class DeprecatedAlgorithmUnannouncedRule implements CertificateRule {

	private static final String CLASS = "DEPRECATED_NO_NOTICE";

	private static final RuleMetadata METADATA = RuleMetadata
		.rule("AGR-2.6-DEPRECATED-NO-NOTICE", Citation.agreement("2.6"))
		.needs(RecordKind.NOTICES, RecordKind.RENEWALS, RecordKind.REVOCATIONS)
		.parameters("deprecated-algorithms")
		.finds(CLASS, Severity.S2)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		Certificate certificate = dossier.certificate();
		List<DeprecatedAlgorithm> used = new ArrayList<>(0);
		for (DeprecatedAlgorithm algorithm : circumstances.policy().deprecatedAlgorithms()) {
			if (isUsedBy(algorithm, certificate)
					&& certificate.notAfter().at().isAfter(end(algorithm, circumstances))) {
				used.add(algorithm);
			}
		}
		if (used.isEmpty()) {
			return Verdict.notApplicable();
		}
		if (isSettled(dossier, circumstances.cutOff())) {
			return Verdict.pass();
		}
		return Tally.each(dossier, used, (algorithm) -> judge(certificate, algorithm, circumstances));
	}

	private static @Nullable Observation judge(Certificate certificate, DeprecatedAlgorithm algorithm,
			Circumstances circumstances) {
		Instant end = end(algorithm, circumstances);
		Moment start = Moment.exactly(algorithm.lead().before(end, circumstances.zone()));
		if (circumstances.now().isBefore(start)) {
			return null;
		}
		Duration overrun = Duration.between(start.at(), circumstances.cutOff());
		return Observation.of(METADATA, CLASS)
			.event(start)
			.deadline(start)
			.overrun(overrun)
			.fact("algorithm", algorithm.algorithm())
			.fact("end", algorithm.end())
			.fact("lead", algorithm.lead())
			.fact("start", start)
			.fact("not_after", certificate.notAfter())
			.fact("cutoff", circumstances.now())
			.fact("overrun", overrun)
			.evidence(certificate)
			.build();
	}

	/** Whether the subscriber was told, or there is nothing left to be told. */
	private static boolean isSettled(Dossier dossier, Instant cutOff) {
		return Lifetime.of(dossier).isOverAt(cutOff)
				|| dossier.renewals().stream().anyMatch((renewal) -> !renewal.renewedAt().at().isAfter(cutOff))
				|| dossier.notices()
					.stream()
					.anyMatch(
							(notice) -> notice.kind() == Notice.Kind.RENEWAL && !notice.sentAt().at().isAfter(cutOff));
	}

	private static boolean isUsedBy(DeprecatedAlgorithm algorithm, Certificate certificate) {
		return algorithm.algorithm().equalsIgnoreCase(certificate.signatureAlgorithm())
				|| algorithm.algorithm().equalsIgnoreCase(certificate.keyAlgorithm());
	}

	/** 00:00 local of the first day the algorithm must no longer be in use. */
	private static Instant end(DeprecatedAlgorithm algorithm, Circumstances circumstances) {
		return algorithm.end().atStartOfDay(circumstances.zone()).toInstant();
	}

}
