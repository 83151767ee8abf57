package org.clausewatch.rule;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Application;
import org.clausewatch.record.Moment;
import org.clausewatch.record.Verification;
import org.jspecify.annotations.Nullable;

/**
 * The application that a certificate was issued on: the one its row names, not whatever
 * else the dossier holds because another certificate claims the same serial. An
 * application that was exported several times is one application: a later row may fill in
 * what an earlier one leaves open, and of several times the earliest counts.
 *
 * @param id its identifier
 * @param rows its rows in {@code applications.csv}; none where that file doesn't have it
 * @param steps its steps of verification and approval, in time order, passed or not
 */
public record CertificateApplication(String id, List<Application> rows, List<Verification> steps) {

	/**
	 * The certificate's application.
	 * @return {@code null} where the certificate's row names none
	 */
	public static @Nullable CertificateApplication of(Dossier dossier) {
		String id = dossier.certificate().applicationId();
		if (id == null) {
			return null;
		}
		return new CertificateApplication(id,
				dossier.applications().stream().filter((row) -> row.applicationId().equals(id)).toList(),
				dossier.verifications().stream().filter((row) -> row.applicationId().equals(id)).toList());
	}

	/**
	 * The certificate's application, {@code null} also where {@code applications.csv}
	 * doesn't have it, which REC-ORPHAN reports.
	 */
	public static @Nullable CertificateApplication onRecord(Dossier dossier) {
		CertificateApplication application = of(dossier);
		return (application != null && !application.rows.isEmpty()) ? application : null;
	}

	/** When it was submitted; only of an application on record. */
	public Moment submittedAt() {
		return Objects.requireNonNull(earliest(Application::submittedAt));
	}

	/** When the agreement was accepted, {@code null} where no row says. */
	public @Nullable Moment acceptedAt() {
		return earliest(Application::agreementAcceptedAt);
	}

	/** When the agreement was read, {@code null} where no row says. */
	public @Nullable Moment readAt() {
		return earliest(Application::agreementReadAt);
	}

	/** The first time a step was passed; a step that was failed is not passed. */
	public @Nullable Verification firstPassed(Verification.Step step) {
		return passed(step).stream().findFirst().orElse(null);
	}

	/** Every time a step was passed, in time order. */
	public List<Verification> passed(Verification.Step step) {
		return this.steps.stream()
			.filter((row) -> row.step() == step && row.outcome() == Verification.Decision.PASS)
			.toList();
	}

	private @Nullable Moment earliest(Function<Application, @Nullable Moment> time) {
		return this.rows.stream().map(time).filter(Objects::nonNull).min(Moment::compareTo).orElse(null);
	}

}
