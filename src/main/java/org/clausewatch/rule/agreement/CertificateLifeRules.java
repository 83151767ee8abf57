package org.clausewatch.rule.agreement;

import java.util.List;
import org.clausewatch.rule.Rule;
import org.clausewatch.rule.law.RetentionRule;

/** The family "Certificate life": agreement 1.4, 1.5, 2.2, 2.7; ESL 24. */
public final class CertificateLifeRules {

	private CertificateLifeRules() {
	}

	/** In the order of the catalogue. */
	public static List<Rule> all() {
		return List.of(new SubjectChangeRule(), new KeyReuseRule(), new SupportRule(), new PurposeRule(),
				new RetentionRule());
	}

}
