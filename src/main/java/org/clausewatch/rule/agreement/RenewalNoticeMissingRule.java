package org.clausewatch.rule.agreement;

import java.util.List;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Notice;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.Revocation;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Verdict;

/**
 * Agreement 2.6 makes the period run from the receipt of the notice (在收到…更新通知时), and a
 * notice takes effect on arrival (Civil Code 137): without proven receipt, or with a
 * publication on the website only, nobody is overdue.
 */
final class RenewalNoticeMissingRule implements CertificateRule {

	private static final String CLASS = "NOTICE_MISSING";

	private static final RuleMetadata METADATA = RuleMetadata.rule("AGR-2.6-NOTICE-MISSING", Citation.agreement("2.6"))
		.alsoCites(new Citation(Citation.Document.CIVIL_CODE, "137"))
		.needs(RecordKind.NOTICES, RecordKind.REVOCATIONS)
		.concerns(RecordKind.NOTICES, RecordKind.REVOCATIONS)
		.finds(CLASS, Severity.S2)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		ForcedRenewal forced = ForcedRenewal.of(dossier, circumstances);
		List<Revocation> relying = dossier.revocations()
			.stream()
			.filter((revocation) -> RevocationGround.of(revocation).isRenewal())
			.toList();
		if (forced.notices().isEmpty()) {
			return relying.isEmpty() ? Verdict.notApplicable() : Verdict.of(revokedWithoutNotice(relying));
		}
		return forced.received().isEmpty() ? Verdict.of(notReceived(forced.notices(), relying)) : Verdict.pass();
	}

	private static Observation revokedWithoutNotice(List<Revocation> relying) {
		Revocation first = relying.get(0);
		return Observation.of(METADATA, CLASS)
			.event(first.executedAt())
			.variant("NONE")
			.fact("v", first.executedAt())
			.evidence(relying)
			.build();
	}

	private static Observation notReceived(List<Notice> notices, List<Revocation> relying) {
		Notice first = notices.get(0);
		boolean website = notices.stream().allMatch((notice) -> notice.channel() == Notice.Channel.WEBSITE);
		Observation.Builder builder = Observation.of(METADATA, CLASS);
		return (website ? builder.variant("WEBSITE") : builder).about("NOTICE", first.noticeId())
			.event(first.sentAt())
			.fact("notice", first.noticeId())
			.fact("sent", first.sentAt())
			.fact("channel", first.channel())
			.fact("count", notices.size())
			.evidence(notices)
			.evidence(relying)
			.build();
	}

}
