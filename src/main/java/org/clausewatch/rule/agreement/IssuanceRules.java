package org.clausewatch.rule.agreement;

import java.util.List;
import org.clausewatch.rule.Rule;
import org.clausewatch.rule.cps.SeparationOfDutiesRule;
import org.clausewatch.rule.law.CertificateContentRule;
import org.clausewatch.rule.law.VerificationOrderRule;

/**
 * The rules on issuance and delivery (agreement 1.6, 3.1, 3.2, 5.1, 5.2; ESL 20, 21; CPS
 * 5.2.4), in the order of the catalogue.
 */
public final class IssuanceRules {

	private IssuanceRules() {
	}

	public static List<Rule> all() {
		return List.of(new AgreementAcceptanceRule(), new AgreementTermRule(), new ApplicationFormRule(),
				new ReadBeforeSubmitRule(), new VerificationOrderRule(), new SeparationOfDutiesRule(),
				new CollectorRule(), new MailAcceptanceRule(), new UseBeforeAcceptanceRule(),
				new CertificateContentRule());
	}

}
