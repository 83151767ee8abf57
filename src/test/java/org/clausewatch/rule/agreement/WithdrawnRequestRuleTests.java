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

class WithdrawnRequestRuleTests {

	private static final String T = "2025-06-30T16:00:00Z";

	private static final String R = "2025-03-10T01:30:00Z";

	private final WithdrawnRequestRule rule = new WithdrawnRequestRule();

	@ParameterizedTest
	@CsvSource({ "2025-03-11T01:29:59Z, PASS", "2025-03-11T01:30:00Z, PASS", "2025-03-11T01:30:01Z, FAIL",
			"2025-03-11T09:30:00+08:00, PASS", "2025-03-11T09:30:01, FAIL", "2025-03-11T01:30:00.9Z, INDETERMINATE",
			"'', NOT_APPLICABLE" })
	void withdrawnInTimeIsClosed(String withdrawn, Outcome expected) {
		assertThat(withdrawn(withdrawn).by(this.rule).outcome()).isEqualTo(expected);
	}

	@Test
	void withdrawnOverdueWasLateUntilThen() {
		Observation late = withdrawn("2025-03-11T03:30:00Z").found(this.rule);
		assertThat(late.classCode()).isEqualTo("LATE");
		assertThat(late.severity()).isEqualTo(Severity.S2);
		assertThat(late.overrun()).isEqualTo(Duration.ofHours(2));
		assertThat(late.eventAt().at()).isEqualTo(Instant.parse("2025-03-11T03:30:00Z"));
		assertThat(late.deadlineAt().at()).isEqualTo(Instant.parse("2025-03-11T01:30:00Z"));
		assertThat(withdrawn("2025-03-11T03:30:00Z").by(new LateRevocationRule()).outcome())
			.isEqualTo(Outcome.NOT_APPLICABLE);
	}

	@Test
	void anUnsetDeadlineHidesNoRevocationAfterTheWithdrawal() {
		PolicyBuilder unset = new PolicyBuilder().without("revocation.deadline");
		RequestCase revoked = withdrawn("2025-03-10T05:00:00Z").revoked("2025-03-10T05:00:01Z", "request_id", "req-1")
			.policy(unset);
		assertThat(revoked.by(this.rule).outcome()).isEqualTo(Outcome.FAIL);
		assertThat(revoked.by(this.rule).observations()).extracting(Observation::classCode)
			.containsExactly("CONFIG", "REVOKED_AFTER_WITHDRAWAL");
	}

	@Test
	void anExpiredCertificateHadNothingLeftToRevoke() {
		RequestCase expired = withdrawn("2025-03-12T00:00:00Z").validUntil("2025-03-11T01:30:00Z");
		assertThat(expired.by(this.rule).outcome()).isEqualTo(Outcome.PASS);
		assertThat(expired.validUntil("2025-03-11T01:30:01Z").by(this.rule).outcome()).isEqualTo(Outcome.FAIL);
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-10T05:00:00Z, NOT_APPLICABLE", "2025-03-10T05:00:01Z, FAIL",
			"2025-03-10T04:59:59Z, NOT_APPLICABLE", "2025-03-10T13:00:01+08:00, FAIL", "2025-03-10T13:00:01, FAIL",
			"2025-03-10T05:00:00.5Z, INDETERMINATE" })
	void aWithdrawalIsMootOnceExecuted(String executed, Outcome expected) {
		assertThat(withdrawn("2025-03-10T05:00:00Z").revoked(executed).by(this.rule).outcome()).isEqualTo(expected);
	}

	@Test
	void revokedAfterWithdrawalHasLostItsBasis() {
		Observation revoked = withdrawn("2025-03-10T05:00:00Z").revoked("2025-03-10T05:00:01Z", "request_id", "req-1")
			.found(this.rule);
		assertThat(revoked.classCode()).isEqualTo("REVOKED_AFTER_WITHDRAWAL");
		assertThat(revoked.severity()).isEqualTo(Severity.S2);
		assertThat(revoked.eventAt().at()).isEqualTo(Instant.parse("2025-03-10T05:00:01Z"));
		assertThat(revoked.subjectId()).isEqualTo("req-1");
	}

	@Test
	void bothFindingsMayStandOnOneRequest() {
		assertThat(withdrawn("2025-03-12T00:00:00Z").revoked("2025-03-13T00:00:00Z").by(this.rule).observations())
			.extracting(Observation::classCode)
			.containsExactly("LATE", "REVOKED_AFTER_WITHDRAWAL");
	}

	@ParameterizedTest
	@CsvSource({ "SUBSCRIBER, REQUEST, req-9, PASS", "CA, REQUEST, '', FAIL", "CA, '', '', FAIL",
			"CA, 2.3(1), '', PASS", "SUBSCRIBER, 2.3(1), '', FAIL" })
	void unlessItRestsOnSomethingElse(String initiator, String ground, String cited, Outcome expected) {
		RequestCase revoked = withdrawn("2025-03-10T05:00:00Z").revoked("2025-03-10T06:00:00Z", "initiator", initiator,
				"ground", ground, "request_id", cited);
		assertThat(revoked.by(this.rule).outcome()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-10T06:00:00Z, PASS", "2025-03-10T06:00:01Z, FAIL" })
	void anotherStandingRequestCarriesIt(String otherReceived, Outcome expected) {
		RequestCase revoked = withdrawn("2025-03-10T05:00:00Z").request("req-2", otherReceived)
			.revoked("2025-03-10T06:00:00Z");
		assertThat(revoked.by(this.rule).outcome()).isEqualTo(expected);
	}

	private static RequestCase withdrawn(String at) {
		return new RequestCase(T).request("req-1", R, "withdrawn_at", at);
	}

}
