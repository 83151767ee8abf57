package org.clausewatch.rule.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Certificate;
import org.clausewatch.record.Moment;
import org.clausewatch.record.Notice;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.SourceRecord;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Tally;
import org.clausewatch.rule.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Records that contradict each other in time: one of them is wrong, and every rule that
 * builds on it may be. What can be compared is, whichever files are there; without a
 * contradiction a file that is absent leaves the rule NOT_TESTED.
 */
final class TimeOrderRule implements CertificateRule {

	private static final String CLASS = "CONTRADICTION";

	private static final List<RecordKind> COMPARED = List.of(RecordKind.DELIVERIES, RecordKind.REVOCATIONS,
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
		Stream.of(deliveries(dossier), renewals(dossier), revocations(dossier), validity(dossier))
			.flatMap(List::stream)
			.forEach(tally::found);
		Verdict verdict = tally.verdict();
		String absent = COMPARED.stream()
			.filter((kind) -> !circumstances.present().contains(kind))
			.map(RecordKind::fileName)
			.collect(Collectors.joining(" "));
		return (verdict.observations().isEmpty() && !absent.isEmpty()) ? Verdict.notTested(absent + " absent")
				: verdict;
	}

	private static List<Observation> deliveries(Dossier dossier) {
		Certificate certificate = dossier.certificate();
		List<Observation> found = new ArrayList<>();
		dossier.deliveries()
			.forEach((delivery) -> Stream
				.of(Optional.ofNullable(delivery.collectedAt()), Optional.ofNullable(delivery.mailSignedAt()))
				.flatMap(Optional::stream)
				.flatMap((delivered) -> compare("DELIVERED_BEFORE_ISSUED", delivered, certificate.issuedAt(),
						CERTIFICATE_ITSELF, delivery, certificate)
					.stream())
				.findFirst()
				.ifPresent(found::add));
		return found;
	}

	private static List<Observation> renewals(Dossier dossier) {
		List<Observation> found = new ArrayList<>();
		dossier.renewals().forEach((renewal) -> {
			Notice notice = cited(dossier, renewal.noticeId());
			if (notice != null) {
				compare("RENEWED_BEFORE_NOTICE", renewal.renewedAt(), notice.sentAt(),
						new Subject("NOTICE", notice.noticeId()), renewal, notice)
					.ifPresent(found::add);
			}
		});
		return found;
	}

	private static @Nullable Notice cited(Dossier dossier, @Nullable String noticeId) {
		return dossier.notices()
			.stream()
			.filter((notice) -> notice.noticeId().equals(noticeId))
			.findFirst()
			.orElse(null);
	}

	private static List<Observation> revocations(Dossier dossier) {
		Certificate certificate = dossier.certificate();
		List<Observation> found = new ArrayList<>();
		dossier.revocations()
			.forEach((revocation) -> compare("REVOKED_BEFORE_ISSUED", revocation.executedAt(), certificate.issuedAt(),
					CERTIFICATE_ITSELF, revocation, certificate)
				.ifPresent(found::add));
		return found;
	}

	private static List<Observation> validity(Dossier dossier) {
		Certificate certificate = dossier.certificate();
		if (certificate.notAfter().isAfter(certificate.notBefore())) {
			return List.of();
		}
		return List.of(Observation.of(METADATA, CLASS)
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

	/** A contradiction where the second should have come no later than the first. */
	private static Optional<Observation> compare(String order, Moment later, Moment earlier, Subject subject,
			SourceRecord... rows) {
		if (!later.isBefore(earlier) && !later.straddles(earlier)) {
			return Optional.empty();
		}
		Observation.Builder builder = Observation.of(METADATA, CLASS)
			.about(subject.kind(), subject.id())
			.occurrence(order)
			.event(later)
			.deadline(earlier)
			.variant(order)
			.fact("later", later)
			.fact("earlier", earlier)
			.evidence(rows);
		return Optional.of(later.straddles(earlier) ? builder.imprecise(later, earlier).build() : builder.build());
	}

}
