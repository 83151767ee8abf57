package org.clausewatch.rule.cps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.clausewatch.rule.IssuanceCase;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeparationOfDutiesRuleTests {

	private static final String VERIFIED = "2025-03-10T01:10:00Z";

	private static final String APPROVED = "2025-03-10T01:50:00Z";

	private final SeparationOfDutiesRule rule = new SeparationOfDutiesRule();

	@ParameterizedTest
	@CsvSource({ "op-1, op-2, false, false, PASS", "op-1, op-1, false, false, FAIL", "op-1, op-1, true, false, PASS",
			"op-1, op-1, false, true, PASS", "op-1, op-1, true, true, PASS", "op-1, op-1, '', false, INDETERMINATE",
			"op-1, op-1, false, '', INDETERMINATE", "op-1, op-1, '', '', INDETERMINATE", "op-1, op-1, '', true, PASS",
			"op-1, op-2, '', '', PASS" })
	void oneOperatorDoesNotDoBoth(String verifier, String approver, String verifyAutomated, String approveAutomated,
			Outcome outcome) {
		IssuanceCase steps = new IssuanceCase().step("VERIFY", verifier, VERIFIED, "automated", verifyAutomated)
			.step("APPROVE", approver, APPROVED, "automated", approveAutomated);
		assertThat(steps.by(this.rule).outcome()).isEqualTo(outcome);
	}

	@Test
	void tellsBothSteps() {
		Observation same = new IssuanceCase().step("VERIFY", "op-1", VERIFIED)
			.step("APPROVE", "op-1", APPROVED)
			.only(this.rule, "FAIL SAME_OPERATOR");
		assertThat(same.severity()).isEqualTo(Severity.S2);
		assertThat(same.subjectId()).isEqualTo("app-1");
		assertThat(same.eventAt().at()).isEqualTo(Instant.parse(APPROVED));
		assertThat(same.evidence()).hasSize(2);
		assertThat(same.facts().values()).doesNotContain("op-1");
	}

	@Test
	void aThirdPersonChangesNothing() {
		new IssuanceCase().step("VERIFY", "op-2", VERIFIED)
			.step("VERIFY", "op-1", VERIFIED)
			.step("APPROVE", "op-1", APPROVED)
			.step("APPROVE", "op-3", APPROVED)
			.only(this.rule, "FAIL SAME_OPERATOR");
	}

	@Test
	void eachOperatorIsTold() {
		assertThat(new IssuanceCase().step("VERIFY", "op-1", VERIFIED)
			.step("APPROVE", "op-1", APPROVED)
			.step("VERIFY", "op-2", VERIFIED)
			.step("APPROVE", "op-2", APPROVED)
			.by(this.rule)
			.observations()).hasSize(2);
	}

	@Test
	void aStepKnownToBeManualDecidesBesideOneThatIsNot() {
		new IssuanceCase().step("VERIFY", "op-1", VERIFIED, "automated", "")
			.step("VERIFY", "op-1", APPROVED)
			.step("APPROVE", "op-1", APPROVED)
			.only(this.rule, "FAIL SAME_OPERATOR");
	}

	@Test
	void whoTurnedItDownDidNeither() {
		IssuanceCase turnedDown = new IssuanceCase().step("VERIFY", "op-1", VERIFIED, "outcome", "FAIL")
			.step("VERIFY", "op-2", VERIFIED)
			.step("APPROVE", "op-1", APPROVED)
			.step("APPROVE", "op-2", APPROVED, "outcome", "FAIL");
		assertThat(turnedDown.by(this.rule).outcome()).isEqualTo(Outcome.PASS);
	}

	@Test
	void concernsApplicationsThatWereVerifiedAndApproved() {
		assertThat(new IssuanceCase().step("VERIFY", "op-1", VERIFIED).by(this.rule).outcome())
			.isEqualTo(Outcome.NOT_APPLICABLE);
		assertThat(new IssuanceCase().certificate("application_id", "").by(this.rule).outcome())
			.isEqualTo(Outcome.NOT_APPLICABLE);
		assertThat(new IssuanceCase().step("VERIFY", "op-1", VERIFIED)
			.step("APPROVE", "op-1", APPROVED, "application_id", "app-2")
			.by(this.rule)
			.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
	}

}
