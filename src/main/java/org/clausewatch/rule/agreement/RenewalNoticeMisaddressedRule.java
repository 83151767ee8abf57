package org.clausewatch.rule.agreement;

import java.util.List;
import java.util.Objects;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Address;
import org.clausewatch.record.Moment;
import org.clausewatch.record.Notice;
import org.clausewatch.record.RecordKind;
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
 * Agreement 2.6 with Civil Code 137: a notice sent where the subscriber no longer was,
 * and not proven to have arrived, starts no period. The address itself stays out of the
 * finding (agreement 2.7); the rows lead to it.
 */
final class RenewalNoticeMisaddressedRule implements CertificateRule {

	private static final String CLASS = "WRONG_ADDRESS";

	private static final RuleMetadata METADATA = RuleMetadata.rule("AGR-2.6-WRONG-ADDRESS", Citation.agreement("2.6"))
		.alsoCites(new Citation(Citation.Document.CIVIL_CODE, "137"))
		.needs(RecordKind.NOTICES, RecordKind.ADDRESSES)
		.concerns(RecordKind.NOTICES)
		.finds(CLASS, Severity.S2)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		return Tally.each(dossier, ForcedRenewal.of(dossier, circumstances).notices(),
				(notice) -> judge(notice, dossier.addresses()));
	}

	private static @Nullable Observation judge(Notice notice, List<Address> addresses) {
		if (RenewalNotice.receipt(notice) != null) {
			return null;
		}
		List<Address> used = addresses.stream().filter((address) -> isUsedBy(address, notice)).toList();
		if (used.stream().anyMatch((address) -> isValidAt(address, notice.sentAt()))) {
			return null;
		}
		return used.stream()
			.filter((address) -> isSupersededAt(address, notice.sentAt()))
			.map(Address::validTo)
			.map(Objects::requireNonNull)
			.max(Moment::compareTo)
			.map((superseded) -> observe(notice, superseded, used))
			.orElse(null);
	}

	private static Observation observe(Notice notice, Moment superseded, List<Address> used) {
		Observation.Builder builder = Observation.of(METADATA, CLASS)
			.about("NOTICE", notice.noticeId())
			.event(notice.sentAt())
			.fact("notice", notice.noticeId())
			.fact("channel", notice.channel())
			.fact("sent", notice.sentAt())
			.fact("superseded", superseded)
			.evidence(notice)
			.evidence(used);
		return superseded.straddles(notice.sentAt()) ? builder.imprecise(notice.sentAt(), superseded).build()
				: builder.build();
	}

	private static boolean isUsedBy(Address address, Notice notice) {
		return address.channel().equals(notice.channel().name()) && address.address().equals(notice.address());
	}

	/** From valid_from until valid_to: sent exactly then, it was not yet superseded. */
	private static boolean isValidAt(Address address, Moment at) {
		return !address.validFrom().isAfter(at) && !isSupersededAt(address, at);
	}

	/**
	 * Before it was sent, or perhaps: within a second that only one of the two is
	 * recorded finer than.
	 */
	private static boolean isSupersededAt(Address address, Moment at) {
		Moment end = address.validTo();
		return end != null && (end.isBefore(at) || end.straddles(at));
	}

}
