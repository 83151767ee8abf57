package org.clausewatch.rule.law;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Certificate;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Verification;
import org.clausewatch.record.Verification.Step;
import org.clausewatch.rule.CertificateApplication;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Lateness;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * ESL 20: the CA verifies the applicant's identity and examines the application before it
 * issues. Both a passed VERIFY and a passed APPROVE must lie at {@code issued_at} or
 * before; which of the two came first is not the article's matter. A failed step counts
 * for nothing, and the first pass of each step decides.
 * <p>
 * A step that was passed only after the issue is VERIFY_ORDER. A step that was never
 * passed is NOT_VERIFIED, whatever became of the other one, and the explanation names it:
 * a certificate that nobody approved is not one approved late. So is an application
 * without any step, as long as it can be told that it is the certificate's. Where the
 * certificate names no application, or one that {@code applications.csv} doesn't have and
 * no step knows, the steps may stand under another identifier: INDETERMINATE.
 */
public final class VerificationOrderRule implements CertificateRule {

	private static final String ORDER = "VERIFY_ORDER";

	private static final String NOT_VERIFIED = "NOT_VERIFIED";

	/** The Electronic Signature Law takes effect. */
	private static final LocalDate IN_FORCE = LocalDate.of(2005, 4, 1);

	private static final RuleMetadata METADATA = RuleMetadata.rule("ESL-20-VERIFY-ORDER", Citation.esl("20"))
		.alsoCites(Citation.meas("30"), Citation.agreement("2.1"))
		.inForce(IN_FORCE, null)
		.needs(RecordKind.VERIFICATIONS)
		.finds(ORDER, Severity.S1)
		.finds(NOT_VERIFIED, Severity.S1)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		Certificate certificate = dossier.certificate();
		CertificateApplication application = CertificateApplication.of(dossier);
		if (application == null || mayStandElsewhere(application, circumstances)) {
			return Verdict.of(observe(NOT_VERIFIED, certificate, List.of()).indeterminate()
				.note("FACT_MISSING")
				.variant("UNKNOWN_APPLICATION")
				.build());
		}
		Verification verified = first(application.verified());
		Verification approved = first(application.approved());
		if (verified == null || approved == null) {
			return Verdict.of(missing(certificate, application, verified, approved));
		}
		return judge(certificate, application, verified, approved);
	}

	private static @Nullable Verification first(List<Verification> steps) {
		return steps.isEmpty() ? null : steps.get(0);
	}

	private static boolean mayStandElsewhere(CertificateApplication application, Circumstances circumstances) {
		return application.steps().isEmpty() && application.rows().isEmpty()
				&& circumstances.present().contains(RecordKind.APPLICATIONS);
	}

	private static Observation missing(Certificate certificate, CertificateApplication application,
			@Nullable Verification verified, @Nullable Verification approved) {
		Observation.Builder builder = observe(NOT_VERIFIED, certificate, application.steps()).fact("application",
				application.id());
		if (verified != null) {
			return builder.variant("NO_APPROVE").fact("verified", verified.decidedAt()).build();
		}
		if (approved != null) {
			return builder.variant("NO_VERIFY").fact("approved", approved.decidedAt()).build();
		}
		return builder.build();
	}

	private static Verdict judge(Certificate certificate, CertificateApplication application, Verification verified,
			Verification approved) {
		Moment issued = certificate.issuedAt();
		if (isBefore(verified, issued) && isBefore(approved, issued)) {
			return Verdict.pass();
		}
		List<Moment> steps = Stream.of(verified.decidedAt(), approved.decidedAt()).sorted().toList();
		Observation.Builder builder = observe(ORDER, certificate, List.of(verified, approved));
		if (Lateness.of(steps.get(1), issued) == Lateness.LATE) {
			return Verdict.of(builder.deadline(steps.get(1))
				.fact("application", application.id())
				.fact("verified", verified.decidedAt())
				.fact("approved", approved.decidedAt())
				.fact("early", Duration.between(issued.at(), steps.get(1).at()))
				.build());
		}
		Moment step = steps.get(0).straddles(issued) ? steps.get(0) : steps.get(1);
		return Verdict.of(builder.deadline(step).imprecise(issued, step).build());
	}

	/** Before it for certain, or at it. */
	private static boolean isBefore(Verification step, Moment issued) {
		return Lateness.of(step.decidedAt(), issued) == Lateness.ON_TIME;
	}

	private static Observation.Builder observe(String classCode, Certificate certificate, List<Verification> steps) {
		return Observation.of(METADATA, classCode)
			.event(certificate.issuedAt())
			.fact("issued", certificate.issuedAt())
			.evidence(certificate)
			.evidence(steps);
	}

}
