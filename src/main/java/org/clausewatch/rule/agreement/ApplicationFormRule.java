package org.clausewatch.rule.agreement;

import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Application;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.CertificateApplication;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Verdict;

/**
 * Agreement 5.1: 各类证书的申请表等是本协议不可分割的组成部分。 Without a hash of the form nobody can show later
 * what was agreed. The clause is about an application's form, so it doesn't concern a
 * certificate whose application isn't on record: AGR-3.1-ACCEPTANCE says that of it.
 */
final class ApplicationFormRule implements CertificateRule {

	private static final String CLASS = "FORM_MISSING";

	private static final RuleMetadata METADATA = RuleMetadata.rule("AGR-5.1-FORM", Citation.agreement("5.1"))
		.needs(RecordKind.APPLICATIONS)
		.finds(CLASS, Severity.S3)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		CertificateApplication application = CertificateApplication.onRecord(dossier);
		if (application == null) {
			return Verdict.notApplicable();
		}
		for (Application row : application.rows()) {
			if (row.formSha256() != null) {
				return Verdict.pass();
			}
		}
		return Verdict.of(Observation.of(METADATA, CLASS)
			.about("APPLICATION", application.id())
			.event(application.submittedAt())
			.fact("application", application.id())
			.fact("submitted", application.submittedAt())
			.evidence(application.rows())
			.build());
	}

}
