package org.clausewatch.rule.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Certificate;
import org.clausewatch.record.CertificateContent;
import org.clausewatch.record.CertificateContent.SignatureCheck;
import org.clausewatch.record.CertificateContent.State;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Untested;
import org.clausewatch.rule.Verdict;

/**
 * ESL 21:
 * 电子签名认证证书应当准确无误，并应当载明下列内容：电子认证服务提供者名称；证书持有人名称；证书序列号；证书有效期；证书持有人的电子签名验证数据；电子认证服务提供者的电子签名；……。
 * What a certificate's file says is held against its row.
 * <p>
 * A CA's signature that is there but can't be checked, because the extract lacks the
 * issuer's certificate, leaves the article open: all else may be equal in a forgery too,
 * so it is no pass. It is one gap of the extract for each issuer, not one of each
 * certificate, and is told once; the outcomes count every certificate it leaves open.
 */
public final class CertificateContentRule implements CertificateRule {

	private static final String CLASS = "CONTENT_MISMATCH";

	/** The Electronic Signature Law takes effect. */
	private static final LocalDate ESL_IN_FORCE = LocalDate.of(2005, 4, 1);

	private static final RuleMetadata METADATA = RuleMetadata.rule("ESL-21-CONTENT", Citation.esl("21"))
		.inForce(ESL_IN_FORCE, null)
		.finds(CLASS, Severity.S1)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		if (dossier.contents().isEmpty()) {
			return Verdict.notApplicable();
		}
		List<CertificateContent> contents = dossier.contents()
			.stream()
			.sorted(Comparator.comparing((content) -> content.source().citation()))
			.toList();
		ContentComparison comparison = new ContentComparison();
		contents.forEach((content) -> comparison.compare(content, records(content, dossier)));
		if (comparison.differs()) {
			return Verdict.of(mismatch(dossier, contents, comparison));
		}
		List<CertificateContent> unreadable = in(State.UNREADABLE, contents);
		if (!unreadable.isEmpty()) {
			return Verdict
				.of(observation(dossier, unreadable).indeterminate().note("UNREADABLE").variant("UNREADABLE").build());
		}
		List<CertificateContent> absent = in(State.ABSENT, contents);
		if (!absent.isEmpty()) {
			return Verdict.notTested(absent.get(0).source().file() + Untested.ABSENT);
		}
		boolean unchecked = contents.stream()
			.anyMatch((content) -> content.signature() == SignatureCheck.ISSUER_NOT_HELD);
		return unchecked ? Verdict.of(issuerNotHeld(dossier)) : Verdict.pass();
	}

	/** The rows that name the file. */
	private static List<Certificate> records(CertificateContent content, Dossier dossier) {
		List<Certificate> naming = dossier.certificates()
			.stream()
			.filter((certificate) -> content.source().file().equals(certificate.file()))
			.toList();
		return naming.isEmpty() ? List.of(dossier.certificate()) : naming;
	}

	private static List<CertificateContent> in(State state, List<CertificateContent> contents) {
		return contents.stream().filter((content) -> content.state() == state).toList();
	}

	private static Observation mismatch(Dossier dossier, List<CertificateContent> contents,
			ContentComparison comparison) {
		Observation.Builder builder = observation(dossier, in(State.READ, contents));
		comparison.remarks().forEach(builder::remark);
		comparison.facts().forEach(builder::fact);
		return builder.build();
	}

	private static Observation.Builder observation(Dossier dossier, List<CertificateContent> contents) {
		return Observation.of(METADATA, CLASS)
			.event(dossier.certificate().issuedAt())
			.fact("file",
					contents.stream()
						.map((content) -> content.source().file())
						.distinct()
						.collect(Collectors.joining(", ")))
			.evidence(dossier.certificates())
			.evidence(contents);
	}

	private static Observation issuerNotHeld(Dossier dossier) {
		String issuer = dossier.certificate().issuer().text();
		return Observation.of(METADATA, CLASS)
			.about("ISSUER", issuer)
			.indeterminate()
			.note("ISSUER_NOT_HELD")
			.variant("ISSUER_NOT_HELD")
			.fact("issuer", issuer)
			.wholeRun()
			.build();
	}

}
