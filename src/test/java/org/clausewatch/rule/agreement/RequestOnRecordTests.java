package org.clausewatch.rule.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.RequestCase;
import org.clausewatch.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AGR-1.3-MISSING-REQUEST and AGR-1.3-REVOKED-BEFORE-REQUEST. */
class RequestOnRecordTests {

	private static final String T = "2025-06-30T16:00:00Z";

	private static final String V = "2025-03-10T01:30:00Z";

	private final MissingRequestRule missing = new MissingRequestRule();

	private final RevokedBeforeRequestRule before = new RevokedBeforeRequestRule();

	@ParameterizedTest
	@CsvSource({ "2025-03-10T01:29:59Z, PASS", "2025-03-10T01:30:00Z, PASS", "2025-03-10T01:30:01Z, FAIL",
			"2025-03-10T09:30:00+08:00, PASS", "2025-03-10T09:30:01, FAIL", "2025-03-10T01:30:00.5Z, PASS" })
	void anUncitedRequestMustHaveBeenReceivedByThen(String received, Outcome expected) {
		RequestCase revoked = new RequestCase(T).revoked(V).request("req-1", received, "form", "PHONE");
		assertThat(revoked.by(this.missing).outcome()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "SUBSCRIBER, REQUEST, FAIL", "CA, ＲＥＱＵＥＳＴ, FAIL", "SUBSCRIBER, '', NOT_APPLICABLE",
			"CA, '', NOT_APPLICABLE", "CA, 2.3(1), NOT_APPLICABLE", "SUBSCRIBER, 2.3(2), NOT_APPLICABLE" })
	void concernsRevocationsOnRequest(String initiator, String ground, Outcome expected) {
		RequestCase revoked = new RequestCase(T).revoked(V, "initiator", initiator, "ground", ground);
		assertThat(revoked.by(this.missing).outcome()).isEqualTo(expected);
	}

	@Test
	void aCitedRequestMustBeOnRecord() {
		RequestCase revoked = new RequestCase(T).revoked(V, "request_id", "req-9")
			.request("req-1", "2025-03-09T00:00:00Z");
		Observation observation = revoked.found(this.missing);
		assertThat(observation.subjectId()).isEqualTo("req-9");
		assertThat(observation.severity()).isEqualTo(Severity.S2);
		assertThat(observation.eventAt().at()).isEqualTo(Instant.parse(V));
		assertThat(new RequestCase(T).revoked(V, "request_id", "req-1")
			.request("req-1", "2025-03-11T00:00:00Z")
			.by(this.missing)
			.outcome()).isEqualTo(Outcome.PASS);
	}

	@Test
	void twoRowsOfOneRevocationAreOneFinding() {
		RequestCase twice = new RequestCase(T).revoked(V).revoked(V);
		assertThat(twice.by(this.missing).observations()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-10T01:29:59Z, PASS", "2025-03-10T01:30:00Z, PASS", "2025-03-10T01:30:01Z, FAIL",
			"2025-03-10T09:30:00+08:00, PASS", "2025-03-10T09:30:01, FAIL", "2025-03-10T01:30:00.5Z, INDETERMINATE" })
	void aCitedRequestMustNotBeReceivedLater(String received, Outcome expected) {
		RequestCase revoked = new RequestCase(T).revoked(V, "request_id", "req-1").request("req-1", received);
		assertThat(revoked.by(this.before).outcome()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-10T01:29:59.999Z, FAIL", "2025-03-10T01:30:00.000Z, PASS",
			"2025-03-10T01:30:00.5Z, INDETERMINATE", "2025-03-10T01:30:01.000Z, PASS" })
	void withinTheSecondOfReceiptTheOrderIsInDoubt(String executed, Outcome expected) {
		RequestCase revoked = new RequestCase(T).revoked(executed, "request_id", "req-1").request("req-1", V);
		assertThat(revoked.by(this.before).outcome()).isEqualTo(expected);
	}

	@Test
	void aContradictionIsCriticalAndNoLateRevocation() {
		RequestCase revoked = new RequestCase(T).revoked(V, "request_id", "req-1")
			.request("req-1", "2025-03-11T09:30:00");
		Observation observation = revoked.found(this.before);
		assertThat(observation.classCode()).isEqualTo("CONTRADICTION");
		assertThat(observation.severity()).isEqualTo(Severity.S1);
		assertThat(observation.eventAt().at()).isEqualTo(Instant.parse(V));
		assertThat(observation.notes()).containsExactly("TZ_ASSUMED");
		assertThat(revoked.by(new LateRevocationRule()).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
	}

	@Test
	void notCitedThereIsNoClockAndNoContradiction() {
		RequestCase revoked = new RequestCase(T).revoked(V).request("req-1", "2025-03-11T00:00:00Z");
		assertThat(revoked.by(this.before).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
		assertThat(revoked.by(new OpenOverdueRule()).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
	}

	@Test
	void whereAnotherClockRanAlreadyThereIsNoContradiction() {
		RequestCase revoked = new RequestCase(T).revoked(V, "request_id", "req-2")
			.request("req-1", "2025-03-09T01:29:59Z")
			.request("req-2", "2025-03-11T00:00:00Z");
		assertThat(revoked.by(this.before).outcome()).isEqualTo(Outcome.PASS);
		assertThat(revoked.by(new LateRevocationRule()).outcome()).isEqualTo(Outcome.FAIL);
	}

	@Test
	void revokedBetweenReceiptAndCureIsNoContradiction() {
		RequestCase revoked = new RequestCase(T).revoked(V, "request_id", "req-1")
			.request("req-1", "2025-03-10T01:00:00Z", "defect_notified_at", "2025-03-10T01:10:00Z", "cured_at",
					"2025-03-12T00:00:00Z");
		assertThat(revoked.by(this.before).outcome()).isEqualTo(Outcome.PASS);
		assertThat(revoked.by(new LateRevocationRule()).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
	}

}
