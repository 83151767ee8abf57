package org.clausewatch.rule.agreement;

import java.util.List;
import java.util.stream.Collectors;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.dossier.KeyHolder;
import org.clausewatch.record.Certificate;
import org.clausewatch.record.Sha256;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.Circumstances;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.RuleMetadata;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Untested;
import org.clausewatch.rule.Verdict;

/**
 * Agreement 1.5: 证书订户独立享有数字证书的使用权。 With ESL 13 the signature creation data belong to the
 * signer alone. Who holds the key of another subscriber's certificate can sign in that
 * subscriber's name, so every certificate concerned is found.
 * <p>
 * Keys are compared as {@code certificates.csv} states them. A certificate without such a
 * statement is NOT_TESTED: nothing was compared, which is no pass; and as one finding a
 * certificate a column that an extract leaves out would bury the report. The key inside a
 * certificate's file can't stand in, since certificates are brought together before their
 * files are read.
 */
final class KeyReuseRule implements CertificateRule {

	private static final String CLASS = "KEY_REUSE";

	private static final Verdict NOT_STATED = Verdict.notTested(Untested.KEY);

	/** So many of the others stand in the sentence; the evidence names more. */
	private static final int TOLD = 5;

	private static final RuleMetadata METADATA = RuleMetadata.rule("AGR-1.5-KEY-REUSE", Citation.agreement("1.5"))
		.alsoCites(Citation.esl("13"))
		.finds(CLASS, Severity.S1)
		.build();

	@Override
	public RuleMetadata metadata() {
		return METADATA;
	}

	@Override
	public boolean comparesKeys() {
		return true;
	}

	@Override
	public Verdict judge(Dossier dossier, Circumstances circumstances) {
		if (!isKeyStated(dossier)) {
			return NOT_STATED;
		}
		List<KeyHolder> holders = dossier.keyHolders();
		return holders.isEmpty() ? Verdict.pass() : Verdict.of(reuse(dossier, holders));
	}

	private static boolean isKeyStated(Dossier dossier) {
		for (Certificate certificate : dossier.certificates()) {
			if (Sha256.normal(certificate.publicKeySha256()) != null) {
				return true;
			}
		}
		return false;
	}

	private static Observation reuse(Dossier dossier, List<KeyHolder> holders) {
		List<String> keys = holders.stream().map(KeyHolder::publicKeySha256).distinct().toList();
		int others = keys.stream().mapToInt((key) -> others(key, holders)).sum();
		String told = holders.stream()
			.limit(TOLD)
			.map((holder) -> holder.certificate().toString())
			.collect(Collectors.joining("; "));
		return Observation.of(METADATA, CLASS)
			.event(dossier.certificate().issuedAt())
			.fact("count", others)
			.fact("others", (others > TOLD) ? told + "; …" : told)
			.fact("key", keys.stream().map((key) -> key.substring(0, 16) + "…").collect(Collectors.joining(", ")))
			.evidence(dossier.certificates().stream().filter((certificate) -> isOneOf(keys, certificate)).toList())
			.evidence(holders)
			.build();
	}

	private static boolean isOneOf(List<String> keys, Certificate certificate) {
		String key = Sha256.normal(certificate.publicKeySha256());
		return key != null && keys.contains(key);
	}

	/** Every holder of a key tells the number of all. */
	private static int others(String key, List<KeyHolder> holders) {
		return holders.stream()
			.filter((holder) -> holder.publicKeySha256().equals(key))
			.mapToInt(KeyHolder::others)
			.findFirst()
			.orElse(0);
	}

}
