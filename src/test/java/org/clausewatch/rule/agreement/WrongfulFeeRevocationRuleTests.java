package org.clausewatch.rule.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewatch.rule.RuleCase.only;

import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.RuleCase;
import org.clausewatch.rule.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrongfulFeeRevocationRuleTests {

	private static final String V = "2025-03-20T10:00:00+08:00";

	private final WrongfulFeeRevocationRule rule = new WrongfulFeeRevocationRule();

	/** A payment valued exactly at v counts, one a second later doesn't. */
	@ParameterizedTest
	@CsvSource({ "100.00, 2025-03-20T01:59:59Z, FAIL", "100.00, 2025-03-20T02:00:00Z, FAIL",
			"100.00, 2025-03-20T02:00:01Z, PASS", "99.99, 2025-03-20T02:00:00Z, PASS",
			"100.01, 2025-03-20T02:00:00Z, FAIL" })
	void countsTheValueDate(String amount, String valueAt, Outcome outcome) {
		Verdict verdict = new FeeCase().fee().revokedAt(V).paid(amount, valueAt).judge(this.rule);
		assertThat(verdict.outcome()).isEqualTo(outcome);
	}

	@Test
	void tellsFeeEventAndRows() {
		Observation observation = only(
				new FeeCase().fee().revokedAt(V, "fee_id", "f-1").paid("100.00", V).judge(this.rule),
				"FAIL WRONGFUL_PAID");
		assertThat(observation.subjectKind() + " " + observation.subjectId()).isEqualTo("FEE f-1");
		assertThat(observation.eventAt()).extracting("at").hasToString("2025-03-20T02:00:00Z");
		assertThat(observation.severity()).hasToString("S1");
		assertThat(observation.evidence()).extracting("file")
			.containsExactly("revocations.csv", "fees.csv", "payments.csv");
	}

	/** v ≥ E_f: before that the revocation is premature instead. */
	@ParameterizedTest
	@CsvSource({ "2025-03-14T23:59:59+08:00, PASS, FAIL", "2025-03-15T00:00:00+08:00, FAIL, PASS",
			"2025-03-14T15:59:59Z, PASS, FAIL", "2025-03-14T16:00:00Z, FAIL, PASS", "2025-03-14T23:59:59, PASS, FAIL",
			"2025-03-15T00:00:00, FAIL, PASS", "2025-03-14T23:59:59.999+08:00, PASS, FAIL",
			"2025-03-15T00:00:00.001+08:00, FAIL, PASS" })
	void isEitherWrongfulOrPremature(String v, Outcome wrongful, Outcome premature) {
		FeeCase fees = new FeeCase().fee().revokedAt(v).paid("100.00", "2025-03-01T00:00:00Z");
		assertThat(fees.judge(this.rule).outcome()).isEqualTo(wrongful);
		assertThat(fees.judge(new PrematureFeeRevocationRule()).outcome()).isEqualTo(premature);
	}

	@Test
	void notesAnAssumedZone() {
		only(new FeeCase().fee().revokedAt("2025-03-20T10:00:00").paid("100.00", V).judge(this.rule),
				"FAIL WRONGFUL_PAID TZ_ASSUMED");
		only(new FeeCase().fee().revokedAt(V).paid("100.00", "2025-03-20T10:00:00").judge(this.rule),
				"FAIL WRONGFUL_PAID TZ_ASSUMED");
	}

	@Test
	void notesABookingAfterTheRevocation() {
		only(new FeeCase().fee()
			.revokedAt(V)
			.movement("p-1", "PAYMENT", "100.00", V, "booked_at", "2025-03-20T02:00:01Z")
			.judge(this.rule), "FAIL WRONGFUL_PAID BOOKING_LAG");
		only(new FeeCase().fee().revokedAt(V).movement("p-1", "PAYMENT", "100.00", V, "booked_at", V).judge(this.rule),
				"FAIL WRONGFUL_PAID");
	}

	@Test
	void aReversalAfterTheRevocationDoesNotJustifyIt() {
		FeeCase fees = new FeeCase().fee().revokedAt(V).paid("100.00", "2025-03-10T00:00:00Z");
		fees.movement("r-1", "REVERSAL", "100.00", "2025-03-20T02:00:01Z");
		assertThat(fees.judge(this.rule).outcome()).isEqualTo(Outcome.FAIL);
		fees.movement("r-2", "REVERSAL", "0.01", V);
		assertThat(fees.judge(this.rule).outcome()).isEqualTo(Outcome.PASS);
	}

	@Test
	void aFeeWaivedByThenOwesNothing() {
		only(new FeeCase().fee("f-1", "due_on", "2025-03-07", "waived_at", V).revokedAt(V).judge(this.rule),
				"FAIL WRONGFUL_PAID WAIVED");
		assertThat(new FeeCase().fee("f-1", "due_on", "2025-03-07", "waived_at", "2025-03-20T02:00:01Z")
			.revokedAt(V)
			.judge(this.rule)
			.outcome()).isEqualTo(Outcome.PASS);
	}

	@Test
	void anotherCurrencyCannotBeReckoned() {
		FeeCase fees = new FeeCase().fee().revokedAt(V).movement("p-1", "PAYMENT", "20.00", V, "currency", "USD");
		only(fees.judge(this.rule), "INDETERMINATE WRONGFUL_PAID CURRENCY_DIFFERS");
		only(fees.judge(new PartlyPaidRevocationRule()), "INDETERMINATE PARTIAL_REVIEW CURRENCY_DIFFERS");
		assertThat(fees.judge(new RefundedFeeRevocationRule()).outcome()).isEqualTo(Outcome.PASS);
	}

	@Test
	void withinASecondTheOrderIsLeftOpenWhereItDecides() {
		only(new FeeCase().fee().revokedAt(V).paid("100.00", "2025-03-20T02:00:00.5Z").judge(this.rule),
				"INDETERMINATE WRONGFUL_PAID PRECISION");
		only(new FeeCase().fee()
			.revokedAt(V)
			.paid("100.00", "2025-03-01T00:00:00Z")
			.paid("1.00", "2025-03-20T02:00:00.5Z")
			.judge(this.rule), "FAIL WRONGFUL_PAID");
		FeeCase due = new FeeCase().fee("f-1", "due_at", "2025-03-20T02:00:00.5Z", "grace_days", "0")
			.revokedAt(V)
			.paid("100.00", "2025-03-01T00:00:00Z");
		only(due.judge(this.rule), "INDETERMINATE WRONGFUL_PAID PRECISION");
		only(due.judge(new PrematureFeeRevocationRule()), "INDETERMINATE PREMATURE PRECISION");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2.3(3)", "2.3（3）", " 2.3(3) ", "２.３（３）" })
	void readsTheGroundHoweverItWasTyped(String ground) {
		assertThat(new FeeCase().fee().revokedAt(V, "ground", ground).paid("100.00", V).judge(this.rule).outcome())
			.isEqualTo(Outcome.FAIL);
	}

	@Test
	void otherGroundsAndMissingTermsDoNotConcernIt() {
		assertThat(new FeeCase().fee().revokedAt(V, "ground", "2.3(4)").paid("100.00", V).judge(this.rule).outcome())
			.isEqualTo(Outcome.NOT_APPLICABLE);
		assertThat(new FeeCase().revokedAt(V).judge(this.rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
		assertThat(new FeeCase().fee().revokedAt(V, "fee_id", "f-9").paid("100.00", V).judge(this.rule).outcome())
			.isEqualTo(Outcome.NOT_APPLICABLE);
	}

	@Test
	void withoutACitedFeeOneFeeInDefaultCarriesTheRevocation() {
		FeeCase fees = new FeeCase().fee().paid("100.00", V).fee("f-2", "due_on", "2025-03-10").revokedAt(V);
		assertThat(fees.judge(this.rule).outcome()).isEqualTo(Outcome.PASS);
		FeeCase cited = new FeeCase().fee()
			.paid("100.00", V)
			.fee("f-2", "due_on", "2025-03-10")
			.revokedAt(V, "fee_id", "f-1");
		assertThat(only(cited.judge(this.rule), "FAIL WRONGFUL_PAID").subjectId()).isEqualTo("f-1");
	}

	@Test
	void withoutACitedFeeAndNoneInDefaultTheOneDueLastIsJudged() {
		FeeCase fees = new FeeCase().fee()
			.paid("100.00", V)
			.fee("f-0", "due_on", "2025-03-12", "waived_at", "2025-03-01T00:00:00Z")
			.revokedAt(V);
		assertThat(only(fees.judge(this.rule), "FAIL WRONGFUL_PAID WAIVED").subjectId()).isEqualTo("f-0");
		FeeCase notYetDue = new FeeCase().fee().paid("100.00", V).fee("f-0", "due_on", "2025-04-30").revokedAt(V);
		assertThat(notYetDue.judge(this.rule).outcome()).isEqualTo(Outcome.PASS);
		assertThat(only(notYetDue.judge(new PrematureFeeRevocationRule()), "FAIL PREMATURE").subjectId())
			.isEqualTo("f-0");
	}

	@Test
	void asksForGraceOnlyWhereItMatters() {
		FeeCase unpaid = new FeeCase().fee().revokedAt(V);
		unpaid.policy.without("fee.grace");
		assertThat(unpaid.judge(this.rule).outcome()).isEqualTo(Outcome.PASS);
		Observation config = only(unpaid.judge(new PrematureFeeRevocationRule()), "INDETERMINATE CONFIG");
		assertThat(config.subjectId()).isEqualTo("fee.grace");
		assertThat(config.wholeRun()).isFalse();
	}

	@Test
	void isNotTestedWithoutPayments() {
		FeeCase fees = new FeeCase().fee().revokedAt(V);
		Verdict verdict = RuleCase.judge(this.rule, fees.dossier,
				fees.policy.atWithout(FeeCase.CUT_OFF, RecordKind.PAYMENTS));
		assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_TESTED);
		assertThat(verdict.reason()).isEqualTo("payments.csv absent");
	}

}
