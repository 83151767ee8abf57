package org.clausewatch.rule.agreement;

import java.util.List;
import org.clausewatch.rule.Rule;

/** The rules on forced renewal (agreement 2.6), in the order of the catalogue. */
public final class ForcedRenewalRules {

	private ForcedRenewalRules() {
	}

	public static List<Rule> all() {
		return List.of(new RenewalOverdueRule(), new RenewalNoticeMissingRule(), new RenewalNoticeMisaddressedRule(),
				new RenewalPeriodShortRule(), new RenewalMootRule(), new DeprecatedAlgorithmUnannouncedRule());
	}

}
