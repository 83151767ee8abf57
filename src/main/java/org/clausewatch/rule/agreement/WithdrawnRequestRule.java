package org.clausewatch.rule.agreement;

import java.time.Duration;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Revocation;
import org.clausewatch.record.Revocation.Initiator;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Lateness;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Tally;
import org.clausewatch.rule.UnsetParameterException;
import org.clausewatch.rule.Verdict;

/**
 * Agreement 1.3: a request that is withdrawn in time is closed. Withdrawn only once it
 * was overdue, the CA was late until then; executed all the same, the revocation has lost
 * its basis.
 */
public final class WithdrawnRequestRule implements CertificateRule {

	private static final String LATE = "LATE";

	private static final String REVOKED_AFTER_WITHDRAWAL = "REVOKED_AFTER_WITHDRAWAL";

	private static final RuleMetadata METADATA = RuleMetadata
		.rule("AGR-1.3-WITHDRAWN-REQUEST", Citation.agreement("1.3"))
		.alsoCites(Citation.meas("29"))
		.needs(RecordKind.REVOCATION_REQUESTS, RecordKind.REVOCATIONS)
		.concerns(RecordKind.REVOCATION_REQUESTS)
		.parameters(WrittenRequest.DEADLINE)
		.finds(LATE, Severity.S2)
		.finds(REVOKED_AFTER_WITHDRAWAL, Severity.S2)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		RequestedRevocation requested = RequestedRevocation.of(dossier, circumstances);
		Tally tally = new Tally();
		for (WrittenRequest request : requested.requests()) {
			Moment withdrawn = requested.withdrawal(request);
			if (withdrawn != null) {
				tally.kept();
				try {
					judgeDelay(request, withdrawn, dossier, circumstances, tally);
				}
				catch (UnsetParameterException ex) {
					tally.unset(ex, dossier);
				}
				Revocation revocation = requested.revocation();
				if (revocation != null && !restsOnSomethingElse(revocation, request, requested)) {
					tally.found(revokedAfterwards(request, withdrawn, revocation));
				}
			}
		}
		return tally.verdict();
	}

	/** Withdrawn after d; where the certificate had expired by d there was no duty. */
	private void judgeDelay(WrittenRequest request, Moment withdrawn, Dossier dossier, Circumstances circumstances,
			Tally tally) {
		Moment start = request.start();
		if (start == null || withdrawn.isBefore(start)) {
			return;
		}
		Moment deadline = WrittenRequest.deadline(start, circumstances.policy());
		Lateness lateness = Lateness.of(withdrawn, deadline);
		if (lateness == Lateness.ON_TIME || !dossier.certificate().notAfter().isAfter(deadline)) {
			return;
		}
		Duration overrun = Duration.between(deadline.at(), withdrawn.at());
		Observation.Builder observation = Observation.of(METADATA, LATE)
			.about("REQUEST", request.id())
			.event(withdrawn)
			.deadline(deadline)
			.evidence(request.row());
		tally.found((lateness == Lateness.UNCERTAIN) ? observation.imprecise(withdrawn, deadline).build()
				: observation.overrun(overrun)
					.fact("request", request.id())
					.fact("r", start)
					.fact("d", deadline)
					.fact("withdrawn", withdrawn)
					.fact("overrun", overrun)
					.build());
	}

	private static boolean restsOnSomethingElse(Revocation revocation, WrittenRequest request,
			RequestedRevocation requested) {
		String cited = revocation.requestId();
		return (cited != null && !cited.equals(request.id())) || onGroundOfItsOwn(revocation)
				|| requested.standing()
					.stream()
					.anyMatch((other) -> !other.receivedAt().isAfter(revocation.executedAt()));
	}

	private static boolean onGroundOfItsOwn(Revocation revocation) {
		RevocationGround ground = RevocationGround.of(revocation);
		return revocation.initiator() == Initiator.CA && !ground.isBlank() && !ground.isRequest();
	}

	private Observation revokedAfterwards(WrittenRequest request, Moment withdrawn, Revocation revocation) {
		Observation.Builder observation = Observation.of(METADATA, REVOKED_AFTER_WITHDRAWAL)
			.about("REQUEST", request.id())
			.event(revocation.executedAt())
			.fact("request", request.id())
			.fact("withdrawn", withdrawn)
			.fact("v", revocation.executedAt())
			.evidence(request.row(), revocation);
		if (Lateness.of(revocation.executedAt(), withdrawn) == Lateness.UNCERTAIN) {
			observation.imprecise(revocation.executedAt(), withdrawn);
		}
		return observation.build();
	}

}
