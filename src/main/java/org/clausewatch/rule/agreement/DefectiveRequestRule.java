package org.clausewatch.rule.agreement;

import java.time.Duration;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Lateness;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Tally;
import org.clausewatch.rule.Verdict;

/**
 * Agreement 1.3: a defect of the request holds up the clock only if the CA notifies it
 * within 24 hours of receipt.
 */
public final class DefectiveRequestRule implements CertificateRule {

	private static final String DEFECT_NOTIFIED_LATE = "DEFECT_NOTIFIED_LATE";

	private static final RuleMetadata METADATA = RuleMetadata
		.rule("AGR-1.3-DEFECTIVE-REQUEST", Citation.agreement("1.3"))
		.needs(RecordKind.REVOCATION_REQUESTS)
		.concerns(RecordKind.REVOCATION_REQUESTS)
		.finds(DEFECT_NOTIFIED_LATE, Severity.S2)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		Tally tally = new Tally();
		for (WrittenRequest request : RequestedRevocation.of(dossier, circumstances).standing()) {
			Moment notified = request.row().defectNotifiedAt();
			Moment bound = request.noticeBound();
			if (notified != null && bound != null) {
				judge(request, notified, bound, tally);
			}
		}
		return tally.verdict();
	}

	private void judge(WrittenRequest request, Moment notified, Moment bound, Tally tally) {
		Observation.Builder observation = Observation.of(METADATA, DEFECT_NOTIFIED_LATE)
			.about("REQUEST", request.id())
			.event(notified)
			.deadline(bound)
			.evidence(request.row());
		switch (Lateness.of(notified, bound)) {
			case ON_TIME -> tally.kept();
			case UNCERTAIN -> tally.found(observation.imprecise(notified, bound).build());
			case LATE -> {
				Duration overrun = Duration.between(bound.at(), notified.at());
				tally.found(observation.overrun(overrun)
					.fact("request", request.id())
					.fact("received", request.receivedAt())
					.fact("notified", notified)
					.fact("bound", bound)
					.fact("overrun", overrun)
					.build());
			}
		}
	}

}
