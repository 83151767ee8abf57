package org.clausewatch.rule.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewatch.rule.RuleCase.only;

import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Received at 2025-03-02T01:00:00Z; thirty days later is 2025-04-01T01:00:00Z. */
class RenewalPeriodShortRuleTests {

	private final RenewalPeriodShortRule rule = new RenewalPeriodShortRule();

	@ParameterizedTest
	@CsvSource({ "2025-04-01T00:59:59Z, FAIL", "2025-04-01T01:00:00Z, PASS", "2025-04-01T01:00:01Z, PASS",
			"2025-04-01T08:59:59, FAIL", "2025-04-01T09:00:00, PASS", "2025-04-01T01:00:00.5Z, INDETERMINATE" })
	void thePeriodIsAtLeastTheMinimum(String deadline, Outcome outcome) {
		assertThat(new RenewalCase().received("n-1", deadline).judge(this.rule).outcome()).isEqualTo(outcome);
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-31, FAIL", "2025-04-01, PASS" })
	void aDayCountsToItsEnd(String day, Outcome outcome) {
		assertThat(new RenewalCase().receivedForDay("n-1", day).judge(this.rule).outcome()).isEqualTo(outcome);
	}

	/** From 31 January a month later is 28 February. */
	@ParameterizedTest
	@CsvSource({ "2025-02-28T00:59:59Z, FAIL", "2025-02-28T01:00:00Z, PASS" })
	void aMonthEndsWithAShorterMonth(String deadline, Outcome outcome) {
		RenewalCase renewal = new RenewalCase().notice("n-1", "sent_at", "2025-01-31T09:00:00+08:00", "received_at",
				"2025-01-31T09:00:00+08:00", "deadline_at", deadline);
		renewal.policy.without("renewal.minimum-notice").span("renewal.minimum-notice", "P1M");
		assertThat(renewal.judge(this.rule).outcome()).isEqualTo(outcome);
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-02T00:59:59Z, FAIL", "2025-03-02T01:00:00Z, FAIL", "2025-03-02T01:00:01Z, INDETERMINATE" })
	void noTimeLeftIsShortWhateverTheMinimum(String deadline, Outcome outcome) {
		RenewalCase renewal = new RenewalCase().received("n-1", deadline);
		renewal.policy.without("renewal.minimum-notice");
		assertThat(renewal.judge(this.rule).outcome()).isEqualTo(outcome);
	}

	@Test
	void eachDeadlineIsJudgedByItsEarliestReceipt() {
		RenewalCase renewal = new RenewalCase().received("n-1", "2025-04-01T01:00:00Z")
			.notice("n-2", "received_at", "2025-03-20T00:00:00Z", "deadline_at", "2025-04-01T01:00:00Z")
			.notice("n-3", "received_at", "2025-03-20T00:00:00Z", "deadline_at", "2025-04-10T00:00:00Z")
			.notice("n-4", "received_at", "2025-03-21T00:00:00Z", "deadline_at", "2025-04-10T00:00:00Z");
		assertThat(only(renewal.judge(this.rule), "FAIL PERIOD_SHORT").subjectId()).isEqualTo("n-3");
	}

	@Test
	void anUnsetMinimumHidesNoPeriodThatWasOver() {
		RenewalCase renewal = new RenewalCase().received("n-1", "2025-03-01T00:00:00Z")
			.received("n-2", "2025-04-10T00:00:00Z");
		renewal.policy.without("renewal.minimum-notice");
		Verdict verdict = renewal.judge(this.rule);
		assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
		assertThat(verdict.observations()).extracting(Observation::classCode).containsExactly("PERIOD_SHORT", "CONFIG");
	}

	@Test
	void withoutAReceivedPeriodThereIsNothingToTest() {
		RenewalCase renewal = new RenewalCase().notice("n-1", "deadline_at", "2025-03-02T00:00:00Z")
			.notice("n-2", "received_at", "2025-03-02T00:00:00Z");
		assertThat(renewal.judge(this.rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
	}

}
