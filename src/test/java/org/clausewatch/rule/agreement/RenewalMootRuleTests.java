package org.clausewatch.rule.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewatch.rule.RuleCase.only;

import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenewalMootRuleTests {

	private static final String END = "2025-04-10T12:00:00+08:00";

	private final RenewalMootRule rule = new RenewalMootRule();

	@ParameterizedTest
	@CsvSource({ "2025-04-10T03:59:59Z, FAIL", "2025-04-10T04:00:00Z, PASS", "2025-04-10T04:00:01Z, PASS" })
	void revokedBeforeTheEnd(String revoked, Outcome outcome) {
		RenewalCase renewal = new RenewalCase().received("n-1", END).revokedAt(revoked, "REQUEST");
		assertThat(renewal.judge(this.rule).outcome()).isEqualTo(outcome);
	}

	@ParameterizedTest
	@CsvSource({ "2025-04-10T03:59:59Z, FAIL", "2025-04-10T04:00:00Z, PASS", "2025-04-10T11:59:59, FAIL" })
	void expiredBeforeTheEnd(String notAfter, Outcome outcome) {
		RenewalCase renewal = new RenewalCase().received("n-1", END);
		renewal.dossier.certificate("not_after", notAfter);
		assertThat(renewal.judge(this.rule).outcome()).isEqualTo(outcome);
	}

	@ParameterizedTest
	@CsvSource({ "2025-04-01T00:00:00Z, FAIL", "2025-03-31T23:59:59Z, PASS" })
	void isToldOnceItHasHappened(String cutOff, Outcome outcome) {
		RenewalCase renewal = new RenewalCase().received("n-1", END);
		renewal.dossier.certificate("not_after", "2025-04-01T00:00:00Z");
		assertThat(renewal.judgeAt(this.rule, cutOff).outcome()).isEqualTo(outcome);
		assertThat(renewal.judgeAt(new RenewalOverdueRule(), cutOff).observations()).isEmpty();
	}

	@Test
	void tellsWhatEndedIt() {
		RenewalCase renewal = new RenewalCase().received("n-1", END).revokedAt("2025-04-01T08:00:00", "REQUEST");
		Observation observation = only(renewal.judge(this.rule), "FAIL MOOT TZ_ASSUMED");
		assertThat(observation.wording()).endsWith(".REVOKED");
		assertThat(observation.severity()).hasToString("S4");
		assertThat(observation.eventAt()).extracting("at").hasToString("2025-04-01T00:00:00Z");
	}

	@ParameterizedTest
	@CsvSource({ "2025-04-10T03:59:59Z, PASS", "2025-04-10T04:00:00Z, FAIL" })
	void aRenewalBeforeTheEndIsNotMoot(String renewed, Outcome outcome) {
		RenewalCase renewal = new RenewalCase().received("n-1", END).renewedAt(renewed);
		renewal.dossier.certificate("not_after", "2025-04-01T00:00:00Z");
		assertThat(renewal.judge(this.rule).outcome()).isEqualTo(outcome);
	}

	@Test
	void withoutAReceivedPeriodThereIsNothingToTest() {
		assertThat(new RenewalCase().notice("n-1", "deadline_at", END).judge(this.rule).outcome())
			.isEqualTo(Outcome.NOT_APPLICABLE);
	}

}
