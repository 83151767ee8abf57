package org.clausewatch.rule.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.clausewatch.rule.IssuanceCase;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Collected at 2025-03-10T03:00:00Z. */
class CollectorRuleTests {

	private static final String FROM = "2025-03-01T00:00:00Z";

	private static final String TO = "2025-04-01T00:00:00Z";

	private final CollectorRule rule = new CollectorRule();

	@ParameterizedTest
	@CsvSource({ "SUBSCRIBER, '', PASS", "AUTHORISED_AGENT, '', FAIL", "ORGANISATION_HANDLER, '', FAIL",
			"OTHER, '', FAIL", "'', '', INDETERMINATE", "SUBSCRIBER, auth-1, PASS", "AUTHORISED_AGENT, auth-1, PASS",
			"ORGANISATION_HANDLER, auth-1, PASS", "OTHER, auth-1, PASS", "'', auth-1, PASS" })
	void whoIsNotTheSubscriberNeedsAnAuthority(String role, String authority, Outcome outcome) {
		assertThat(collected(role, authority, FROM, TO).by(this.rule).outcome()).isEqualTo(outcome);
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-10T03:00:00Z, 2025-04-01T00:00:00Z, PASS, ''",
			"2025-03-10T03:00:01Z, 2025-04-01T00:00:00Z, FAIL, NOT_YET",
			"2025-03-01T00:00:00Z, 2025-03-10T03:00:00Z, PASS, ''",
			"2025-03-01T00:00:00Z, 2025-03-10T02:59:59Z, FAIL, EXPIRED", "'', 2025-03-10T02:59:59Z, FAIL, EXPIRED",
			"2025-03-10T11:00:01, '', FAIL, NOT_YET", "'', 2025-04-01T00:00:00Z, INDETERMINATE, UNKNOWN",
			"2025-03-01T00:00:00Z, '', INDETERMINATE, UNKNOWN", "'', '', INDETERMINATE, UNKNOWN",
			"2025-03-10T03:00:00.5Z, 2025-04-01T00:00:00Z, INDETERMINATE, PRECISION",
			"2025-03-01T00:00:00Z, 2025-03-10T03:00:00.5Z, INDETERMINATE, PRECISION" })
	void theAuthorityHoldsAtTheCollection(String from, String to, Outcome outcome, String wording) {
		var verdict = collected("AUTHORISED_AGENT", "auth-1", from, to).by(this.rule);
		assertThat(verdict.outcome()).isEqualTo(outcome);
		assertThat(verdict.observations()).extracting(Observation::wording).allMatch((key) -> key.endsWith(wording));
	}

	@Test
	void aTimeThatIsNotRecordedMattersOnlyForAnAuthority() {
		assertThat(undated("SUBSCRIBER", "").by(this.rule).outcome()).isEqualTo(Outcome.PASS);
		assertThat(undated("OTHER", "").only(this.rule, "FAIL NO_AUTHORITY").severity()).isEqualTo(Severity.S2);
		undated("OTHER", "auth-1").only(this.rule, "INDETERMINATE NO_AUTHORITY FACT_MISSING");
		undated("", "").only(this.rule, "INDETERMINATE NO_AUTHORITY FACT_MISSING");
	}

	@Test
	void anUnknownCollectorWithAnExpiredAuthorityMayHaveBeenTheSubscriber() {
		collected("", "auth-1", FROM, FROM).only(this.rule, "INDETERMINATE NO_AUTHORITY FACT_MISSING");
	}

	@ParameterizedTest
	@CsvSource({ "ONLINE, OTHER, FAIL", "ONLINE, SUBSCRIBER, NOT_APPLICABLE", "ONLINE, '', NOT_APPLICABLE",
			"MAIL, OTHER, NOT_APPLICABLE" })
	void mailAndAnonymousDownloadsAreNoCollection(String method, String role, Outcome outcome) {
		assertThat(new IssuanceCase().delivery(method, "collector_role", role, "collected_at", FROM)
			.by(this.rule)
			.outcome()).isEqualTo(outcome);
	}

	@Test
	void oneCollectionIsToldOnce() {
		collected("OTHER", "", "", "")
			.delivery("IN_PERSON", "collector_role", "OTHER", "collected_at", "2025-03-10T11:00:00+08:00")
			.only(this.rule, "FAIL NO_AUTHORITY");
		assertThat(collected("OTHER", "", "", "")
			.delivery("IN_PERSON", "collector_role", "OTHER", "collected_at", "2025-03-11T03:00:00Z")
			.by(this.rule)
			.observations()).hasSize(2);
	}

	private static IssuanceCase collected(String role, String authority, String from, String to) {
		return new IssuanceCase().delivery("IN_PERSON", "collector_role", role, "authority_id", authority,
				"authority_valid_from", from, "authority_valid_to", to, "collected_at", "2025-03-10T03:00:00Z");
	}

	private static IssuanceCase undated(String role, String authority) {
		return new IssuanceCase().delivery("IN_PERSON", "collector_role", role, "authority_id", authority,
				"authority_valid_from", FROM, "authority_valid_to", TO);
	}

}
