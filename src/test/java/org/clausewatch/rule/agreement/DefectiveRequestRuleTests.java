package org.clausewatch.rule.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.PolicyBuilder;
import org.clausewatch.rule.RequestCase;
import org.clausewatch.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefectiveRequestRuleTests {

	private static final String T = "2025-06-30T16:00:00Z";

	private static final String R = "2025-03-10T01:30:00Z";

	private final DefectiveRequestRule rule = new DefectiveRequestRule();

	@ParameterizedTest
	@CsvSource({ "2025-03-11T01:29:59Z, PASS", "2025-03-11T01:30:00Z, PASS", "2025-03-11T01:30:01Z, FAIL",
			"2025-03-11T09:30:00+08:00, PASS", "2025-03-11T09:30:01, FAIL", "2025-03-11T01:30:00.1Z, INDETERMINATE",
			"'', NOT_APPLICABLE" })
	void aDefectIsNotifiedWithin24Hours(String notified, Outcome expected) {
		RequestCase defective = new RequestCase(T).request("req-1", R, "defect_notified_at", notified);
		assertThat(defective.by(this.rule).outcome()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "PT12H, 2025-03-11T01:30:00Z, PASS", "PT12H, 2025-03-11T01:30:01Z, FAIL",
			"PT48H, 2025-03-11T01:30:00Z, PASS", "PT48H, 2025-03-11T01:30:01Z, FAIL" })
	void theBoundIsTheAgreementsWhateverThePolicySets(String deadline, String notified, Outcome expected) {
		PolicyBuilder policy = new PolicyBuilder().without("revocation.deadline").span("revocation.deadline", deadline);
		RequestCase defective = new RequestCase(T).request("req-1", R, "defect_notified_at", notified);
		assertThat(defective.policy(policy).by(this.rule).outcome()).isEqualTo(expected);
	}

	@Test
	void statesTheArithmetic() {
		Observation late = new RequestCase(T).request("req-1", R, "defect_notified_at", "2025-03-11T11:30:00")
			.found(this.rule);
		assertThat(late.classCode()).isEqualTo("DEFECT_NOTIFIED_LATE");
		assertThat(late.severity()).isEqualTo(Severity.S2);
		assertThat(late.eventAt().at()).isEqualTo(Instant.parse("2025-03-11T03:30:00Z"));
		assertThat(late.deadlineAt().at()).isEqualTo(Instant.parse("2025-03-11T01:30:00Z"));
		assertThat(late.overrun()).isEqualTo(Duration.ofHours(2));
		assertThat(late.notes()).containsExactly("TZ_ASSUMED");
		assertThat(late.subjectId()).isEqualTo("req-1");
	}

	@Test
	void aWithdrawnRequestNeedsNoNotice() {
		RequestCase withdrawn = new RequestCase(T).request("req-1", R, "defect_notified_at", "2025-03-12T00:00:00Z",
				"withdrawn_at", "2025-03-10T05:00:00Z");
		assertThat(withdrawn.by(this.rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
	}

}
