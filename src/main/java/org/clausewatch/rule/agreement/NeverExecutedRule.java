package org.clausewatch.rule.agreement;

import java.time.Duration;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Verdict;

/**
 * Agreement 1.3: a written request that was overdue when the certificate expired, and was
 * never executed. It can no longer be made good.
 */
public final class NeverExecutedRule implements CertificateRule {

	private static final String NEVER_EXECUTED = "NEVER_EXECUTED";

	private static final RuleMetadata METADATA = RuleMetadata.rule("AGR-1.3-NEVER-EXECUTED", Citation.agreement("1.3"))
		.alsoCites(Citation.esl("4"), Citation.meas("29"))
		.needs(RecordKind.REVOCATION_REQUESTS, RecordKind.REVOCATIONS)
		.concerns(RecordKind.REVOCATION_REQUESTS)
		.parameters(WrittenRequest.DEADLINE)
		.finds(NEVER_EXECUTED, Severity.S1)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		RevocationClock clock = RequestedRevocation.of(dossier, circumstances).clock();
		if (clock == null) {
			return Verdict.notApplicable();
		}
		return switch (clock.state()) {
			case NEVER_EXECUTED -> Verdict.of(neverExecuted(clock, dossier));
			case ON_TIME, LATE, UNCERTAIN -> Verdict.pass();
			case MOOT, PENDING, OPEN_OVERDUE -> Verdict.notApplicable();
		};
	}

	private Observation neverExecuted(RevocationClock clock, Dossier dossier) {
		Duration overrun = Duration.between(clock.deadline().at(), clock.notAfter().at());
		return clock.describe(Observation.of(METADATA, NEVER_EXECUTED))
			.event(clock.start())
			.overrun(overrun)
			.fact("overrun", overrun)
			.fact("not_after", clock.notAfter())
			.evidence(dossier.certificate())
			.build();
	}

}
