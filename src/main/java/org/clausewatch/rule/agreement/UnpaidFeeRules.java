package org.clausewatch.rule.agreement;

import java.util.List;
import org.clausewatch.rule.Rule;

/** The rules on unpaid fees (agreement 2.3(3)), in the order of the catalogue. */
public final class UnpaidFeeRules {

	private UnpaidFeeRules() {
	}

	public static List<Rule> all() {
		return List.of(new WrongfulFeeRevocationRule(), new PrematureFeeRevocationRule(), new FeeReminderMissingRule(),
				new PartlyPaidRevocationRule(), new RefundedFeeRevocationRule(), new UnpaidFeeExposureRule(),
				new FeeTermsMissingRule());
	}

}
