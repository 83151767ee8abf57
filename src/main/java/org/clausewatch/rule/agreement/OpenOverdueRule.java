package org.clausewatch.rule.agreement;

import java.time.Duration;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.PendingClock;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Verdict;

/**
 * Agreement 1.3: a written request whose time has run out at the cut-off while the
 * certificate is still valid and not revoked. It can still be acted on, as can a clock
 * that is only pending.
 */
public final class OpenOverdueRule implements CertificateRule {

	private static final String OPEN_OVERDUE = "OPEN_OVERDUE";

	private static final RuleMetadata METADATA = RuleMetadata.rule("AGR-1.3-OPEN-OVERDUE", Citation.agreement("1.3"))
		.alsoCites(Citation.esl("4"), Citation.meas("29"))
		.needs(RecordKind.REVOCATION_REQUESTS, RecordKind.REVOCATIONS)
		.concerns(RecordKind.REVOCATION_REQUESTS)
		.parameters(WrittenRequest.DEADLINE)
		.finds(OPEN_OVERDUE, Severity.S1)
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
			case PENDING -> Verdict
				.pending(new PendingClock(clock.request().id(), clock.deadline(), clock.request().row().source()));
			case OPEN_OVERDUE -> Verdict.of(openOverdue(clock, dossier));
			case ON_TIME, LATE, UNCERTAIN -> Verdict.pass();
			case MOOT, NEVER_EXECUTED -> Verdict.notApplicable();
		};
	}

	private Observation openOverdue(RevocationClock clock, Dossier dossier) {
		Duration overrun = Duration.between(clock.deadline().at(), clock.cutOff().at());
		return clock.describe(Observation.of(METADATA, OPEN_OVERDUE))
			.event(clock.start())
			.overrun(overrun)
			.fact("cut_off", clock.cutOff())
			.fact("overrun", overrun)
			.fact("not_after", clock.notAfter())
			.evidence(dossier.certificate())
			.build();
	}

}
