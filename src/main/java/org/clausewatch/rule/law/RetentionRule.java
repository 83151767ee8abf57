package org.clausewatch.rule.law;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Archive;
import org.clausewatch.record.Moment;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Lifetime;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Tally;
import org.clausewatch.rule.TimeSpan;
import org.clausewatch.rule.UnsetParameterException;
import org.clausewatch.rule.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * ESL 24: 电子认证服务提供者应当妥善保存与认证相关的信息，信息保存期限至少为电子签名认证证书失效后五年。 A certificate lapses when it
 * expires or is revoked. A policy may keep records longer, never shorter: what is lost
 * within the five years is a breach whatever the policy says, and only beyond them does
 * the policy's period have to be known, as it stood when the records were lost.
 */
public final class RetentionRule implements CertificateRule {

	private static final String CLASS = "RETENTION";

	private static final String PERIOD = "retention.period";

	/** 信息保存期限至少为电子签名认证证书失效后五年. */
	private static final TimeSpan FLOOR = TimeSpan.parse("P5Y");

	/** The Electronic Signature Law takes effect. */
	private static final LocalDate ESL_IN_FORCE = LocalDate.of(2005, 4, 1);

	private static final RuleMetadata METADATA = RuleMetadata.rule("ESL-24-RETENTION", Citation.esl("24"))
		.alsoCites(Citation.meas("18"))
		.inForce(ESL_IN_FORCE, null)
		.needs(RecordKind.ARCHIVES, RecordKind.REVOCATIONS)
		.concerns(RecordKind.ARCHIVES)
		.parameters(PERIOD)
		.finds(CLASS, Severity.S1)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		return Tally.each(dossier, dossier.archives(), (archive) -> judge(archive, dossier, circumstances));
	}

	private static @Nullable Observation judge(Archive archive, Dossier dossier, Circumstances circumstances) {
		Moment lost = Stream.of(archive.disposedAt(), archive.unreadableSince())
			.filter(Objects::nonNull)
			.min(Moment::compareTo)
			.orElse(null);
		if (lost == null) {
			return null;
		}
		Lifetime lifetime = Lifetime.of(dossier);
		Observation.Builder builder = Observation.of(METADATA, CLASS)
			.about("APPLICATION", archive.applicationId())
			.event(lost)
			.fact("application", archive.applicationId())
			.fact("lost", lost)
			.fact("lapse", lifetime.end())
			.evidence(archive, dossier.certificate(), lifetime.endedByRevocation() ? lifetime.revocation() : null);
		TimeSpan set = circumstances.policy().spanOrNull(PERIOD, lost.at());
		TimeSpan period = longer(set, lifetime.end(), circumstances);
		Moment bound = after(lifetime.end(), period, circumstances);
		boolean held = Boolean.TRUE.equals(archive.legalHold());
		if (lost.isBefore(bound) && !lost.straddles(bound)) {
			builder.deadline(bound)
				.fact("period", period)
				.fact("bound", bound)
				.fact("early", Duration.between(lost.at(), bound.at()));
			if (held) {
				builder.remark("ESL-24.HOLD");
			}
			return (lost.equals(archive.disposedAt()) ? builder : builder.variant("UNREADABLE")).build();
		}
		if (held) {
			return builder.variant("HOLD").build();
		}
		if (lost.straddles(bound)) {
			return builder.deadline(bound).imprecise(lost, bound).build();
		}
		if (set == null) {
			throw new UnsetParameterException(PERIOD);
		}
		return null;
	}

	/** The policy's period, unless the law's floor reaches further. */
	private static TimeSpan longer(@Nullable TimeSpan set, Moment lapse, Circumstances circumstances) {
		boolean further = set != null && after(lapse, set, circumstances).isAfter(after(lapse, FLOOR, circumstances));
		return (set != null && further) ? set : FLOOR;
	}

	private static Moment after(Moment lapse, TimeSpan period, Circumstances circumstances) {
		return lapse.movedTo(period.after(lapse.at(), circumstances.zone()));
	}

}
