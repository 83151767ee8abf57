package org.clausewatch.rule.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.RequestCase;
import org.clausewatch.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityCheckRuleTests {

	private static final String T = "2025-06-30T16:00:00Z";

	private static final String V = "2025-03-10T01:30:00Z";

	private final IdentityCheckRule rule = new IdentityCheckRule();

	@ParameterizedTest
	@CsvSource({ "PASS, '', PASS", "NONE, 2025-03-09T01:00:00Z, FAIL", "FAIL, '', FAIL",
			"'', 2025-03-09T01:00:00Z, PASS", "'', '', INDETERMINATE" })
	void theRequestMustBeAuthenticated(String result, String at, Outcome expected) {
		RequestCase revoked = new RequestCase(T)
			.request("req-1", "2025-03-09T00:00:00Z", "authentication", result, "authenticated_at", at)
			.revoked(V);
		assertThat(revoked.by(this.rule).outcome()).isEqualTo(expected);
	}

	@Test
	void whatIsNotRecordedIsNoted() {
		Observation open = new RequestCase(T).request("req-1", "2025-03-09T08:00:00", "authentication", "")
			.revoked(V)
			.found(this.rule);
		assertThat(open.classCode()).isEqualTo("NOT_AUTHENTICATED");
		assertThat(open.notes()).containsExactly("NOT_RECORDED", "TZ_ASSUMED");
		assertThat(open.severity()).isEqualTo(Severity.S2);
		assertThat(open.eventAt().at()).isEqualTo(Instant.parse(V));
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-10T01:29:59Z, FAIL", "2025-03-10T01:30:00Z, FAIL", "2025-03-10T01:30:01Z, PASS",
			"2025-03-10T09:30:00+08:00, FAIL", "2025-03-10T09:30:01, PASS" })
	void uncitedTheLatestRequestByThenCounts(String secondReceived, Outcome expected) {
		RequestCase revoked = new RequestCase(T).request("req-1", "2025-03-09T00:00:00Z")
			.request("req-2", secondReceived, "authentication", "NONE")
			.revoked(V);
		assertThat(revoked.by(this.rule).outcome()).isEqualTo(expected);
	}

	@Test
	void aCitedRequestCountsAlone() {
		RequestCase revoked = new RequestCase(T).request("req-1", "2025-03-09T00:00:00Z", "authentication", "NONE")
			.request("req-2", "2025-03-10T00:00:00Z")
			.revoked(V, "request_id", "req-1");
		assertThat(revoked.found(this.rule).subjectId()).isEqualTo("req-1");
	}

	@ParameterizedTest
	@CsvSource({ "SUBSCRIBER, '', FAIL", "CA, REQUEST, FAIL", "CA, 2.3(1), NOT_APPLICABLE" })
	void concernsRevocationsThatTheSubscriberAskedFor(String initiator, String ground, Outcome expected) {
		RequestCase revoked = new RequestCase(T).request("req-1", "2025-03-09T00:00:00Z", "authentication", "NONE")
			.revoked(V, "initiator", initiator, "ground", ground);
		assertThat(revoked.by(this.rule).outcome()).isEqualTo(expected);
	}

	@Test
	void aRequestThatIsNotOnRecordIsAnotherRulesMatter() {
		assertThat(new RequestCase(T).revoked(V).by(this.rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
	}

	@ParameterizedTest
	@CsvSource({ "2009-03-30T23:59:59+08:00, NOT_IN_FORCE", "2009-03-31T00:00:00+08:00, FAIL" })
	void isInForceFromTheDayOfTheOrder(String executed, Outcome expected) {
		RequestCase revoked = new RequestCase(T).request("req-1", "2009-03-01T00:00:00Z", "authentication", "NONE")
			.revoked(executed);
		assertThat(revoked.by(this.rule).outcome()).isEqualTo(expected);
	}

}
