package org.clausewatch.rule.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewatch.rule.RuleCase.only;

import org.clausewatch.rule.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The notice is sent at 2025-03-01T01:00:00Z. */
class RenewalNoticeMisaddressedRuleTests {

	private final RenewalNoticeMisaddressedRule rule = new RenewalNoticeMisaddressedRule();

	@ParameterizedTest
	@CsvSource({ "2025-03-01T00:59:59Z, FAIL", "2025-03-01T01:00:00Z, PASS", "2025-03-01T01:00:01Z, PASS",
			"2025-03-01T08:59:59, FAIL", "2025-03-01T09:00:00, PASS", "2025-03-01T01:00:00.500Z, INDETERMINATE",
			"'', PASS" })
	void anAddressSupersededBeforeItWasSent(String validTo, Outcome outcome) {
		RenewalCase renewal = new RenewalCase().notice("n-1", "address", "a@example.com")
			.address("a@example.com", "2024-01-01T00:00:00Z", validTo);
		assertThat(renewal.judge(this.rule).outcome()).isEqualTo(outcome);
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-01T00:59:59Z, PASS", "2025-03-01T01:00:00Z, PASS", "2025-03-01T01:00:01Z, FAIL" })
	void anAddressThatIsValidAgain(String validFrom, Outcome outcome) {
		RenewalCase renewal = new RenewalCase().notice("n-1", "address", "a@example.com")
			.address("a@example.com", "2024-01-01T00:00:00Z", "2024-06-01T00:00:00Z")
			.address("a@example.com", validFrom, "");
		assertThat(renewal.judge(this.rule).outcome()).isEqualTo(outcome);
	}

	@Test
	void keepsTheAddressOutOfTheFinding() {
		RenewalCase renewal = new RenewalCase().notice("n-1", "address", "a@example.com")
			.notice("n-2", "address", "a@example.com")
			.address("a@example.com", "2024-01-01T00:00:00Z", "2025-01-01T00:00:00");
		assertThat(renewal.judge(this.rule).observations()).extracting("subjectId").containsExactly("n-1", "n-2");
		assertThat(renewal.judge(this.rule).observations()).allSatisfy((observation) -> {
			assertThat(observation.facts().values()).doesNotContain("a@example.com");
			assertThat(observation.notes()).containsExactly("TZ_ASSUMED");
		});
	}

	@Test
	void receiptProvenElsewhereOrAnUnknownAddressIsNotWrong() {
		RenewalCase renewal = new RenewalCase()
			.notice("n-1", "address", "a@example.com", "received_at", "2025-03-02T00:00:00Z")
			.notice("n-2", "address", "b@example.com")
			.notice("n-3")
			.notice("n-4", "address", "a@example.com", "channel", "SMS")
			.address("a@example.com", "2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z");
		assertThat(renewal.judge(this.rule).outcome()).isEqualTo(Outcome.PASS);
		assertThat(new RenewalCase().judge(this.rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
	}

	@Test
	void bothThisAndTheMissingReceiptAreReportedAndNothingIsOverdue() {
		RenewalCase renewal = new RenewalCase()
			.notice("n-1", "address", "a@example.com", "deadline_at", "2025-04-10T12:00:00+08:00")
			.address("a@example.com", "2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z");
		only(renewal.judge(this.rule), "FAIL WRONG_ADDRESS");
		only(renewal.judge(new RenewalNoticeMissingRule()), "FAIL NOTICE_MISSING");
		assertThat(renewal.judge(new RenewalOverdueRule()).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
	}

}
