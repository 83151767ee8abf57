package org.clausewatch.rule.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.clausewatch.record.Incident.Scope;
import org.clausewatch.record.Incident.Type;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.RequestCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** r = 10 March 00:00, d = 11 March 00:00, v = 12 March 00:00 unless said otherwise. */
class ExcuseClaimRuleTests {

	private static final String T = "2025-06-30T16:00:00Z";

	private final ExcuseClaimRule rule = new ExcuseClaimRule();

	@Test
	void noClaimWhereNothingIsLate() {
		RequestCase onTime = new RequestCase(T).request("req-1", "2025-03-10T00:00:00Z")
			.revoked("2025-03-11T00:00:00Z")
			.incident(Type.ACCIDENT, Scope.ALL, "2025-03-10T01:00:00Z", "2025-03-10T02:00:00Z");
		assertThat(onTime.by(this.rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
	}

	@Test
	void theFindingStaysWithTheLateRevocation() {
		RequestCase late = late("2025-03-12T00:00:00Z").incident(Type.ACCIDENT, Scope.REVOCATION,
				"2025-03-10T01:00:00Z", "2025-03-10T02:00:00Z");
		assertThat(late.by(this.rule).outcome()).isEqualTo(Outcome.PASS);
		assertThat(late.by(this.rule).observations()).isEmpty();
		assertNet(late, Duration.ofHours(23));
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = { "FORCE_MAJEURE", "ACCIDENT" })
	void theCasOwnRisksNeverExcuse(Type type) {
		assertNoClaim(
				late("2025-03-12T00:00:00Z").incident(type, Scope.ALL, "2025-03-10T01:00:00Z", "2025-03-10T02:00:00Z"));
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = { "REVOCATION", "ALL" })
	void otherServicesNeverExcuse(Scope scope) {
		assertNoClaim(late("2025-03-12T00:00:00Z").incident(Type.FORCE_MAJEURE, scope, "2025-03-10T01:00:00Z",
				"2025-03-10T02:00:00Z"));
	}

	@Test
	void withoutProofOrNoticeThereIsNoClaim() {
		assertNoClaim(late("2025-03-12T00:00:00Z").incident(Type.FORCE_MAJEURE, Scope.ALL, "2025-03-10T01:00:00Z",
				"2025-03-10T02:00:00Z", null, "2025-03-10T03:00:00Z"));
		assertNoClaim(late("2025-03-12T00:00:00Z").incident(Type.FORCE_MAJEURE, Scope.ALL, "2025-03-10T01:00:00Z",
				"2025-03-10T02:00:00Z", "aa", null));
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-10T23:59:59Z, true", "2025-03-11T00:00:00Z, true", "2025-03-11T00:00:01Z, false" })
	void itMustStartNoLaterThanTheDeadline(String from, boolean claimed) {
		RequestCase late = late("2025-03-12T00:00:00Z").incident(Type.FORCE_MAJEURE, Scope.ALL, from,
				"2025-03-11T06:00:00Z");
		assertThat(late.by(this.rule).outcome()).isEqualTo(claimed ? Outcome.PASS : Outcome.NOT_APPLICABLE);
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-10T00:00:00Z, false", "2025-03-10T00:00:01Z, true" })
	void onlyTimeAfterTheRequestCounts(String until, boolean claimed) {
		RequestCase late = late("2025-03-12T00:00:00Z").incident(Type.FORCE_MAJEURE, Scope.ALL, "2025-03-09T00:00:00Z",
				until);
		if (claimed) {
			assertNet(late, Duration.ofHours(24).minusSeconds(1));
		}
		else {
			assertNoClaim(late);
		}
	}

	@Test
	void overlappingIncidentsCountOnce() {
		assertNet(
				late("2025-03-12T00:00:00Z")
					.incident(Type.FORCE_MAJEURE, Scope.ALL, "2025-03-10T01:00:00Z", "2025-03-10T05:00:00Z")
					.incident(Type.ACCIDENT, Scope.REVOCATION, "2025-03-10T02:00:00Z", "2025-03-10T03:00:00Z")
					.incident(Type.ACCIDENT, Scope.REVOCATION, "2025-03-10T04:00:00Z", "2025-03-10T07:00:00Z"),
				Duration.ofHours(18));
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-11T06:00:00Z, PT16H", "2025-03-11T06:00:01Z, PT18H" })
	void anExtensionLetsInWhatStartsWithinIt(String secondFrom, Duration net) {
		assertNet(
				late("2025-03-12T00:00:00Z").incident(Type.FORCE_MAJEURE, Scope.ALL, secondFrom, "2025-03-11T08:00:00Z")
					.incident(Type.FORCE_MAJEURE, Scope.ALL, "2025-03-10T12:00:00Z", "2025-03-10T18:00:00Z"),
				net);
	}

	@Test
	void anIncidentWithoutEndLastsUntilTheCutOff() {
		RequestCase late = late("2025-03-12T00:00:00Z").incident(Type.FORCE_MAJEURE, Scope.ALL, "2025-03-10T12:00:00Z",
				null);
		assertNet(late, Duration.ZERO);
		assertThat(late.found(new LateRevocationRule()).facts().get("d_extended").toString())
			.contains("2025-07-01T04:00:00Z");
	}

	@Test
	void needsTheIncidents() {
		assertThat(late("2025-03-12T00:00:00Z").without(RecordKind.INCIDENTS).by(this.rule).outcome())
			.isEqualTo(Outcome.NOT_TESTED);
	}

	private void assertNoClaim(RequestCase late) {
		assertThat(late.by(this.rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
		assertThat(late.found(new LateRevocationRule()).classCode()).isEqualTo("LATE");
		assertThat(late.found(new LateRevocationRule()).netOverrun()).isNull();
	}

	private void assertNet(RequestCase late, Duration net) {
		assertThat(late.by(this.rule).outcome()).isEqualTo(Outcome.PASS);
		assertThat(late.found(new LateRevocationRule()).netOverrun()).isEqualTo(net);
	}

	private static RequestCase late(String executed) {
		return new RequestCase(T).request("req-1", "2025-03-10T00:00:00Z").revoked(executed);
	}

}
