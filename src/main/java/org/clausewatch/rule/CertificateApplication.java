package org.clausewatch.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Application;
import org.clausewatch.record.Certificate;
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
 * @param verified every time its verification was passed, in time order
 * @param approved every time its approval was passed, in time order; a step that was
 * failed is not passed
 */
public record CertificateApplication(String id, List<Application> rows, List<Verification> steps,
		List<Verification> verified, List<Verification> approved) {

	/**
	 * The certificate's application.
	 * @return {@code null} where the certificate's row names none
	 */
	public static @Nullable CertificateApplication of(Dossier dossier) {
		Certificate certificate = dossier.certificate();
		return (certificate.applicationId() != null)
				? dossier.once(CertificateApplication.class, certificate, CertificateApplication::of) : null;
	}

	private static CertificateApplication of(Dossier dossier, Certificate certificate) {
		String id = Objects.requireNonNull(certificate.applicationId());
		List<Verification> steps = those(dossier.verifications(), (row) -> row.applicationId().equals(id));
		List<Verification> verified = new ArrayList<>(1);
		List<Verification> approved = new ArrayList<>(1);
		for (Verification step : steps) {
			if (step.outcome() == Verification.Decision.PASS) {
				((step.step() == Verification.Step.VERIFY) ? verified : approved).add(step);
			}
		}
		return new CertificateApplication(id, those(dossier.applications(), (row) -> row.applicationId().equals(id)),
				steps, List.copyOf(verified), List.copyOf(approved));
	}

	/** The rows that are meant: as a rule all there are. */
	private static <T> List<T> those(List<T> rows, Predicate<T> meant) {
		for (T row : rows) {
			if (!meant.test(row)) {
				return rows.stream().filter(meant).toList();
			}
		}
		return rows;
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

	private @Nullable Moment earliest(Function<Application, @Nullable Moment> time) {
		Moment earliest = null;
		for (Application row : this.rows) {
			Moment told = time.apply(row);
			if (told != null && (earliest == null || told.isBefore(earliest))) {
				earliest = told;
			}
		}
		return earliest;
	}

}
