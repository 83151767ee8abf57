package org.clausewatch.rule.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.PendingClock;
import org.clausewatch.rule.RequestCase;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AGR-1.3-OPEN-OVERDUE and AGR-1.3-NEVER-EXECUTED; d = 11 March 01:30 UTC. */
class OpenClockTests {

	private static final String R = "2025-03-10T01:30:00Z";

	private final OpenOverdueRule open = new OpenOverdueRule();

	private final NeverExecutedRule never = new NeverExecutedRule();

	@ParameterizedTest
	@CsvSource({ "2025-03-11T01:29:59Z, PASS, true", "2025-03-11T01:30:00Z, PASS, true",
			"2025-03-11T01:30:01Z, FAIL, false" })
	void pendingUntilTheCutOffPassesTheDeadline(String cutOff, Outcome expected, boolean pending) {
		Verdict verdict = new RequestCase(cutOff).request("req-1", R).by(this.open);
		assertThat(verdict.outcome()).isEqualTo(expected);
		assertThat(verdict.pending()).extracting(PendingClock::requestId)
			.isEqualTo(pending ? List.of("req-1") : List.of());
		assertThat(new RequestCase(cutOff).request("req-1", R).by(this.never).outcome())
			.isEqualTo(Outcome.NOT_APPLICABLE);
	}

	@Test
	void statesTheArithmetic() {
		Observation overdue = new RequestCase("2025-03-12T01:30:00Z").request("req-1", "2025-03-10T09:30:00")
			.found(this.open);
		assertThat(overdue.severity()).isEqualTo(Severity.S1);
		assertThat(overdue.eventAt().at()).isEqualTo(Instant.parse(R));
		assertThat(overdue.deadlineAt().at()).isEqualTo(Instant.parse("2025-03-11T01:30:00Z"));
		assertThat(overdue.overrun()).isEqualTo(Duration.ofHours(24));
		assertThat(overdue.notes()).containsExactly("TZ_ASSUMED");
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-12T00:00:01Z, FAIL, NOT_APPLICABLE", "2025-03-12T00:00:00Z, NOT_APPLICABLE, FAIL",
			"2025-03-11T23:59:59Z, NOT_APPLICABLE, FAIL", "2025-03-11T01:30:01Z, NOT_APPLICABLE, FAIL",
			"2025-03-11T01:30:00Z, NOT_APPLICABLE, NOT_APPLICABLE",
			"2025-03-11T01:29:59Z, NOT_APPLICABLE, NOT_APPLICABLE" })
	void expiryDecidesBetweenOpenNeverAndMoot(String notAfter, Outcome expectedOpen, Outcome expectedNever) {
		RequestCase unrevoked = new RequestCase("2025-03-12T00:00:00Z").request("req-1", R).validUntil(notAfter);
		assertThat(unrevoked.by(this.open).outcome()).isEqualTo(expectedOpen);
		assertThat(unrevoked.by(this.never).outcome()).isEqualTo(expectedNever);
	}

	@Test
	void neverExecutedIsOverdueUntilExpiry() {
		Observation missed = new RequestCase("2025-06-30T00:00:00Z").request("req-1", R)
			.validUntil("2025-03-11T11:30:00+08:00")
			.found(this.never);
		assertThat(missed.overrun()).isEqualTo(Duration.ofHours(2));
		assertThat(missed.eventAt().at()).isEqualTo(Instant.parse(R));
		assertThat(missed.severity()).isEqualTo(Severity.S1);
	}

	/**
	 * No breach can come of a clock that outlasts the certificate; it is to be kept as
	 * long as that is valid.
	 */
	@ParameterizedTest
	@CsvSource({ "2025-03-10T11:59:59Z, PASS, 1", "2025-03-10T12:00:00Z, NOT_APPLICABLE, 0",
			"2025-03-10T12:00:01Z, NOT_APPLICABLE, 0", "2025-03-12T00:00:00Z, NOT_APPLICABLE, 0" })
	void aClockThatOutlastsTheCertificateIsPendingUntilExpiry(String cutOff, Outcome expected, int pending) {
		RequestCase outlasting = new RequestCase(cutOff).request("req-1", R).validUntil("2025-03-10T12:00:00Z");
		assertThat(outlasting.by(this.open).outcome()).isEqualTo(expected);
		assertThat(outlasting.by(this.open).pending()).hasSize(pending);
		assertThat(outlasting.by(this.never).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
	}

	@ParameterizedTest
	@CsvSource({ "FORM, ORAL", "FORM, PHONE", "AUTHENTICATION, FAIL", "WITHDRAWN_AT, 2025-03-10T02:00:00Z" })
	void whatIsNoStandingWrittenRequestStartsNoClock(String column, String value) {
		RequestCase other = new RequestCase("2025-03-20T00:00:00Z").request("req-1", R, column.toLowerCase(Locale.ROOT),
				value);
		assertThat(other.by(this.open).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
	}

	@ParameterizedTest
	@CsvSource({ "FORM, ELECTRONIC", "AUTHENTICATION, NONE", "AUTHENTICATION, ''" })
	void otherWrittenRequestsDo(String column, String value) {
		RequestCase other = new RequestCase("2025-03-20T00:00:00Z").request("req-1", R, column.toLowerCase(Locale.ROOT),
				value);
		assertThat(other.by(this.open).outcome()).isEqualTo(Outcome.FAIL);
	}

	@Test
	void theEarliestRequestStartsTheClock() {
		RequestCase two = new RequestCase("2025-03-11T01:30:01Z").request("req-b", R)
			.request("req-a", R)
			.request("req-0", "2025-03-10T01:30:01Z");
		assertThat(two.found(this.open).subjectId()).isEqualTo("req-a");
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-11T01:30:00Z, 2025-03-13T00:00:00Z, 2025-03-14T00:00:00Z",
			"2025-03-11T01:30:01Z, 2025-03-13T00:00:00Z, 2025-03-11T01:30:00Z" })
	void aDefectNotifiedInTimeMovesTheStartToTheCure(String notified, String cured, String deadline) {
		RequestCase defective = new RequestCase("2025-03-20T00:00:00Z").request("req-1", R, "defect_notified_at",
				notified, "cured_at", cured);
		assertThat(defective.found(this.open).deadlineAt().at()).isEqualTo(Instant.parse(deadline));
	}

	@Test
	void anUncuredRequestIsNotPending() {
		RequestCase uncured = new RequestCase("2025-03-10T12:00:00Z").request("req-1", R, "defect_notified_at",
				"2025-03-10T02:00:00Z");
		assertThat(uncured.by(this.open).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
		assertThat(uncured.by(this.open).pending()).isEmpty();
	}

	@Test
	void anExecutedRequestKeepsBothRules() {
		RequestCase executed = new RequestCase("2025-06-30T00:00:00Z").request("req-1", R)
			.revoked("2025-04-01T00:00:00Z");
		assertThat(executed.by(this.open).outcome()).isEqualTo(Outcome.PASS);
		assertThat(executed.by(this.never).outcome()).isEqualTo(Outcome.PASS);
	}

	@Test
	void withoutRevocationsNothingIsAccused() {
		RequestCase unknown = new RequestCase("2025-06-30T00:00:00Z").request("req-1", R)
			.without(RecordKind.REVOCATIONS);
		assertThat(unknown.by(this.open).outcome()).isEqualTo(Outcome.NOT_TESTED);
		assertThat(unknown.by(this.never).outcome()).isEqualTo(Outcome.NOT_TESTED);
	}

}
