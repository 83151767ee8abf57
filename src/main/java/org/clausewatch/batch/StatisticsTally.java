package org.clausewatch.batch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.finding.Measure;
import org.clausewatch.finding.Statistic;
import org.clausewatch.finding.Statistics;
import org.clausewatch.record.Application;
import org.clausewatch.record.Archive;
import org.clausewatch.record.Certificate;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Renewal;
import org.clausewatch.record.Revocation;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.Rule;
import org.clausewatch.rule.Verdict;
import org.clausewatch.rule.agreement.RevocationGround;
import org.clausewatch.rule.agreement.WrittenRequestDeadline;
import org.clausewatch.rule.cps.PublicationTime;
import org.jspecify.annotations.Nullable;

/**
 * Counts what {@code statistics.csv} says of the certificates of one partition. What is
 * counted of every certificate is gathered under one key, and taken apart at the end.
 */
final class StatisticsTally {

	private static final String NOT_RECORDED = "NOT_RECORDED";

	private final Circumstances circumstances;

	private final List<Rule> rules;

	private final Map<Batch, long[]> batches = new HashMap<>();

	private final Statistics statistics = new Statistics();

	StatisticsTally(Circumstances circumstances, List<Rule> rules) {
		this.circumstances = circumstances;
		this.rules = rules;
	}

	/** Certificates that are counted alike; the month counts from the year 0. */
	private record Batch(int month, String issuer, Application.@Nullable Kind kind, String version, String state) {
	}

	/** Whether the verdicts on a dossier are needed to count it. */
	static boolean needsVerdicts(Dossier dossier) {
		return dossier.hasCertificate()
				&& (dossier.has(RecordKind.REVOCATION_REQUESTS) || dossier.has(RecordKind.REVOCATIONS));
	}

	/**
	 * Counts a certificate.
	 * @param verdicts by the rule's place, where they are needed
	 */
	void count(Dossier dossier, @Nullable Verdict[] verdicts) {
		dossier.archives().forEach((archive) -> archive(archive, dossier.id().issuer().text()));
		if (!dossier.hasCertificate()) {
			return;
		}
		String issuer = dossier.id().issuer().text();
		Certificate certificate = dossier.certificate();
		Application application = application(dossier, certificate);
		this.batches.computeIfAbsent(new Batch(month(certificate.issuedAt().at()), issuer,
				(application != null) ? application.kind() : null, version(application), state(dossier, certificate)),
				(batch) -> new long[1])[0]++;
		dossier.renewals()
			.stream()
			.map(Renewal::renewedAt)
			.min(Comparator.naturalOrder())
			.ifPresent((renewed) -> this.statistics.add(Measure.CERTIFICATES_RENEWED, text(renewed), issuer, "", 1));
		if (needsVerdicts(dossier)) {
			revocation(dossier, issuer, verdicts);
			request(dossier, issuer, verdicts);
		}
	}

	/** What was counted, in the order of the file. */
	List<Statistic> sorted() {
		this.batches.forEach((batch, count) -> {
			String month = text(batch.month());
			this.statistics.add(Measure.CERTIFICATES_ISSUED, month, batch.issuer(),
					(batch.kind() != null) ? batch.kind().name() : NOT_RECORDED, count[0]);
			this.statistics.add(Measure.CERTIFICATES_AT_CUT_OFF, "", batch.issuer(), batch.state(), count[0]);
			this.statistics.add(Measure.CERTIFICATES_BY_AGREEMENT, "", batch.issuer(), batch.version(), count[0]);
		});
		this.batches.clear();
		return this.statistics.sorted();
	}

	private static @Nullable Application application(Dossier dossier, Certificate certificate) {
		String id = certificate.applicationId();
		for (Application application : dossier.applications()) {
			if (application.applicationId().equals(id)) {
				return application;
			}
		}
		return null;
	}

	/** Versions that the policy doesn't name are one, lest there be as many as rows. */
	private String version(@Nullable Application application) {
		String version = (application != null) ? application.agreementVersion() : null;
		List<String> known = this.circumstances.policy().agreementVersions();
		return (version == null) ? NOT_RECORDED : (known != null && known.contains(version)) ? version : "OTHER";
	}

	private String state(Dossier dossier, Certificate certificate) {
		Instant cutOff = this.circumstances.cutOff();
		if (dossier.revocation() != null) {
			return "REVOKED";
		}
		if (!cutOff.isBefore(certificate.notAfter().at())) {
			return "EXPIRED";
		}
		return cutOff.isBefore(certificate.notBefore().at()) ? "NOT_YET_VALID" : "VALID";
	}

