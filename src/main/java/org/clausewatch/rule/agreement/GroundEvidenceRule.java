package org.clausewatch.rule.agreement;

import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.EvidenceItem.SubjectKind;
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
 * Agreement 2.3, ESL 28: who revokes on a ground must be able to show it: evidence of the
 * fact for (1), (2), (4) and (5); for (6), which is the CA's own judgement, the decision
 * and a second person.
 */
public final class GroundEvidenceRule implements CertificateRule {

	private static final String NO_EVIDENCE = "NO_EVIDENCE";

	private static final RuleMetadata METADATA = RuleMetadata.rule("AGR-2.3-GROUND-EVIDENCE", Citation.agreement("2.3"))
		.alsoCites(Citation.esl("28"), Citation.meas("29"))
		.needs(RecordKind.REVOCATIONS)
		.concerns(RecordKind.REVOCATIONS)
		.finds(NO_EVIDENCE, Severity.S2)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		boolean held = dossier.evidenceItems()
			.stream()
			.anyMatch((item) -> item.subjectKind() == SubjectKind.REVOCATION);
		Tally tally = new Tally();
		for (Revocation revocation : dossier.revocations()) {
			RevocationGround ground = RevocationGround.of(revocation);
			if (ground.isFactual()) {
				settle(revocation.evidenceSha256() != null || held, revocation, ground, tally);
			}
			else if (ground.isJudgement()) {
				settle(revocation.decisionDocument() != null && decidedByTwo(revocation), revocation, ground, tally);
			}
		}
		return tally.verdict();
	}

	private static boolean decidedByTwo(Revocation revocation) {
		String operator = revocation.operatorId();
		String approver = revocation.approverId();
		return operator != null && approver != null && !operator.equals(approver);
	}

	private void settle(boolean shown, Revocation revocation, RevocationGround ground, Tally tally) {
		if (shown) {
			tally.kept();
			return;
		}
		Observation.Builder observation = Observation.of(METADATA, NO_EVIDENCE)
			.event(revocation.executedAt())
			.fact("v", revocation.executedAt())
			.fact("ground", ground.code())
			.evidence(revocation);
		if (ground.isJudgement()) {
			observation.wording("AGR-2.3-GROUND-EVIDENCE.NO_EVIDENCE.DECISION");
		}
		tally.found(observation.build());
	}

}
