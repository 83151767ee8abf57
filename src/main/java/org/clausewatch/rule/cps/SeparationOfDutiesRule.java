package org.clausewatch.rule.cps;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Verification;
import org.clausewatch.rule.CertificateApplication;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Tally;
import org.clausewatch.rule.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * CPS 5.2.4 (RFC 3647: roles requiring separation of duties): who verified an application
 * doesn't also approve it. Only passed steps count: who turned an application down has
 * neither verified nor approved it. Whoever else verified or approved it as well changes
 * nothing, and neither does the time of issue.
 * <p>
 * A step that a system took under the operator's name isn't a person's second duty, so
 * one automated step of the two is enough to keep the rule. Where that isn't recorded and
 * neither step is known to be automated, the answer hinges on it: INDETERMINATE. An
 * application that wasn't both verified and approved, or isn't known, isn't concerned;
 * ESL-20-VERIFY-ORDER speaks of it.
 */
public final class SeparationOfDutiesRule implements CertificateRule {

	private static final String CLASS = "SAME_OPERATOR";

	private static final RuleMetadata METADATA = RuleMetadata.rule("CPS-SEPARATION-OF-DUTIES", Citation.cps("5.2.4"))
		.alsoCites(Citation.agreement("2.1"))
		.needs(RecordKind.VERIFICATIONS)
		.concerns(RecordKind.VERIFICATIONS)
		.finds(CLASS, Severity.S2)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		CertificateApplication application = CertificateApplication.of(dossier);
		if (application == null) {
			return Verdict.notApplicable();
		}
		List<Verification> verified = application.verified();
		List<Verification> approved = application.approved();
		if (verified.isEmpty() || approved.isEmpty()) {
			return Verdict.notApplicable();
		}
		if (!anybodyDidBoth(verified, approved)) {
			return Verdict.pass();
		}
		Set<String> operators = verified.stream()
			.map(Verification::operatorId)
			.collect(Collectors.toCollection(TreeSet::new));
		return Tally.each(dossier, operators,
				(operator) -> judge(application, operator, by(operator, verified), by(operator, approved)));
	}

	private static boolean anybodyDidBoth(List<Verification> verified, List<Verification> approved) {
		for (Verification verification : verified) {
			for (Verification approval : approved) {
				if (verification.operatorId().equals(approval.operatorId())) {
					return true;
				}
			}
		}
		return false;
	}

	private static List<Verification> by(String operator, List<Verification> steps) {
		return steps.stream().filter((step) -> step.operatorId().equals(operator)).toList();
	}

	private static @Nullable Observation judge(CertificateApplication application, String operator,
			List<Verification> verified, List<Verification> approved) {
		List<Verification> verifiedByHand = verified.stream().filter(SeparationOfDutiesRule::mayBeManual).toList();
		List<Verification> approvedByHand = approved.stream().filter(SeparationOfDutiesRule::mayBeManual).toList();
		if (verifiedByHand.isEmpty() || approvedByHand.isEmpty()) {
			return null;
		}
		Verification verification = firstManualElseFirst(verifiedByHand);
		Verification approval = firstManualElseFirst(approvedByHand);
		Moment later = verification.decidedAt().isAfter(approval.decidedAt()) ? verification.decidedAt()
				: approval.decidedAt();
		List<Verification> steps = List.of(verification, approval);
		Observation.Builder builder = Observation.of(METADATA, CLASS)
			.about("APPLICATION", application.id())
			.occurrence(operator)
			.event(later)
			.fact("application", application.id())
			.fact("verified", verification.decidedAt())
			.fact("approved", approval.decidedAt())
			.evidence(steps);
		return steps.stream().allMatch(SeparationOfDutiesRule::isManual) ? builder.build()
				: builder.indeterminate().note("FACT_MISSING").variant("UNKNOWN").build();
	}

	private static boolean mayBeManual(Verification step) {
		return !Boolean.TRUE.equals(step.automated());
	}

	private static boolean isManual(Verification step) {
		return Boolean.FALSE.equals(step.automated());
	}

	private static Verification firstManualElseFirst(List<Verification> steps) {
		return steps.stream().filter(SeparationOfDutiesRule::isManual).findFirst().orElse(steps.get(0));
	}

}
