package org.clausewatch.rule.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewatch.rule.RuleCase.only;

import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.RuleCase;
import org.junit.jupiter.api.Test;

/**
 * Either side of E_f is tested with {@link WrongfulFeeRevocationRuleTests}: a paid fee
 * makes the one or the other.
 */
class PrematureFeeRevocationRuleTests {

	private final PrematureFeeRevocationRule rule = new PrematureFeeRevocationRule();

	@Test
	void tellsHowMuchTooEarly() {
		Observation observation = only(new FeeCase().fee().revokedAt("2025-03-14T23:00:00+08:00").judge(this.rule),
				"FAIL PREMATURE");
		assertThat(observation.deadlineAt()).extracting("at").hasToString("2025-03-14T16:00:00Z");
		assertThat(observation.facts().get("early")).hasToString("PT1H");
	}

	/** Due Thursday 2025-04-03 plus one day is a holiday: the last day is the Monday. */
	@Test
	void aHolidayMovesTheEnd() {
		FeeCase early = new FeeCase().fee("f-1", "due_on", "2025-04-03", "grace_days", "1")
			.revokedAt("2025-04-07T23:59:59+08:00");
		assertThat(early.judge(this.rule).outcome()).isEqualTo(Outcome.FAIL);
		FeeCase due = new FeeCase().fee("f-1", "due_on", "2025-04-03", "grace_days", "1")
			.revokedAt("2025-04-08T00:00:00+08:00");
		assertThat(due.judge(this.rule).outcome()).isEqualTo(Outcome.PASS);
	}

	@Test
	void aYearWithoutCalendarIsNotGuessed() {
		FeeCase fees = new FeeCase().fee().revokedAt("2025-03-14T10:00:00+08:00");
		fees.policy.without("holidays").holidays("2024-01-01 HOLIDAY");
		assertThat(only(fees.judge(this.rule), "INDETERMINATE CONFIG").subjectId()).isEqualTo("holidays");
		fees.policy.without("holidays");
		assertThat(only(fees.judge(this.rule), "INDETERMINATE CONFIG").subjectId()).isEqualTo("holidays");
	}

	@Test
	void needsPaymentsOnlyToTellFeesApart() {
		FeeCase one = new FeeCase().fee().revokedAt("2025-03-14T10:00:00+08:00");
		assertThat(RuleCase.judge(this.rule, one.dossier, one.policy.atWithout(FeeCase.CUT_OFF, RecordKind.PAYMENTS))
			.outcome()).isEqualTo(Outcome.FAIL);
		FeeCase two = one.fee("f-2", "due_on", "2025-01-10");
		assertThat(RuleCase.judge(this.rule, two.dossier, two.policy.atWithout(FeeCase.CUT_OFF, RecordKind.PAYMENTS))
			.outcome()).isEqualTo(Outcome.NOT_TESTED);
	}

}
