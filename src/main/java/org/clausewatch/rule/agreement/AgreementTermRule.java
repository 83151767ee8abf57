package org.clausewatch.rule.agreement;

import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Certificate;
import org.clausewatch.record.Moment;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Agreement 3.2: 本协议有效期与依赖于本申请表所申请的数字证书有效期一致。 The term recorded for the agreement begins
 * and ends with the certificate's validity, to the instant.
 * <p>
 * Where neither end of a term is recorded, none was set that could differ: the clause
 * itself gives the agreement the certificate's validity, so the rule is NOT_APPLICABLE.
 * Where one end is recorded and agrees, the other isn't known: INDETERMINATE.
 */
final class AgreementTermRule implements CertificateRule {

	private static final String CLASS = "TERM_MISMATCH";

	private static final RuleMetadata METADATA = RuleMetadata.rule("AGR-3.2-TERM", Citation.agreement("3.2"))
		.finds(CLASS, Severity.S3)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		Certificate certificate = dossier.certificate();
		Moment from = certificate.agreementFrom();
		Moment to = certificate.agreementTo();
		if (from == null && to == null) {
			return Verdict.notApplicable();
		}
		if (differ(from, certificate.notBefore()) || differ(to, certificate.notAfter())) {
			return Verdict.of(observe(certificate, from, to).build());
		}
		if (from != null && from.straddles(certificate.notBefore())) {
			return Verdict.of(observe(certificate, from, to).imprecise(from, certificate.notBefore()).build());
		}
		if (to != null && to.straddles(certificate.notAfter())) {
			return Verdict.of(observe(certificate, from, to).imprecise(to, certificate.notAfter()).build());
		}
		if (from == null || to == null) {
			return Verdict.of(observe(certificate, from, to).indeterminate().note("FACT_MISSING").build());
		}
		return Verdict.pass();
	}

	/** Whether they differ for certain. */
	private static boolean differ(@Nullable Moment stated, Moment expected) {
		return stated != null && stated.compareTo(expected) != 0 && !stated.straddles(expected);
	}

	private static Observation.Builder observe(Certificate certificate, @Nullable Moment from, @Nullable Moment to) {
		Observation.Builder builder = Observation.of(METADATA, CLASS)
			.event(certificate.issuedAt())
			.fact("not_before", certificate.notBefore())
			.fact("not_after", certificate.notAfter())
			.evidence(certificate);
		if (from != null) {
			builder.fact("from", from);
		}
		if (to != null) {
			builder.fact("to", to);
		}
		if (from == null) {
			return builder.variant("END_ONLY");
		}
		return (to == null) ? builder.variant("BEGIN_ONLY") : builder;
	}

}
