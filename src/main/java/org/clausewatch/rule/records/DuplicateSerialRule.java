package org.clausewatch.rule.records;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Certificate;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Verdict;

/**
 * An issuer gives each certificate a serial number of its own (RFC 5280, 4.1.2.2). Two
 * rows of the same certificate are one certificate; what tells is the certificate's hash.
 */
final class DuplicateSerialRule implements CertificateRule {

	private static final String CLASS = "DUPLICATE_SERIAL";

	private static final RuleMetadata METADATA = RuleMetadata.rule("REC-DUPLICATE-SERIAL", Citation.records())
		.finds(CLASS, Severity.S1)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		List<Certificate> rows = dossier.certificates();
		if (rows.size() < 2) {
			return Verdict.pass();
		}
		List<String> hashes = rows.stream()
			.map(Certificate::certificateSha256)
			.filter(Objects::nonNull)
			.map((hash) -> hash.toLowerCase(Locale.ROOT))
			.distinct()
			.sorted()
			.toList();
		if (hashes.size() < 2) {
			return Verdict.pass();
		}
		return Verdict.of(Observation.of(METADATA, CLASS)
			.event(dossier.certificate().issuedAt())
			.fact("serial", dossier.id().serialHex())
			.fact("count", hashes.size())
			.fact("hashes", hashes.stream().map(DuplicateSerialRule::shortened).collect(Collectors.joining(", ")))
			.evidence(rows)
			.build());
	}

	/** Enough of a hash to tell the certificates apart; the rows have the whole. */
	private static String shortened(String hash) {
		return (hash.length() > 16) ? hash.substring(0, 16) + "…" : hash;
	}

}
