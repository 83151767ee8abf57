package org.clausewatch.rule;

import java.util.List;
import java.util.stream.Stream;
import org.clausewatch.rule.agreement.CertificateLifeRules;
import org.clausewatch.rule.agreement.ForcedRenewalRules;
import org.clausewatch.rule.agreement.IssuanceRules;
import org.clausewatch.rule.agreement.RevocationOnRequestRules;
import org.clausewatch.rule.agreement.UnpaidFeeRules;
import org.clausewatch.rule.cps.PublicationRules;
import org.clausewatch.rule.records.RecordRules;

/**
 * The rules there are, in the order of the catalogue: explicit, so that none is found by
 * accident.
 */
public final class RuleCatalogue {

	private final List<Rule> rules;

	public RuleCatalogue(List<Rule> rules) {
		this.rules = List.copyOf(rules);
	}

	/** The product's rules. */
	public static RuleCatalogue standard() {
		return new RuleCatalogue(Stream
			.of(RevocationOnRequestRules.all(), UnpaidFeeRules.all(), ForcedRenewalRules.all(), IssuanceRules.all(),
					CertificateLifeRules.all(), PublicationRules.all(), RecordRules.all())
			.flatMap(List::stream)
			.toList());
	}

	public List<Rule> rules() {
		return this.rules;
	}

}
