package org.clausewatch.rule.agreement;

import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Revocation;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Lateness;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Agreement 1.3: a revocation can't have been executed on a request that had not been
 * received. Either time is wrong, or the request was written afterwards.
 */
public final class RevokedBeforeRequestRule implements CertificateRule {

	private static final String CONTRADICTION = "CONTRADICTION";

	private static final RuleMetadata METADATA = RuleMetadata
		.rule("AGR-1.3-REVOKED-BEFORE-REQUEST", Citation.agreement("1.3"))
		.alsoCites(Citation.meas("29"))
		.needs(RecordKind.REVOCATION_REQUESTS, RecordKind.REVOCATIONS)
		.concerns(RecordKind.REVOCATION_REQUESTS)
		.finds(CONTRADICTION, Severity.S1)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		RequestedRevocation requested = RequestedRevocation.of(dossier, circumstances);
		Revocation revocation = requested.revocation();
		WrittenRequest cited = (revocation != null) ? cited(revocation, requested) : null;
		if (revocation == null || cited == null) {
			return Verdict.notApplicable();
		}
		Moment executed = revocation.executedAt();
		boolean received = !executed.isBefore(cited.receivedAt()) && !executed.straddles(cited.receivedAt());
		if (received || startedByAnother(requested.first(), cited, executed)) {
			return Verdict.pass();
		}
		return Verdict.of(contradiction(revocation, cited));
	}

	private static @Nullable WrittenRequest cited(Revocation revocation, RequestedRevocation requested) {
		return requested.requests()
			.stream()
			.filter((request) -> request.id().equals(revocation.requestId()))
			.findFirst()
			.orElse(null);
	}

	/** Another request's clock ran already when the certificate was revoked. */
	private static boolean startedByAnother(@Nullable WrittenRequest first, WrittenRequest cited, Moment executed) {
		Moment start = (first != null && !first.equals(cited)) ? first.start() : null;
		return start != null && !executed.isBefore(start);
	}

	private Observation contradiction(Revocation revocation, WrittenRequest cited) {
		Observation.Builder observation = Observation.of(METADATA, CONTRADICTION)
			.about("REQUEST", cited.id())
			.event(revocation.executedAt())
			.fact("request", cited.id())
			.fact("received", cited.receivedAt())
			.fact("v", revocation.executedAt())
			.evidence(cited.row(), revocation);
		if (Lateness.of(cited.receivedAt(), revocation.executedAt()) == Lateness.UNCERTAIN) {
			observation.imprecise(revocation.executedAt(), cited.receivedAt());
		}
		return observation.build();
	}

}
