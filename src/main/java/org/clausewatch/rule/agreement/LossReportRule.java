package org.clausewatch.rule.agreement;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Revocation;
import org.clausewatch.record.RevocationRequest;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Lateness;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Tally;
import org.clausewatch.rule.TimeSpan;
import org.clausewatch.rule.Verdict;

/**
 * Agreement 1.3: 如遇证书遗失或被窃，证书订户应立即……办理挂失/注销。 A loss reported by word of mouth starts no
 * clock; but where neither a written request nor a revocation follows, the CA knows of a
 * certificate at risk.
 */
public final class LossReportRule implements CertificateRule {

	private static final String EXPOSURE = "EXPOSURE";

	private static final String PERIOD = "loss-report.action-period";

	private static final RuleMetadata METADATA = RuleMetadata.rule("AGR-1.3-LOSS-REPORT", Citation.agreement("1.3"))
		.alsoCites(Citation.esl("15"))
		.needs(RecordKind.REVOCATION_REQUESTS, RecordKind.REVOCATIONS)
		.concerns(RecordKind.REVOCATION_REQUESTS)
		.parameters(PERIOD)
		.finds(EXPOSURE, Severity.S3)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		Tally tally = new Tally();
		for (RevocationRequest report : dossier.revocationRequests()) {
			if (!WrittenRequest.isWritten(report)) {
				judge(report, dossier, circumstances, tally);
			}
		}
		return tally.verdict();
	}

	private void judge(RevocationRequest report, Dossier dossier, Circumstances circumstances, Tally tally) {
		List<Moment> actions = actions(dossier);
		Moment reported = report.receivedAt();
		if (actions.stream().anyMatch((action) -> !action.isAfter(reported))) {
			tally.kept();
			return;
		}
		Moment notAfter = dossier.certificate().notAfter();
		if (!notAfter.isAfter(reported)) {
			return;
		}
		TimeSpan period = circumstances.policy().span(PERIOD, reported.at());
		Moment bound = reported.movedTo(period.after(reported.at(), circumstances.zone()));
		List<Lateness> timely = actions.stream().map((action) -> Lateness.of(action, bound)).toList();
		if (timely.contains(Lateness.ON_TIME)) {
			tally.kept();
		}
		else if (circumstances.cutOff().isAfter(bound.at()) && notAfter.isAfter(bound)) {
			Observation.Builder observation = Observation.of(METADATA, EXPOSURE)
				.about("REQUEST", report.requestId())
				.event(reported)
				.deadline(bound)
				.evidence(report);
			tally.found(timely.contains(Lateness.UNCERTAIN) ? observation.imprecise(actions.get(0), bound).build()
					: exposed(observation, period, bound, until(actions, notAfter, circumstances))
						.fact("report", report.requestId())
						.build());
		}
	}

	/** When anything was put in writing or executed, in order. */
	private static List<Moment> actions(Dossier dossier) {
		Stream<Moment> written = dossier.revocationRequests()
			.stream()
			.filter(WrittenRequest::isWritten)
			.map(RevocationRequest::receivedAt);
		return Stream.concat(written, dossier.revocations().stream().map(Revocation::executedAt)).sorted().toList();
	}

	/**
	 * The exposure ends with a written request, a revocation or the certificate itself.
	 */
	private static Moment until(List<Moment> actions, Moment notAfter, Circumstances circumstances) {
		return Stream.concat(actions.stream(), Stream.of(notAfter, circumstances.now()))
			.min(Moment::compareTo)
			.orElseThrow();
	}

	private Observation.Builder exposed(Observation.Builder observation, TimeSpan period, Moment bound, Moment until) {
		Duration overrun = Duration.between(bound.at(), until.at());
		return observation.overrun(overrun)
			.fact("period", period)
			.fact("bound", bound)
			.fact("until", until)
			.fact("overrun", overrun);
	}

}
