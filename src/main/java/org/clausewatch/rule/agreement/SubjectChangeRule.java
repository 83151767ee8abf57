package org.clausewatch.rule.agreement;

import java.util.List;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.SubjectChange;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Lifetime;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Tally;
import org.clausewatch.rule.Verdict;

/**
 * Agreement 1.4: 若证书主体……信息变更，应立即按照网证通的证书流程，申请变更。 With ESL 22 the CA keeps what a
 * certificate says accurate throughout its validity: a change it knows of leads to
 * another certificate. A certificate that is over at the cut-off can mislead nobody any
 * more, so a change left open on it doesn't concern the rule.
 */
final class SubjectChangeRule implements CertificateRule {

	private static final String CLASS = "NO_REISSUE";

	private static final RuleMetadata METADATA = RuleMetadata.rule("AGR-1.4-SUBJECT-CHANGE", Citation.agreement("1.4"))
		.alsoCites(Citation.esl("22"))
		.needs(RecordKind.SUBJECT_CHANGES, RecordKind.REVOCATIONS)
		.concerns(RecordKind.SUBJECT_CHANGES)
		.finds(CLASS, Severity.S2)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		boolean valid = Lifetime.of(dossier).isValidAt(circumstances.cutOff());
		List<SubjectChange> changes = dossier.subjectChanges()
			.stream()
			.filter(SubjectChange::inCertificate)
			.filter((change) -> valid || isDone(change))
			.toList();
		return Tally.each(dossier, changes, (change) -> isDone(change) ? null : open(change, dossier, circumstances));
	}

	/** Applied for, and completed by the cut-off: what comes after it isn't known yet. */
	private static boolean isDone(SubjectChange change) {
		return change.applicationId() != null && change.completedAt() != null;
	}

	private static Observation open(SubjectChange change, Dossier dossier, Circumstances circumstances) {
		Observation.Builder builder = Observation.of(METADATA, CLASS)
			.about("CHANGE", change.changeId())
			.event(change.knownToCaAt())
			.fact("change", change.changeId())
			.fact("attribute", change.attribute())
			.fact("known", change.knownToCaAt())
			.fact("not_after", dossier.certificate().notAfter())
			.fact("cut_off", circumstances.now())
			.evidence(change, dossier.certificate());
		String application = change.applicationId();
		if (application != null) {
			return builder.variant("NOT_COMPLETED").fact("application", application).build();
		}
		return (change.completedAt() != null) ? builder.variant("WITHOUT_APPLICATION").build() : builder.build();
	}

}
