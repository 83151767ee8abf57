package org.clausewatch.rule.agreement;

import java.time.Duration;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Certificate;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.CertificateApplication;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Lateness;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Verdict;

/**
 * Agreement 3.1: 本协议双方盖章（签字），或证书申请人在数字证书申请表中声明同意接受本协议的，则视为协议达成即时生效。 A certificate is
 * issued under an agreement that is in force, so it must have been accepted by
 * {@code issued_at}; exactly then is in time. That holds for every kind of application:
 * 3.2 ties each agreement to one certificate, so a renewal needs an acceptance of its
 * own.
 * <p>
 * Every certificate rests on an application. Where the certificate names none, or one
 * that {@code applications.csv} doesn't have (which REC-ORPHAN reports), the acceptance
 * is a fact that isn't known: INDETERMINATE, neither passed nor held against anybody.
 */
final class AgreementAcceptanceRule implements CertificateRule {

	private static final String NONE = "NO_ACCEPTANCE";

	private static final String LATE = "LATE_ACCEPTANCE";

	private static final RuleMetadata METADATA = RuleMetadata.rule("AGR-3.1-ACCEPTANCE", Citation.agreement("3.1"))
		.needs(RecordKind.APPLICATIONS)
		.finds(NONE, Severity.S1)
		.finds(LATE, Severity.S1)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		Certificate certificate = dossier.certificate();
		CertificateApplication application = CertificateApplication.onRecord(dossier);
		if (application == null) {
			return Verdict.of(Observation.of(METADATA, NONE)
				.indeterminate()
				.note("FACT_MISSING")
				.event(certificate.issuedAt())
				.variant("UNKNOWN_APPLICATION")
				.fact("issued", certificate.issuedAt())
				.evidence(certificate)
				.build());
		}
		Moment accepted = application.acceptedAt();
		if (accepted == null) {
			return Verdict.of(Observation.of(METADATA, NONE)
				.event(certificate.issuedAt())
				.fact("application", application.id())
				.fact("issued", certificate.issuedAt())
				.fact("cutoff", circumstances.now())
				.evidence(certificate)
				.evidence(application.rows())
				.build());
		}
		return judge(certificate, application, accepted);
	}

	private static Verdict judge(Certificate certificate, CertificateApplication application, Moment accepted) {
		Moment issued = certificate.issuedAt();
		Lateness lateness = Lateness.of(accepted, issued);
		if (lateness == Lateness.ON_TIME) {
			return Verdict.pass();
		}
		Observation.Builder late = Observation.of(METADATA, LATE)
			.event(accepted)
			.deadline(issued)
			.fact("application", application.id())
			.fact("issued", issued)
			.fact("accepted", accepted)
			.evidence(certificate)
			.evidence(application.rows());
		if (lateness == Lateness.UNCERTAIN) {
			return Verdict.of(late.imprecise(accepted, issued).build());
		}
		Duration overrun = Duration.between(issued.at(), accepted.at());
		return Verdict.of(late.overrun(overrun).fact("overrun", overrun).build());
	}

}
