package org.clausewatch.rule.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewatch.rule.RuleCase.only;

import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.RuleCase;
import org.clausewatch.rule.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fee's E_f is 2025-03-14T16:00Z; the certificate ends 2025-12-31T16:00Z. */
class UnpaidFeeExposureRuleTests {

	private final UnpaidFeeExposureRule rule = new UnpaidFeeExposureRule();

	@ParameterizedTest
	@CsvSource({ "2025-03-14T15:59:59Z, PASS", "2025-03-14T16:00:00Z, FAIL", "2025-03-14T16:00:01Z, FAIL",
			"2025-12-31T15:59:59Z, FAIL", "2025-12-31T16:00:00Z, NOT_APPLICABLE" })
	void runsFromTheEndOfGraceToExpiry(String cutOff, Outcome outcome) {
		FeeCase fees = new FeeCase().fee();
		assertThat(RuleCase.judge(this.rule, fees.dossier, fees.policy.at(cutOff)).outcome()).isEqualTo(outcome);
	}

	@Test
	void aCertificateThatIsNotValidYetIsNoExposure() {
		FeeCase fees = new FeeCase().fee("f-1", "due_on", "2024-12-27", "grace_days", "0");
		fees.policy.without("holidays").holidays("2024-01-01 HOLIDAY");
		assertThat(RuleCase.judge(this.rule, fees.dossier, fees.policy.at("2024-12-31T15:59:59Z")).outcome())
			.isEqualTo(Outcome.NOT_APPLICABLE);
		assertThat(RuleCase.judge(this.rule, fees.dossier, fees.policy.at("2024-12-31T16:00:00Z")).outcome())
			.isEqualTo(Outcome.FAIL);
	}

	@Test
	void tellsAmountAndAgeFromAnEventThatTheCutOffDoesNotMove() {
		FeeCase fees = new FeeCase().fee().paid("30.00", "2025-03-01T00:00:00Z");
		Observation june = only(RuleCase.judge(this.rule, fees.dossier, fees.policy.at(FeeCase.CUT_OFF)),
				"FAIL EXPOSURE");
		Observation march = only(RuleCase.judge(this.rule, fees.dossier, fees.policy.at("2025-03-15T16:00:00Z")),
				"FAIL EXPOSURE");
		assertThat(june.eventAt()).isEqualTo(march.eventAt());
		assertThat(june.facts()).containsEntry("open", "70.00 CNY");
		assertThat(march.overrun()).hasToString("PT24H");
	}

	@ParameterizedTest
	@CsvSource({ "99.99, FAIL", "100.00, PASS" })
	void whatIsPaidIsNoExposure(String amount, Outcome outcome) {
		assertThat(new FeeCase().fee().paid(amount, "2025-06-30T16:00:00Z").judge(this.rule).outcome())
			.isEqualTo(outcome);
	}

	@Test
	void waivedDisputedAndRevokedAreNoExposure() {
		assertThat(new FeeCase().fee("f-1", "due_on", "2025-03-07", "waived_at", "2025-04-01T00:00:00Z")
			.judge(this.rule)
			.outcome()).isEqualTo(Outcome.PASS);
		assertThat(new FeeCase().fee("f-1", "due_on", "2025-03-07", "disputed_at", "2025-04-01T00:00:00Z")
			.judge(this.rule)
			.outcome()).isEqualTo(Outcome.PASS);
		assertThat(
				new FeeCase().fee().revokedAt("2025-06-30T16:00:00Z", "ground", "REQUEST").judge(this.rule).outcome())
			.isEqualTo(Outcome.NOT_APPLICABLE);
		assertThat(new FeeCase().judge(this.rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
	}

	@Test
	void oneObservationAFeeAndAnUnsetValueHidesNone() {
		FeeCase fees = new FeeCase().fee("f-1", "due_on", "2025-03-07", "grace_days", "0")
			.fee("f-2", "due_on", "2025-04-07", "grace_days", "0")
			.fee("f-3", "due_on", "2025-04-07")
			.fee("f-4", "due_on", "2025-05-07");
		fees.policy.without("fee.grace");
		Verdict verdict = fees.judge(this.rule);
		assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
		assertThat(verdict.observations()).extracting(Observation::subjectId)
			.containsExactly("f-1", "f-2", "fee.grace");
	}

	@Test
	void anotherCurrencyCannotBeReckoned() {
		only(new FeeCase().fee()
			.movement("p-1", "PAYMENT", "20.00", "2025-03-01T00:00:00Z", "currency", "USD")
			.judge(this.rule), "INDETERMINATE EXPOSURE CURRENCY_DIFFERS");
	}

	@Test
	void theCutOffIsExactAndARecordedSecondIsNot() {
		FeeCase after = new FeeCase().fee().paid("100.00", "2025-06-30T16:00:00.5Z");
		assertThat(after.judge(this.rule).outcome()).isEqualTo(Outcome.FAIL);
		FeeCase within = new FeeCase().fee().paid("100.00", "2025-06-30T16:00:00Z");
		only(RuleCase.judge(this.rule, within.dossier, within.policy.at("2025-06-30T16:00:00.5Z")),
				"INDETERMINATE EXPOSURE PRECISION");
	}

	@Test
	void notesAnAssumedZoneOfADueTime() {
		only(new FeeCase().fee("f-1", "due_at", "2025-03-07T12:00:00").judge(this.rule), "FAIL EXPOSURE TZ_ASSUMED");
	}

}
