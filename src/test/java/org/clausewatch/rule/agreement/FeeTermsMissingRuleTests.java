package org.clausewatch.rule.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewatch.rule.RuleCase.only;

import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.Rule;
import org.junit.jupiter.api.Test;

class FeeTermsMissingRuleTests {

	private static final String V = "2025-03-20T10:00:00+08:00";

	private final FeeTermsMissingRule rule = new FeeTermsMissingRule();

	@Test
	void noFeeAtAll() {
		assertThat(only(new FeeCase().revokedAt(V).judge(this.rule), "INDETERMINATE NO_TERMS").subjectId()).isEmpty();
	}

	@Test
	void theCitedFeeIsUnknown() {
		assertThat(only(new FeeCase().fee().revokedAt(V, "fee_id", "f-9").judge(this.rule), "INDETERMINATE NO_TERMS")
			.subjectId()).isEqualTo("f-9");
	}

	@Test
	void theFeeHasNoDueDate() {
		FeeCase fees = new FeeCase().fee("f-1").revokedAt(V);
		assertThat(only(fees.judge(this.rule), "INDETERMINATE NO_TERMS").subjectId()).isEqualTo("f-1");
		for (Rule other : UnpaidFeeRules.all().subList(0, 6)) {
			// A reminder is owed whatever the terms are.
			assertThat(fees.judge(other).outcome()).as(other.metadata().id())
				.isEqualTo((other instanceof FeeReminderMissingRule) ? Outcome.FAIL : Outcome.NOT_APPLICABLE);
		}
	}

	@Test
	void termsOnRecordPassAndOtherGroundsDoNotConcernIt() {
		assertThat(new FeeCase().fee().revokedAt(V).judge(this.rule).outcome()).isEqualTo(Outcome.PASS);
		assertThat(new FeeCase().fee("f-1").revokedAt(V, "ground", "REQUEST").judge(this.rule).outcome())
			.isEqualTo(Outcome.NOT_APPLICABLE);
	}

}
