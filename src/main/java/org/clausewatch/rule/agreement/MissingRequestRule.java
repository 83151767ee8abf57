package org.clausewatch.rule.agreement;

import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Revocation;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Tally;
import org.clausewatch.rule.Verdict;

/**
 * Agreement 1.3, MEAS 29: a revocation on request rests on a request that is on record.
 */
public final class MissingRequestRule implements CertificateRule {

	private static final String MISSING_REQUEST = "MISSING_REQUEST";

	private static final RuleMetadata METADATA = RuleMetadata.rule("AGR-1.3-MISSING-REQUEST", Citation.agreement("1.3"))
		.alsoCites(Citation.meas("29"))
		.needs(RecordKind.REVOCATION_REQUESTS, RecordKind.REVOCATIONS)
		.concerns(RecordKind.REVOCATIONS)
		.finds(MISSING_REQUEST, Severity.S2)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		Tally tally = new Tally();
		for (Revocation revocation : dossier.revocations()) {
			if (RevocationGround.of(revocation).isRequest()) {
				if (RequestBehind.find(revocation, dossier) != null) {
					tally.kept();
				}
				else {
					tally.found(missing(revocation));
				}
			}
		}
		return tally.verdict();
	}

	private Observation missing(Revocation revocation) {
		Observation.Builder observation = Observation.of(METADATA, MISSING_REQUEST)
			.event(revocation.executedAt())
			.fact("v", revocation.executedAt())
			.evidence(revocation);
		String cited = revocation.requestId();
		if (cited != null) {
			observation.about("REQUEST", cited)
				.fact("request", cited)
				.wording("AGR-1.3-MISSING-REQUEST.MISSING_REQUEST.CITED");
		}
		return observation.build();
	}

}
