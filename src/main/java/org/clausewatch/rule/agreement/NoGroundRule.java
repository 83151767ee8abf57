package org.clausewatch.rule.agreement;

import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Revocation;
import org.clausewatch.record.Revocation.Initiator;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Tally;
import org.clausewatch.rule.Verdict;

/**
 * Agreement 2.3: the CA may revoke of its own accord in the six listed cases, or where a
 * law orders it (MEAS 29). An overdue renewal (2.6) alone is no such case.
 */
public final class NoGroundRule implements CertificateRule {

	private static final String NO_GROUND = "NO_GROUND";

	private static final RuleMetadata METADATA = RuleMetadata.rule("AGR-2.3-NO-GROUND", Citation.agreement("2.3"))
		.alsoCites(Citation.agreement("2.6"), Citation.meas("29"))
		.needs(RecordKind.REVOCATIONS)
		.concerns(RecordKind.REVOCATIONS)
		.parameters("lawful-grounds")
		.finds(NO_GROUND, Severity.S1)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		Tally tally = new Tally();
		for (Revocation revocation : dossier.revocations()) {
			if (revocation.initiator() == Initiator.CA) {
				RevocationGround ground = RevocationGround.of(revocation);
				if (ground.isLawful(circumstances.policy().lawfulGrounds(revocation.executedAt().at()))) {
					tally.kept();
				}
				else {
					tally.found(noGround(revocation, ground));
				}
			}
		}
		return tally.verdict();
	}

	/** What is stated instead may name people, and stays in the row that is cited. */
	private Observation noGround(Revocation revocation, RevocationGround ground) {
		Observation.Builder observation = Observation.of(METADATA, NO_GROUND)
			.event(revocation.executedAt())
			.fact("v", revocation.executedAt())
			.evidence(revocation);
		if (!ground.isBlank()) {
			observation.wording("AGR-2.3-NO-GROUND.NO_GROUND.UNLISTED");
		}
		return observation.build();
	}

}
