package org.clausewatch.rule.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.clausewatch.rule.IssuanceCase;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Valid from 2024-12-31T16:00:00Z to 2025-12-31T16:00:00Z. */
class AgreementTermRuleTests {

	private final AgreementTermRule rule = new AgreementTermRule();

	@ParameterizedTest
	@CsvSource({ "2024-12-31T16:00:00Z, 2025-12-31T16:00:00Z, PASS, ''",
			"2025-01-01T00:00:00, 2026-01-01T00:00:00+08:00, PASS, ''",
			"2024-12-31T15:59:59Z, 2025-12-31T16:00:00Z, FAIL, ''", "2024-12-31T16:00:01Z, '', FAIL, BEGIN_ONLY",
			"2024-12-31T16:00:00Z, 2025-12-31T15:59:59Z, FAIL, ''", "'', 2025-12-31T16:00:01Z, FAIL, END_ONLY",
			"2024-12-31T16:00:00Z, '', INDETERMINATE, BEGIN_ONLY", "'', 2025-12-31T16:00:00Z, INDETERMINATE, END_ONLY",
			"2024-12-31T16:00:00.5Z, 2025-12-31T16:00:00Z, INDETERMINATE, PRECISION",
			"2024-12-31T16:00:00Z, 2025-12-31T16:00:00.5Z, INDETERMINATE, PRECISION",
			"2024-12-31T16:00:00.5Z, '', INDETERMINATE, PRECISION",
			"2024-12-31T16:00:00.5Z, 2025-12-31T16:00:01Z, FAIL, ''", "'', '', NOT_APPLICABLE, ''" })
	void beginsAndEndsWithTheCertificate(String from, String to, Outcome outcome, String wording) {
		var verdict = new IssuanceCase().certificate("agreement_from", from, "agreement_to", to).by(this.rule);
		assertThat(verdict.outcome()).isEqualTo(outcome);
		assertThat(verdict.observations()).extracting(Observation::wording)
			.allMatch((key) -> key.endsWith(wording.isEmpty() ? "TERM_MISMATCH" : wording));
	}

}
