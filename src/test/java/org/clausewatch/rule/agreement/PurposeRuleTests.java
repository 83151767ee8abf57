package org.clausewatch.rule.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.clausewatch.dossier.DossierBuilder;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.PolicyBuilder;
import org.clausewatch.rule.RuleCase;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurposeRuleTests {

	private static final String T = "2025-06-30T16:00:00Z";

	private static Verdict used(String purpose, String consent, String basis) {
		DossierBuilder dossier = new DossierBuilder(T).row(RecordKind.DATA_USES, "use_id", "use-1", "application_id",
				"app-1", "used_at", "2025-03-10T01:30:00Z", "actor", "OP1", "purpose", purpose, "consent_at", consent,
				"legal_basis", basis);
		return RuleCase.judge(new PurposeRule(), dossier, new PolicyBuilder().at(T));
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-10T01:29:59Z, PASS", "2025-03-10T01:30:00Z, PASS", "2025-03-10T01:30:01Z, FAIL",
			"2025-03-10T09:30:00, PASS", "2025-03-10T09:30:01, FAIL", "2025-03-10T01:30:00.5Z, INDETERMINATE",
			"'', FAIL" })
	void consentMustNotComeAfterTheUse(String consent, Outcome expected) {
		assertThat(used("OTHER", consent, "").outcome()).isEqualTo(expected);
		assertThat(used("OTHER", consent, "PIPL 13").outcome()).isEqualTo(Outcome.PASS);
		assertThat(used("CERTIFICATION", consent, "").outcome()).isEqualTo(Outcome.PASS);
	}

	@Test
	void tellsTheUse() {
		Observation none = RuleCase.only(used("OTHER", "", ""), "FAIL PURPOSE");
		assertThat(none.severity()).isEqualTo(Severity.S1);
		assertThat(none.subjectKind() + " " + none.subjectId()).isEqualTo("DATA_USE use-1");
		assertThat(RuleCase.only(used("OTHER", "2025-03-11T00:00:00", ""), "FAIL PURPOSE TZ_ASSUMED").wording())
			.endsWith(".CONSENT_AFTERWARDS");
	}

	@Test
	void withoutAUseThereIsNothingToTest() {
		assertThat(RuleCase.judge(new PurposeRule(), new DossierBuilder(T), new PolicyBuilder().at(T)).outcome())
			.isEqualTo(Outcome.NOT_APPLICABLE);
	}

}
