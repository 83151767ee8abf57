package org.clausewatch.rule.records;

import java.util.EnumSet;
import java.util.Set;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Certificate;
import org.clausewatch.record.Delivery;
import org.clausewatch.record.Moment;
import org.clausewatch.record.Notice;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Renewal;
import org.clausewatch.record.Revocation;
import org.clausewatch.record.SourceRecord;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Tally;
import org.clausewatch.rule.Untested;
import org.clausewatch.rule.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Records that contradict each other in time: one of them is wrong, and every rule that
 * builds on it may be. What can be compared is, whichever files are there; without a
 * contradiction a file that is absent leaves the rule NOT_TESTED.
 */
final class TimeOrderRule implements CertificateRule {

	private static final String CLASS = "CONTRADICTION";

	private static final Set<RecordKind> COMPARED = EnumSet.of(RecordKind.DELIVERIES, RecordKind.REVOCATIONS,
			RecordKind.NOTICES, RecordKind.RENEWALS);

	private static final RuleMetadata METADATA = RuleMetadata.rule("REC-TIME-ORDER", Citation.records())
		.finds(CLASS, Severity.S2)
		.build();

	private static final Subject CERTIFICATE_ITSELF = new Subject("", "");

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		Tally tally = new Tally();
		tally.kept();
		deliveries(dossier, tally);
		renewals(dossier, tally);
		revocations(dossier, tally);
		validity(dossier.certificate(), tally);
		Verdict verdict = tally.verdict();
		return (verdict.observations().isEmpty() && !circumstances.present().containsAll(COMPARED))
				? untested(circumstances) : verdict;
	}

	private static Verdict untested(Circumstances circumstances) {
		return Verdict.notTested(
				Untested.absent(COMPARED.stream().filter((kind) -> !circumstances.present().contains(kind)).toList()));
	}

	private static void deliveries(Dossier dossier, Tally tally) {
		Certificate certificate = dossier.certificate();
		Moment issued = certificate.issuedAt();
		for (Delivery delivery : dossier.deliveries()) {
			Moment collected = delivery.collectedAt();
			Moment mailed = delivery.mailSignedAt();
			Moment delivered = (collected != null && isContradiction(collected, issued)) ? collected : mailed;
			if (delivered != null && isContradiction(delivered, issued)) {
				tally.found(contradiction("DELIVERED_BEFORE_ISSUED", delivered, issued, CERTIFICATE_ITSELF, delivery,
						certificate));
			}
		}
	}

	private static void renewals(Dossier dossier, Tally tally) {
		for (Renewal renewal : dossier.renewals()) {
			Notice notice = cited(dossier, renewal.noticeId());
			if (notice != null && isContradiction(renewal.renewedAt(), notice.sentAt())) {
				tally.found(contradiction("RENEWED_BEFORE_NOTICE", renewal.renewedAt(), notice.sentAt(),
						new Subject("NOTICE", notice.noticeId()), renewal, notice));
			}
		}
	}

	private static @Nullable Notice cited(Dossier dossier, @Nullable String noticeId) {
		for (Notice notice : dossier.notices()) {
			if (notice.noticeId().equals(noticeId)) {
				return notice;
			}
		}
		return null;
	}

	private static void revocations(Dossier dossier, Tally tally) {
		Certificate certificate = dossier.certificate();
		Moment issued = certificate.issuedAt();
		for (Revocation revocation : dossier.revocations()) {
			if (isContradiction(revocation.executedAt(), issued)) {
				tally.found(contradiction("REVOKED_BEFORE_ISSUED", revocation.executedAt(), issued, CERTIFICATE_ITSELF,
						revocation, certificate));
			}
		}
	}

	private static void validity(Certificate certificate, Tally tally) {
		if (certificate.notAfter().isAfter(certificate.notBefore())) {
			return;
		}
		tally.found(Observation.of(METADATA, CLASS)
			.event(certificate.issuedAt())
			.variant("NO_VALIDITY")
			.fact("not_before", certificate.notBefore())
			.fact("not_after", certificate.notAfter())
			.evidence(certificate)
			.build());
	}

	/**
	 * What a contradiction is about; deliveries and revocations have no identifier of
	 * their own.
	 */
	private record Subject(String kind, String id) {
	}

	/** Whether what should have come later came before, or may have. */
	private static boolean isContradiction(Moment later, Moment earlier) {
		return later.isBefore(earlier) || later.straddles(earlier);
	}

	private static Observation contradiction(String order, Moment later, Moment earlier, Subject subject,
			SourceRecord... rows) {
		Observation.Builder builder = Observation.of(METADATA, CLASS)
			.about(subject.kind(), subject.id())
			.occurrence(order)
			.event(later)
			.deadline(earlier)
			.variant(order)
			.fact("later", later)
			.fact("earlier", earlier)
			.evidence(rows);
		return later.straddles(earlier) ? builder.imprecise(later, earlier).build() : builder.build();
	}

}