	private void revocation(Dossier dossier, String issuer, @Nullable Verdict[] verdicts) {
		if (dossier.revocations().isEmpty()) {
			return;
		}
		Revocation revocation = dossier.revocations().get(0);
		String month = text(revocation.executedAt());
		this.statistics.add(Measure.CERTIFICATES_REVOKED, month, issuer, RevocationGround.of(revocation).counted(), 1);
		Verdict published = of("CPS-CRL-LATE", verdicts);
		if (published == null || published.outcome() == Outcome.NOT_APPLICABLE) {
			return;
		}
		this.statistics.add(Measure.REVOCATIONS_PUBLISHED, month, issuer, switch (published.outcome()) {
			case PASS -> "ON_TIME";
			case FAIL -> "LATE";
			default -> published.outcome().name();
		}, 1);
		if (published.outcome() == Outcome.PASS || published.outcome() == Outcome.FAIL) {
			Duration time = PublicationTime.of(dossier, this.circumstances);
			if (time != null) {
				this.statistics.add(Measure.LONGEST_PUBLICATION_TIME, month, issuer, "", time.toSeconds());
			}
		}
	}

	/** As the rules of agreement 1.3 say; nothing where none of them had a say. */
	private void request(Dossier dossier, String issuer, @Nullable Verdict[] verdicts) {
		String item = standing(verdicts);
		if (!item.isEmpty()) {
			Moment deadline = WrittenRequestDeadline.of(dossier, this.circumstances);
			this.statistics.add(Measure.REVOCATION_DEADLINES, (deadline != null) ? text(deadline) : "", issuer, item,
					1);
		}
	}

	private String standing(@Nullable Verdict[] verdicts) {
		Verdict open = of("AGR-1.3-OPEN-OVERDUE", verdicts);
		if (open != null && !open.pending().isEmpty()) {
			return "PENDING";
		}
		if (open != null && open.outcome() == Outcome.FAIL) {
			return "OPEN_OVERDUE";
		}
		Verdict never = of("AGR-1.3-NEVER-EXECUTED", verdicts);
		if (never != null && never.outcome() == Outcome.FAIL) {
			return "NEVER_EXECUTED";
		}
		Verdict late = of("AGR-1.3-LATE-REVOCATION", verdicts);
		if (late == null || late.outcome() == Outcome.NOT_APPLICABLE) {
			return "";
		}
		return switch (late.outcome()) {
			case PASS -> "ON_TIME";
			case FAIL -> late.observations().get(0).classCode();
			default -> late.outcome().name();
		};
	}

	private @Nullable Verdict of(String rule, @Nullable Verdict[] verdicts) {
		for (int place = 0; place < verdicts.length; place++) {
			if (this.rules.get(place).metadata().id().equals(rule)) {
				return verdicts[place];
			}
		}
		return null;
	}

	private void archive(Archive archive, String issuer) {
		boolean kept = archive.disposedAt() == null && archive.unreadableSince() == null;
		if (archive.disposedAt() != null) {
			this.statistics.add(Measure.ARCHIVES, "", issuer, "DISPOSED", 1);
		}
		if (archive.unreadableSince() != null) {
			this.statistics.add(Measure.ARCHIVES, "", issuer, "UNREADABLE", 1);
		}
		if (kept) {
			this.statistics.add(Measure.ARCHIVES, "", issuer, "KEPT", 1);
		}
		if (Objects.equals(archive.legalHold(), Boolean.TRUE)) {
			this.statistics.add(Measure.ARCHIVES, "", issuer, "LEGAL_HOLD", 1);
		}
	}

	private String text(Moment moment) {
		return text(month(moment.at()));
	}

	private int month(Instant at) {
		return month(at, this.circumstances.zone());
	}

	/** Months since the year 0 in a zone. */
	private static int month(Instant at, ZoneId zone) {
		long seconds = at.getEpochSecond() + zone.getRules().getOffset(at).getTotalSeconds();
		LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(seconds, 86_400L));
		return day.getYear() * 12 + day.getMonthValue() - 1;
	}

	private static String text(int month) {
		return YearMonth.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1).toString();
	}

	/** The month of an instant, such as {@code 2025-07}. */
	static String month(ZoneId zone, Instant at) {
		return text(month(at, zone));
	}

}
