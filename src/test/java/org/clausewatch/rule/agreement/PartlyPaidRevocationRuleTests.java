package org.clausewatch.rule.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewatch.rule.RuleCase.only;

import org.clausewatch.rule.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartlyPaidRevocationRuleTests {

	private static final String V = "2025-03-20T10:00:00+08:00";

	private final PartlyPaidRevocationRule rule = new PartlyPaidRevocationRule();

	@ParameterizedTest
	@CsvSource({ "0.00, PASS", "0.01, FAIL", "99.99, FAIL", "100.00, PASS" })
	void partIsMoreThanNothingAndLessThanAll(String amount, Outcome outcome) {
		assertThat(new FeeCase().fee().revokedAt(V).paid(amount, V).judge(this.rule).outcome()).isEqualTo(outcome);
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-20T02:00:00Z, FAIL", "2025-03-20T02:00:01Z, PASS" })
	void whatIsValuedByThenCounts(String valueAt, Outcome outcome) {
		assertThat(new FeeCase().fee().revokedAt(V).paid("50.00", valueAt).judge(this.rule).outcome())
			.isEqualTo(outcome);
	}

	@Test
	void tellsWhatIsOpen() {
		assertThat(
				only(new FeeCase().fee().revokedAt(V).paid("60.50", V).judge(this.rule), "FAIL PARTIAL_REVIEW").facts())
			.containsEntry("net", "60.50 CNY")
			.containsEntry("open", "39.50 CNY");
	}

	@Test
	void anotherFeeWhollyOpenCarriesTheRevocation() {
		FeeCase fees = new FeeCase().fee().paid("60.50", V).fee("f-2", "due_on", "2025-03-10").revokedAt(V);
		assertThat(fees.judge(this.rule).outcome()).isEqualTo(Outcome.PASS);
	}

	@Test
	void aWaivedFeeIsNotOpen() {
		FeeCase fees = new FeeCase().fee("f-1", "due_on", "2025-03-07", "waived_at", V).paid("60.50", V).revokedAt(V);
		assertThat(fees.judge(this.rule).outcome()).isEqualTo(Outcome.PASS);
	}

}
