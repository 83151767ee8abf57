package org.clausewatch.rule.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewatch.rule.RuleCase.only;

import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ten days' notice before v: a reminder has to arrive by 2025-03-10T10:00+08:00. */
class FeeReminderMissingRuleTests {

	private static final String V = "2025-03-20T10:00:00+08:00";

	private final FeeReminderMissingRule rule = new FeeReminderMissingRule();

	@ParameterizedTest
	@CsvSource({ "2025-03-10T01:59:59Z, PASS", "2025-03-10T02:00:00Z, PASS", "2025-03-10T02:00:01Z, FAIL",
			"2025-03-10T10:00:00, PASS", "2025-03-10T10:00:01, FAIL", "2025-03-10T10:00:00.5+08:00, INDETERMINATE" })
	void aReminderMustArriveTheNoticePeriodAhead(String received, Outcome outcome) {
		assertThat(new FeeCase().fee().revokedAt(V).reminder("n-1", received).judge(this.rule).outcome())
			.isEqualTo(outcome);
	}

	@Test
	void tellsHowMuchTooLateTheFirstOneArrived() {
		Observation observation = only(new FeeCase().fee()
			.revokedAt(V)
			.reminder("n-1", "2025-03-10T12:00:00")
			.reminder("n-2", "2025-03-12T12:00:00Z")
			.judge(this.rule), "FAIL NO_NOTICE TZ_ASSUMED");
		assertThat(observation.overrun()).hasToString("PT2H");
		assertThat(observation.deadlineAt()).extracting("at").hasToString("2025-03-10T02:00:00Z");
	}

	@Test
	void withoutAnyReminderNoParameterIsNeeded() {
		FeeCase fees = new FeeCase().fee()
			.revokedAt(V)
			.reminder("n-1", "2025-03-20T02:00:01Z")
			.reminder("n-2", "")
			.reminder("n-3", "2025-03-01T00:00:00Z", "fee_id", "f-other");
		fees.policy.without("fee.notice-period");
		assertThat(only(fees.judge(this.rule), "FAIL NO_NOTICE").wording())
			.isEqualTo("AGR-2.3.3-NO-NOTICE.NO_NOTICE.NONE");
		fees.reminder("n-4", "2025-03-01T00:00:00Z", "fee_id", "f-1");
		assertThat(only(fees.judge(this.rule), "INDETERMINATE CONFIG").subjectId()).isEqualTo("fee.notice-period");
	}

	/** A reminder received with the reversal is not yet one after it. */
	@ParameterizedTest
	@CsvSource({ "2025-03-08T00:00:00Z, FAIL", "2025-03-08T00:00:01Z, PASS" })
	void aReversalCallsForANewReminder(String second, Outcome outcome) {
		FeeCase fees = new FeeCase().fee()
			.revokedAt(V)
			.reminder("n-1", "2025-02-10T00:00:00Z")
			.paid("100.00", "2025-02-20T00:00:00Z")
			.movement("r-1", "REVERSAL", "100.00", "2025-03-08T00:00:00Z")
			.reminder("n-2", second);
		assertThat(fees.judge(this.rule).outcome()).isEqualTo(outcome);
	}

	/** A reversal valued exactly at v is one by then; one a second later isn't. */
	@ParameterizedTest
	@CsvSource({ "2025-03-20T02:00:00Z, FAIL", "2025-03-20T02:00:01Z, PASS" })
	void onlyAReversalByThenCounts(String reversal, Outcome outcome) {
		FeeCase fees = new FeeCase().fee()
			.revokedAt(V)
			.reminder("n-1", "2025-02-10T00:00:00Z")
			.movement("r-1", "REVERSAL", "100.00", reversal);
		assertThat(fees.judge(this.rule).outcome()).isEqualTo(outcome);
	}

}
