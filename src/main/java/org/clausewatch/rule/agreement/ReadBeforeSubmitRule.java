package org.clausewatch.rule.agreement;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Application;
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
import org.clausewatch.rule.Tally;
import org.clausewatch.rule.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Agreement 5.2: 证书申请人在递交数字证书申请表之前，须首先阅读本协议条款。 Read at the moment of submission is in
 * time. What was read must also be what was accepted: an applicant who read another
 * version hasn't read these clauses.
 * <p>
 * Of an agreement that wasn't read nothing is said about versions unless one is stated to
 * have been read; where it was read and either version isn't stated the comparison is
 * INDETERMINATE. A certificate whose application isn't on record isn't concerned:
 * AGR-3.1-ACCEPTANCE says that of it.
 */
final class ReadBeforeSubmitRule implements CertificateRule {

	private static final String LATE = "READ_AFTER_SUBMIT";

	private static final String MISMATCH = "VERSION_MISMATCH";

	private static final RuleMetadata METADATA = RuleMetadata
		.rule("AGR-5.2-READ-BEFORE-SUBMIT", Citation.agreement("5.2"))
		.needs(RecordKind.APPLICATIONS)
		.finds(LATE, Severity.S3)
		.finds(MISMATCH, Severity.S3)
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
		Tally tally = new Tally();
		tally.judged(time(application));
		tally.judged(version(application));
		return tally.verdict();
	}

	private static @Nullable Observation time(CertificateApplication application) {
		Moment submitted = application.submittedAt();
		Moment read = application.readAt();
		Lateness lateness = (read != null) ? Lateness.of(read, submitted) : Lateness.LATE;
		if (lateness == Lateness.ON_TIME) {
			return null;
		}
		Observation.Builder builder = observe(LATE, application).deadline(submitted);
		if (read == null) {
			return builder.event(submitted).variant("NEVER").build();
		}
		builder.event(read);
		if (lateness == Lateness.UNCERTAIN) {
			return builder.imprecise(read, submitted).build();
		}
		Duration overrun = Duration.between(submitted.at(), read.at());
		return builder.fact("read", read).overrun(overrun).fact("overrun", overrun).build();
	}

	private static @Nullable Observation version(CertificateApplication application) {
		if (isReadAsAccepted(application.rows())) {
			return null;
		}
		TreeSet<String> read = versions(application, Application::agreementReadVersion);
		TreeSet<String> accepted = versions(application, Application::agreementVersion);
		Observation.Builder builder = observe(MISMATCH, application).event(application.submittedAt());
		if (read.isEmpty() || accepted.isEmpty()) {
			boolean wasRead = !read.isEmpty() || application.readAt() != null;
			return wasRead ? builder.indeterminate().note("FACT_MISSING").variant("UNKNOWN").build() : null;
		}
		if (read.containsAll(accepted)) {
			return null;
		}
		return builder.fact("read_version", String.join(", ", read))
			.fact("accepted_version", String.join(", ", accepted))
			.build();
	}

	/** Whether the one row there is states the same version for both. */
	private static boolean isReadAsAccepted(List<Application> rows) {
		String accepted = rows.get(0).agreementVersion();
		return rows.size() == 1 && accepted != null && accepted.equals(rows.get(0).agreementReadVersion());
	}

	private static TreeSet<String> versions(CertificateApplication application,
			Function<Application, @Nullable String> column) {
		TreeSet<String> versions = new TreeSet<>();
		application.rows().stream().map(column).filter(Objects::nonNull).forEach(versions::add);
		return versions;
	}

	private static Observation.Builder observe(String classCode, CertificateApplication application) {
		return Observation.of(METADATA, classCode)
			.about("APPLICATION", application.id())
			.fact("application", application.id())
			.fact("submitted", application.submittedAt())
			.evidence(application.rows());
	}

}
