package org.clausewatch.rule.cps;

import java.util.List;
import org.clausewatch.rule.Rule;

/**
 * The rules on the publication of revocations (CPS 4.9.7, 4.9.8), in the order of the
 * catalogue.
 */
public final class PublicationRules {

	private PublicationRules() {
	}

	public static List<Rule> all() {
		return List.of(new OmittedFromCrlRule(), new LatePublicationRule(), new UnrecordedListingRule(),
				new DroppedListingRule(), new ListingDateRule(), new ListingReasonRule(), new CrlGapRule());
	}

}
