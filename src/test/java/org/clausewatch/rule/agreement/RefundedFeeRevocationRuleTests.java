package org.clausewatch.rule.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewatch.rule.RuleCase.only;

import org.clausewatch.rule.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefundedFeeRevocationRuleTests {

	private static final String V = "2025-03-20T10:00:00+08:00";

	private final RefundedFeeRevocationRule rule = new RefundedFeeRevocationRule();

	@ParameterizedTest
	@CsvSource({ "99.99, 0.01, PASS", "99.99, 100.00, PASS", "100.00, 0.01, FAIL", "100.00, 100.00, FAIL",
			"120.00, 20.00, PASS", "120.00, 20.01, FAIL" })
	void theFeeWouldBePaidWithoutTheRefund(String paid, String refunded, Outcome outcome) {
		FeeCase fees = new FeeCase().fee().revokedAt(V).paid(paid, "2025-03-01T00:00:00Z");
		fees.movement("r-1", "REFUND", refunded, "2025-03-05T00:00:00Z");
		assertThat(fees.judge(this.rule).outcome()).isEqualTo(outcome);
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-20T02:00:00Z, FAIL", "2025-03-20T02:00:01Z, PASS" })
	void aRefundByThenCounts(String valueAt, Outcome outcome) {
		FeeCase fees = new FeeCase().fee().revokedAt(V).paid("100.00", "2025-03-01T00:00:00Z");
		fees.movement("r-1", "REFUND", "100.00", valueAt);
		assertThat(fees.judge(this.rule).outcome()).isEqualTo(outcome);
	}

	@Test
	void aReversalIsNoRefund() {
		FeeCase fees = new FeeCase().fee().revokedAt(V).paid("100.00", "2025-03-01T00:00:00Z");
		fees.movement("r-1", "REVERSAL", "100.00", "2025-03-05T00:00:00Z");
		assertThat(fees.judge(this.rule).outcome()).isEqualTo(Outcome.PASS);
	}

	@Test
	void tellsWhatWasThereBefore() {
		FeeCase fees = new FeeCase().fee().revokedAt(V).paid("100.00", "2025-03-01T00:00:00Z");
		fees.movement("r-1", "REFUND", "40.00", "2025-03-05T00:00:00Z");
		assertThat(only(fees.judge(this.rule), "FAIL REFUND_NOT_DEFAULT").facts())
			.containsEntry("before_refund", "100.00 CNY")
			.containsEntry("net", "60.00 CNY");
	}

}
