package org.clausewatch.batch;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.clausewatch.record.Sha256;
import org.clausewatch.rule.CertificateRule;
import org.clausewatch.rule.Rule;

/** Identifies the rules that were applied. */
public final class RuleSet {

	private RuleSet() {
	}

	/**
	 * SHA-256 over the product's version and the rules' metadata, in the order of the
	 * catalogue.
	 */
	public static String digest(List<Rule> rules) {
		StringBuilder text = new StringBuilder(Product.name()).append('\n');
		for (Rule rule : rules) {
			text.append(rule.metadata().id())
				.append(' ')
				.append(rule.metadata().citation())
				.append(' ')
				.append(rule.metadata().parameters())
				.append(' ')
				.append(rule.metadata().classes())
				.append('\n');
		}
		byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
		return HexFormat.of().formatHex(Sha256.of(bytes, 0, bytes.length));
	}

	/** Whether a rule asks which certificates have the same key. */
	static boolean comparesKeys(List<Rule> rules) {
		return rules.stream()
			.anyMatch((rule) -> rule instanceof CertificateRule ofCertificates && ofCertificates.comparesKeys());
	}

}
