package org.clausewatch.rule.agreement;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Dispute;
import org.clausewatch.record.Incident;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Revocation;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Agreement 1.3: 网证通在收到书面注销申请后 24 小时内注销证书订户数字证书。 The CA revokes within the time counted
 * from the receipt of the written request.
 */
public final class LateRevocationRule implements CertificateRule {

	private static final String LATE = "LATE";

	private static final String EXCUSED = "LATE_EXCUSED_CLAIMED";

	private static final Duration MINOR = Duration.ofHours(1);

	private static final Duration MAJOR = Duration.ofHours(24);

	private static final RuleMetadata METADATA = RuleMetadata.rule("AGR-1.3-LATE-REVOCATION", Citation.agreement("1.3"))
		.alsoCites(Citation.agreement("2.5(4)"), Citation.esl("4"), Citation.meas("29"))
		.needs(RecordKind.REVOCATION_REQUESTS, RecordKind.REVOCATIONS)
		.concerns(RecordKind.REVOCATION_REQUESTS)
		.parameters(WrittenRequest.DEADLINE)
		.finds(LATE, Severity.S2)
		.finds(EXCUSED, Severity.S3)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		RevocationClock clock = RequestedRevocation.of(dossier, circumstances).clock();
		Revocation revocation = (clock != null) ? clock.revocation() : null;
		if (clock == null || revocation == null) {
			return Verdict.notApplicable();
		}
		return switch (clock.state()) {
			case LATE -> Verdict.of(late(clock, revocation, dossier.disputes(), circumstances));
			case UNCERTAIN -> Verdict.of(uncertain(clock, revocation));
			default -> Verdict.pass();
		};
	}

	private Observation late(RevocationClock clock, Revocation revocation, List<Dispute> disputes,
			Circumstances circumstances) {
		Moment executed = revocation.executedAt();
		Duration overrun = Duration.between(clock.deadline().at(), executed.at());
		ExcuseClaim claim = ExcuseClaim.on(clock, circumstances);
		boolean excused = claim != null && !executed.isAfter(claim.extendedDeadline());
		List<Dispute> disputed = DisputedSignatures.within(disputes, clock.deadline(), executed);
		Observation.Builder observation = clock.describe(Observation.of(METADATA, excused ? EXCUSED : LATE))
			.event(executed)
			.overrun(overrun)
			.fact("v", executed)
			.fact("overrun", overrun)
			.evidence(revocation);
		tellCoreReceipt(observation, clock, executed);
		tellClaim(observation, claim, excused, executed);
		tellDisputes(observation, disputed);
		if (!excused) {
			observation.severity(severity(overrun, !disputed.isEmpty()));
		}
		return observation.build();
	}

	private static Severity severity(Duration overrun, boolean disputed) {
		if (disputed || overrun.compareTo(MAJOR) > 0) {
			return Severity.S1;
		}
		return (overrun.compareTo(MINOR) > 0) ? Severity.S2 : Severity.S3;
	}

	/** Reading R2 is shown beside R1, as the contested alternative. */
	private void tellCoreReceipt(Observation.Builder observation, RevocationClock clock, Moment executed) {
		Moment core = clock.request().row().coreReceivedAt();
		Moment deadline = clock.deadlineByCore();
		if (core != null && deadline != null && !executed.isAfter(deadline)) {
			observation.note("ON_TIME_R2").fact("core_received", core).fact("d_r2", deadline).remark("AGR-1.3.R2");
		}
	}

	private void tellClaim(Observation.Builder observation, @Nullable ExcuseClaim claim, boolean excused,
			Moment executed) {
		if (claim == null) {
			return;
		}
		Duration left = excused ? Duration.ZERO : Duration.between(claim.extendedDeadline().at(), executed.at());
		claim.incidents().forEach((incident) -> observation.uses(incident.startsAt()).uses(incident.endsAt()));
		observation.netOverrun(left)
			.fact("incidents",
					claim.incidents().stream().map(Incident::incidentId).distinct().collect(Collectors.joining(", ")))
			.fact("d_extended", claim.extendedDeadline())
			.fact("net_overrun", left)
			.evidence(claim.incidents());
		if (!excused) {
			observation.remark("AGR-2.5.NOT_ENOUGH");
		}
	}

	private void tellDisputes(Observation.Builder observation, List<Dispute> disputed) {
		if (!disputed.isEmpty()) {
			observation
				.fact("cases",
						disputed.stream().map(Dispute::caseId).distinct().sorted().collect(Collectors.joining(", ")))
				.evidence(disputed)
				.remark("AGR-1.3.DISPUTED");
		}
		disputed.forEach((dispute) -> observation.uses(dispute.signatureAt())
			.uses(dispute.signatureEarliest())
			.uses(dispute.signatureLatest()));
	}

	private Observation uncertain(RevocationClock clock, Revocation revocation) {
		return clock.describe(Observation.of(METADATA, LATE))
			.event(revocation.executedAt())
			.severity(Severity.S3)
			.imprecise(revocation.executedAt(), clock.deadline())
			.evidence(revocation)
			.build();
	}

}
