package org.clausewatch.rule.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.clausewatch.rule.IssuanceCase;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accepted, signed for or collected at 2025-03-12T03:00:00Z. */
class UseBeforeAcceptanceRuleTests {

	private static final String THEN = "2025-03-12T03:00:00Z";

	private static final String BEFORE = "2025-03-12T02:59:59Z";

	private final UseBeforeAcceptanceRule rule = new UseBeforeAcceptanceRule();

	@ParameterizedTest
	@CsvSource({ "2025-03-12T02:59:59Z, FAIL", "2025-03-12T03:00:00Z, PASS", "2025-03-12T03:00:01Z, PASS",
			"2025-03-12T10:59:59, FAIL", "2025-03-12T11:00:00, PASS", "2025-03-12T03:00:00.5Z, INDETERMINATE",
			"'', NOT_APPLICABLE" })
	void isUsedFromTheAcceptanceOn(String used, Outcome outcome) {
		assertThat(delivered("IN_PERSON", "accepted_at", THEN, "first_used_at", used).by(this.rule).outcome())
			.isEqualTo(outcome);
		assertThat(delivered("MAIL", "mail_signed_at", THEN, "first_used_at", used).by(this.rule).outcome())
			.isEqualTo(outcome);
	}

	@Test
	void tellsHowMuchTooEarly() {
		Observation early = delivered("ONLINE", "accepted_at", THEN, "first_used_at", "2025-03-12T01:00:00Z")
			.only(this.rule, "FAIL USED_EARLY");
		assertThat(early.facts()).containsEntry("early", Duration.ofHours(2));
		assertThat(early.severity()).isEqualTo(Severity.S2);
	}

	@Test
	void ofMailTheSignOffCounts() {
		delivered("MAIL", "accepted_at", BEFORE, "mail_signed_at", THEN, "first_used_at", BEFORE).only(this.rule,
				"FAIL USED_EARLY");
		delivered("MAIL", "accepted_at", THEN, "first_used_at", BEFORE).only(this.rule,
				"INDETERMINATE USED_EARLY FACT_MISSING");
	}

	@Test
	void nothingIsAcceptedBeforeItIsCollected() {
		assertThat(
				delivered("IN_PERSON", "collected_at", THEN, "first_used_at", BEFORE).only(this.rule, "FAIL USED_EARLY")
					.wording())
			.endsWith(".NOT_COLLECTED");
		delivered("IN_PERSON", "collected_at", THEN, "first_used_at", THEN).only(this.rule,
				"INDETERMINATE USED_EARLY FACT_MISSING");
		delivered("IN_PERSON", "collected_at", THEN, "first_used_at", "2025-03-12T03:00:00.5Z").only(this.rule,
				"INDETERMINATE USED_EARLY FACT_MISSING");
		delivered("ONLINE", "first_used_at", THEN).only(this.rule, "INDETERMINATE USED_EARLY FACT_MISSING");
	}

	@Test
	void theEarliestAcceptanceCountsOfSeveralDeliveries() {
		IssuanceCase twice = delivered("IN_PERSON", "accepted_at", "2025-03-20T00:00:00Z", "first_used_at", THEN)
			.delivery("MAIL", "mail_signed_at", THEN);
		assertThat(twice.by(this.rule).outcome()).isEqualTo(Outcome.PASS);
		delivered("IN_PERSON", "accepted_at", "2025-03-20T00:00:00Z", "first_used_at", BEFORE)
			.delivery("MAIL", "mail_signed_at", THEN, "first_used_at", "2025-03-13T00:00:00Z")
			.only(this.rule, "FAIL USED_EARLY");
	}

	@Test
	void anUnknownAcceptanceMayHaveBeenTheEarlierOne() {
		delivered("IN_PERSON", "accepted_at", THEN, "first_used_at", BEFORE).delivery("ONLINE", "accepted_at", "")
			.only(this.rule, "INDETERMINATE USED_EARLY FACT_MISSING");
	}

	private static IssuanceCase delivered(String method, String... cells) {
		return new IssuanceCase().delivery(method, cells);
	}

}
