package org.clausewatch.rule.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.IssuanceCase;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Issued at 2025-03-10T02:00:00Z. */
class VerificationOrderRuleTests {

	private static final String BEFORE = "2025-03-10T01:30:00Z";

	private final VerificationOrderRule rule = new VerificationOrderRule();

	@ParameterizedTest
	@CsvSource({ "01:59:59Z, 01:59:59Z, PASS", "02:00:00Z, 02:00:00Z, PASS", "02:00:01Z, 01:00:00Z, FAIL",
			"01:00:00Z, 02:00:01Z, FAIL", "10:00:00, 10:00:00, PASS", "09:00:00, 10:00:01, FAIL",
			"01:00:00Z, 02:00:00.5Z, INDETERMINATE", "02:00:00.5Z, 01:00:00Z, INDETERMINATE",
			"02:00:00.5Z, 02:00:01Z, FAIL" })
	void bothStepsArePassedByTheIssue(String verified, String approved, Outcome outcome) {
		IssuanceCase issued = new IssuanceCase().application()
			.step("VERIFY", "op-1", "2025-03-10T" + verified)
			.step("APPROVE", "op-2", "2025-03-10T" + approved);
		assertThat(issued.by(this.rule).outcome()).isEqualTo(outcome);
		assertThat(issued.by(this.rule).observations()).extracting(Observation::classCode)
			.allMatch("VERIFY_ORDER"::equals);
	}

	@Test
	void aSecondInWhichTheFirstStepMayHaveComeLaterStaysOpen() {
		new IssuanceCase().certificate("issued_at", "2025-03-10T02:00:00.5Z")
			.step("VERIFY", "op-1", "2025-03-10T02:00:00Z")
			.step("APPROVE", "op-2", "2025-03-10T02:00:00.2Z")
			.only(this.rule, "INDETERMINATE VERIFY_ORDER PRECISION");
	}

	@Test
	void theFirstPassDecides() {
		IssuanceCase again = new IssuanceCase().application()
			.step("VERIFY", "op-1", "2025-03-10T03:00:00Z")
			.step("VERIFY", "op-1", BEFORE)
			.step("APPROVE", "op-2", BEFORE);
		assertThat(again.by(this.rule).outcome()).isEqualTo(Outcome.PASS);
	}

	@Test
	void tellsHowMuchTooEarlyItWasIssued() {
		Observation early = new IssuanceCase().application()
			.step("VERIFY", "op-1", "2025-03-10T02:10:00Z")
			.step("APPROVE", "op-2", "2025-03-10T02:25:00Z")
			.only(this.rule, "FAIL VERIFY_ORDER");
		assertThat(early.facts()).containsEntry("early", Duration.ofMinutes(25));
		assertThat(early.eventAt().at()).isEqualTo(Instant.parse("2025-03-10T02:00:00Z"));
		assertThat(early.severity()).isEqualTo(Severity.S1);
		assertThat(early.evidence()).hasSize(3);
	}

	@Test
	void aStepThatWasNeverPassedIsNamed() {
		IssuanceCase none = new IssuanceCase().application();
		assertThat(none.only(this.rule, "FAIL NOT_VERIFIED").wording()).endsWith(".NOT_VERIFIED");
		assertThat(new IssuanceCase().application()
			.step("VERIFY", "op-1", BEFORE)
			.only(this.rule, "FAIL NOT_VERIFIED")
			.wording()).endsWith(".NO_APPROVE");
		assertThat(new IssuanceCase().application()
			.step("APPROVE", "op-1", "2025-03-10T03:00:00Z")
			.only(this.rule, "FAIL NOT_VERIFIED")
			.wording()).endsWith(".NO_VERIFY");
	}

	@Test
	void aFailedStepIsNotPassed() {
		Observation failed = new IssuanceCase().application()
			.step("VERIFY", "op-1", BEFORE, "outcome", "FAIL")
			.step("APPROVE", "op-2", BEFORE)
			.only(this.rule, "FAIL NOT_VERIFIED");
		assertThat(failed.wording()).endsWith(".NO_VERIFY");
		assertThat(failed.evidence()).hasSize(3);
		new IssuanceCase().application()
			.step("VERIFY", "op-1", BEFORE)
			.step("APPROVE", "op-2", BEFORE, "outcome", "FAIL")
			.step("APPROVE", "op-2", "2025-03-10T02:00:01Z")
			.only(this.rule, "FAIL VERIFY_ORDER");
	}

	@Test
	void anotherApplicationsStepsDoNotCount() {
		new IssuanceCase().application()
			.step("VERIFY", "op-1", BEFORE, "application_id", "app-2")
			.step("APPROVE", "op-2", BEFORE, "application_id", "app-2")
			.only(this.rule, "FAIL NOT_VERIFIED");
	}

	@Test
	void anApplicationThatIsNotKnownLeavesItOpen() {
		new IssuanceCase().only(this.rule, "INDETERMINATE NOT_VERIFIED FACT_MISSING");
		new IssuanceCase().certificate("application_id", "").only(this.rule, "INDETERMINATE NOT_VERIFIED FACT_MISSING");
		new IssuanceCase().step("VERIFY", "op-1", BEFORE).only(this.rule, "FAIL NOT_VERIFIED");
	}

	@Test
	void withoutApplicationsTheStepsAloneTell() {
		new IssuanceCase().without(RecordKind.APPLICATIONS).only(this.rule, "FAIL NOT_VERIFIED");
		assertThat(new IssuanceCase().without(RecordKind.VERIFICATIONS).by(this.rule).outcome())
			.isEqualTo(Outcome.NOT_TESTED);
	}

	@ParameterizedTest
	@CsvSource({ "2005-03-31T23:59:59+08:00, NOT_IN_FORCE", "2005-04-01T00:00:00+08:00, FAIL" })
	void isInForceFromTheDayOfTheLaw(String issued, Outcome outcome) {
		assertThat(new IssuanceCase().application().certificate("issued_at", issued).by(this.rule).outcome())
			.isEqualTo(outcome);
	}

}
