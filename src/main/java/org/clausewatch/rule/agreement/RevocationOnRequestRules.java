package org.clausewatch.rule.agreement;

import java.util.List;
import org.clausewatch.rule.Rule;
import org.clausewatch.rule.law.IdentityCheckRule;

/** The family "Revocation on request": agreement 1.3, 2.3, 2.5; MEAS 29, 30. */
public final class RevocationOnRequestRules {

	private RevocationOnRequestRules() {
	}

	/** In the order of the catalogue. */
	public static List<Rule> all() {
		return List.of(new LateRevocationRule(), new OpenOverdueRule(), new NeverExecutedRule(), new ExcuseClaimRule(),
				new DuplicateRequestRule(), new DefectiveRequestRule(), new WithdrawnRequestRule(),
				new MissingRequestRule(), new RevokedBeforeRequestRule(), new LossReportRule(), new NoGroundRule(),
				new GroundEvidenceRule(), new IdentityCheckRule());
	}

}
