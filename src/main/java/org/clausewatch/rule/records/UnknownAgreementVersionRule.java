package org.clausewatch.rule.records;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Application;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.UnsetParameterException;
import org.clausewatch.rule.Verdict;

/**
 * Clauses bind as they were accepted: a version that the clause register doesn't know
 * can't be judged by it, and the rules on its clauses report NOT_IN_FORCE.
 */
final class UnknownAgreementVersionRule implements CertificateRule {

	private static final String CLASS = "VERSION_UNKNOWN";

	private static final String VERSIONS = "agreement-versions";

	private static final RuleMetadata METADATA = RuleMetadata.rule("REC-AGREEMENT-VERSION", Citation.records())
		.needs(RecordKind.APPLICATIONS)
		.parameters(VERSIONS)
		.finds(CLASS, Severity.S2)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		List<String> known = circumstances.policy().agreementVersions();
		boolean stated = false;
		boolean unknown = false;
		for (Application application : dossier.applications()) {
			String version = application.agreementVersion();
			stated |= version != null;
			unknown |= version != null && known != null && !known.contains(version);
		}
		if (!stated) {
			return Verdict.notApplicable();
		}
		if (known == null) {
			throw UnsetParameterException.forWholeRun(VERSIONS);
		}
		return unknown ? unknown(dossier, known) : Verdict.pass();
	}

	private static Verdict unknown(Dossier dossier, List<String> known) {
		return Verdict.of(stating(dossier).stream()
			.filter((application) -> !known.contains(application.agreementVersion()))
			.map((application) -> observe(application, known))
			.toList());
	}

	/** The applications that state a version, each once, by identifier. */
	private static Collection<Application> stating(Dossier dossier) {
		Map<String, Application> byId = new TreeMap<>();
		dossier.applications()
			.stream()
			.filter((application) -> application.agreementVersion() != null)
			.forEach((application) -> byId.putIfAbsent(application.applicationId(), application));
		return byId.values();
	}

	private static Observation observe(Application application, List<String> known) {
		return Observation.of(METADATA, CLASS)
			.about("APPLICATION", application.applicationId())
			.event(application.submittedAt())
			.fact("application", application.applicationId())
			.fact("version", String.valueOf(application.agreementVersion()))
			.fact("known", String.join(", ", known))
			.evidence(application)
			.build();
	}

}
