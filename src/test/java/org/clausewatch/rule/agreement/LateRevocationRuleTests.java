package org.clausewatch.rule.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.clausewatch.record.Incident.Scope;
import org.clausewatch.record.Incident.Type;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.SourceRow;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.PolicyBuilder;
import org.clausewatch.rule.RequestCase;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.TimeSpan;
import org.clausewatch.rule.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LateRevocationRuleTests {

	private static final String T = "2025-06-30T16:00:00Z";

	private static final String R = "2025-03-10T01:30:00Z";

	private final LateRevocationRule rule = new LateRevocationRule();

	@ParameterizedTest
	@CsvSource({ "2025-03-11T01:29:59Z, PASS", "2025-03-11T01:30:00Z, PASS", "2025-03-11T01:30:01Z, FAIL",
			"2025-03-11T09:30:00+08:00, PASS", "2025-03-11T09:30:01+08:00, FAIL", "2025-03-11T09:30:00, PASS",
			"2025-03-11T09:30:01, FAIL" })
	void exactlyOnTheBoundIsOnTime(String executed, Outcome expected) {
		assertThat(requested().revoked(executed).by(this.rule).outcome()).isEqualTo(expected);
	}

	@Test
	void statesTheArithmetic() {
		Observation late = requested().revoked("2025-03-11T02:30:00Z").found(this.rule);
		assertThat(late.classCode()).isEqualTo("LATE");
		assertThat(late.subjectKind() + " " + late.subjectId()).isEqualTo("REQUEST req-1");
		assertThat(late.eventAt().at()).isEqualTo(Instant.parse("2025-03-11T02:30:00Z"));
		assertThat(late.deadlineAt().at()).isEqualTo(Instant.parse("2025-03-11T01:30:00Z"));
		assertThat(late.overrun()).isEqualTo(Duration.ofHours(1));
		assertThat(late.netOverrun()).isNull();
		assertThat(late.notes()).isEmpty();
		assertThat(late.evidence()).extracting(SourceRow::file)
			.containsExactly("revocation-requests.csv", "revocations.csv");
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-10T09:30:00, 2025-03-11T02:30:00Z", "2025-03-10T01:30:00Z, 2025-03-11T10:30:00" })
	void aTimeWithoutZoneIsNoted(String received, String executed) {
		Observation late = new RequestCase(T).request("req-1", received).revoked(executed).found(this.rule);
		assertThat(late.overrun()).isEqualTo(Duration.ofHours(1));
		assertThat(late.notes()).containsExactly("TZ_ASSUMED");
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-11T02:30:00Z, S3", "2025-03-11T02:30:01Z, S2", "2025-03-12T01:30:00Z, S2",
			"2025-03-12T01:30:01Z, S1" })
	void severityGrowsWithTheOverrun(String executed, Severity expected) {
		assertThat(requested().revoked(executed).found(this.rule).severity()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-11T01:30:00Z, S3", "2025-03-11T01:30:01Z, S1", "2025-03-11T01:59:59Z, S1",
			"2025-03-11T02:00:00Z, S3" })
	void aDisputedSignatureWhileOverdueIsCritical(String signed, Severity expected) {
		Observation late = requested().revoked("2025-03-11T02:00:00Z")
			.row(RecordKind.DISPUTES, "case_id", "case-1", "signature_at", signed, "raised_at", "2025-04-01T00:00:00Z")
			.found(this.rule);
		assertThat(late.severity()).isEqualTo(expected);
		assertThat(late.evidence()).hasSize((expected == Severity.S1) ? 3 : 2);
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-10T00:00:00Z, 2025-03-11T01:30:00Z, S3", "2025-03-10T00:00:00Z, 2025-03-11T01:30:01Z, S1",
			"2025-03-11T01:59:59Z, 2025-03-12T00:00:00Z, S1", "2025-03-11T02:00:00Z, 2025-03-12T00:00:00Z, S3",
			"2025-03-10T00:00:00Z, 2025-03-12T00:00:00Z, S1", "2025-03-11T01:45:00Z, '', S1" })
	void anIntervalThatTouchesTheOverdueTimeIsCritical(String earliest, String latest, Severity expected) {
		Observation late = requested().revoked("2025-03-11T02:00:00Z")
			.row(RecordKind.DISPUTES, "case_id", "case-1", "signature_earliest", earliest, "signature_latest", latest,
					"raised_at", "2025-04-01T00:00:00Z")
			.found(this.rule);
		assertThat(late.severity()).isEqualTo(expected);
	}

	/** A token gives a point; a claim the interval that is given for it. */
	@ParameterizedTest
	@CsvSource({ "TIMESTAMP_TOKEN, S3", "CLAIMED, S1", "'', S1" })
	void aClaimedTimeIsItsInterval(String proof, Severity expected) {
		Observation late = requested().revoked("2025-03-11T02:00:00Z")
			.row(RecordKind.DISPUTES, "case_id", "case-1", "signature_at", "2025-03-10T00:00:00Z",
					"signature_time_proof", proof, "signature_earliest", "2025-03-10T00:00:00Z", "signature_latest",
					"2025-03-12T00:00:00Z", "raised_at", "2025-04-01T00:00:00Z")
			.found(this.rule);
		assertThat(late.severity()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-10T03:30:00Z, true", "2025-03-10T03:29:59Z, false", "'', false" })
	void readingR2IsNotedWhereItMakesTheRevocationOnTime(String coreReceived, boolean noted) {
		Observation late = new RequestCase(T).request("req-1", R, "core_received_at", coreReceived)
			.revoked("2025-03-11T03:30:00Z")
			.found(this.rule);
		assertThat(late.notes().contains("ON_TIME_R2")).isEqualTo(noted);
	}

	@Test
	void readingR2IsNoAlternativeToACure() {
		Observation late = new RequestCase(T)
			.request("req-1", R, "core_received_at", "2025-03-20T00:00:00Z", "defect_notified_at",
					"2025-03-10T05:00:00Z", "cured_at", "2025-03-12T00:00:00Z")
			.revoked("2025-03-13T00:00:01Z")
			.found(this.rule);
		assertThat(late.notes()).isEmpty();
		assertThat(late.overrun()).isEqualTo(Duration.ofSeconds(1));
	}

	@Test
	void mixedPrecisionWithinTheSecondIsLeftOpen() {
		RequestCase fine = requested().revoked("2025-03-11T01:30:00.500Z");
		Observation open = fine.found(this.rule);
		assertThat(open.outcome()).isEqualTo(Outcome.INDETERMINATE);
		assertThat(open.classCode()).isEqualTo("LATE");
		assertThat(open.notes()).containsExactly("PRECISION");
		assertThat(requested().revoked("2025-03-11T01:30:01.000Z").by(this.rule).outcome()).isEqualTo(Outcome.FAIL);
	}

	@Test
	void aRevocationBeforeTheRequestStartsNoClock() {
		assertThat(requested().revoked("2025-03-10T01:29:59Z").by(this.rule).outcome())
			.isEqualTo(Outcome.NOT_APPLICABLE);
		assertThat(requested().revoked(R).by(this.rule).outcome()).isEqualTo(Outcome.PASS);
	}

	@Test
	void theFirstRevocationCountsWhoeverInitiatedIt() {
		Verdict verdict = requested().revoked("2025-03-20T00:00:00Z")
			.revoked("2025-03-11T00:00:00Z", "initiator", "CA", "ground", "2.3(1)")
			.by(this.rule);
		assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
	}

	@Test
	void theDeadlineIsTheOneInForceAtTheRequest() {
		PolicyBuilder policy = new PolicyBuilder().without("revocation.deadline")
			.dated("revocation.deadline", TimeSpan.parse("PT24H"), null, "2025-03-11")
			.dated("revocation.deadline", TimeSpan.parse("PT4H"), "2025-03-11", null);
		assertThat(requested().revoked("2025-03-11T01:30:00Z").policy(policy).by(this.rule).outcome())
			.isEqualTo(Outcome.PASS);
		assertThat(new RequestCase(T).request("req-1", "2025-03-10T16:00:00Z")
			.revoked("2025-03-10T20:00:01Z")
			.policy(policy)
			.found(this.rule)
			.overrun()).isEqualTo(Duration.ofSeconds(1));
	}

	@Test
	void aDeadlineThatIsNotSetIsNotGuessed() {
		PolicyBuilder unset = new PolicyBuilder().without("revocation.deadline");
		Observation config = requested().revoked("2025-03-20T00:00:00Z").policy(unset).found(this.rule);
		assertThat(config.classCode()).isEqualTo("CONFIG");
		assertThat(new RequestCase(T).policy(unset).by(this.rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
	}

	@Test
	void needsRequestsAndRevocationsOnly() {
		RequestCase late = requested().revoked("2025-03-11T01:30:01Z");
		assertThat(late.without(RecordKind.REVOCATIONS).by(this.rule).outcome()).isEqualTo(Outcome.NOT_TESTED);
		assertThat(late.without(RecordKind.REVOCATION_REQUESTS).by(this.rule).outcome()).isEqualTo(Outcome.NOT_TESTED);
		assertThat(late.without(RecordKind.INCIDENTS, RecordKind.DISPUTES).by(this.rule).outcome())
			.isEqualTo(Outcome.FAIL);
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-11T04:30:00Z, LATE_EXCUSED_CLAIMED, PT3H, PT0S, S3",
			"2025-03-11T04:30:01Z, LATE, PT3H1S, PT1S, S2" })
	void anExcuseClaimExtendsTheDeadline(String executed, String expected, Duration gross, Duration net,
			Severity severity) {
		Observation late = requested()
			.incident(Type.FORCE_MAJEURE, Scope.ALL, "2025-03-10T10:00:00Z", "2025-03-10T13:00:00Z")
			.revoked(executed)
			.found(this.rule);
		assertThat(late.classCode()).isEqualTo(expected);
		assertThat(late.overrun()).isEqualTo(gross);
		assertThat(late.netOverrun()).isEqualTo(net);
		assertThat(late.severity()).isEqualTo(severity);
		assertThat(late.deadlineAt().at()).isEqualTo(Instant.parse("2025-03-11T01:30:00Z"));
		assertThat(late.evidence()).extracting(SourceRow::file).contains("incidents.csv");
	}

	private static RequestCase requested() {
		return new RequestCase(T).request("req-1", R);
	}

}
