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

/** Signed for at 2025-03-12T03:00:00Z. */
class MailAcceptanceRuleTests {

	private static final String SIGNED = "2025-03-12T03:00:00Z";

	private final MailAcceptanceRule rule = new MailAcceptanceRule();

	@ParameterizedTest
	@CsvSource({ "2025-03-12T02:59:59Z, FAIL", "2025-03-12T03:00:00Z, PASS", "2025-03-12T03:00:01Z, FAIL",
			"2025-03-12T11:00:00, PASS", "2025-03-12T03:00:00.5Z, INDETERMINATE", "'', INDETERMINATE" })
	void theSignOffIsTheAcceptance(String accepted, Outcome outcome) {
		var verdict = mail(SIGNED, "SELF", accepted).by(this.rule);
		assertThat(verdict.outcome()).isEqualTo(outcome);
		assertThat(verdict.observations()).extracting(Observation::classCode).allMatch("ACCEPTANCE_TIME"::equals);
	}

	@Test
	void tellsTheDifference() {
		Observation later = mail(SIGNED, "SELF", "2025-03-12T05:00:00Z").only(this.rule, "FAIL ACCEPTANCE_TIME");
		assertThat(later.overrun()).isEqualTo(Duration.ofHours(2));
		assertThat(later.severity()).isEqualTo(Severity.S3);
		Observation earlier = mail(SIGNED, "SELF", "2025-03-12T01:00:00Z").only(this.rule, "FAIL ACCEPTANCE_TIME");
		assertThat(earlier.overrun()).isNull();
		assertThat(earlier.facts()).containsEntry("difference", Duration.ofHours(2));
		assertThat(earlier.wording()).endsWith(".EARLIER");
	}

	@Test
	void withoutSignOffThereIsNoAcceptance() {
		mail("", "", "").only(this.rule, "FAIL UNSIGNED");
		mail("", "PROXY", "2025-03-12T03:00:00Z").only(this.rule, "FAIL UNSIGNED");
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-12T03:00:00Z", "2025-03-12T05:00:00Z", "''" })
	void aProxysSignOffIsForAPersonToJudge(String accepted) {
		mail(SIGNED, "PROXY", accepted).only(this.rule, "INDETERMINATE UNSIGNED PROXY_SIGNED");
	}

	@Test
	void aSignOffIsTheSubscribersUnlessRecordedOtherwise() {
		assertThat(mail(SIGNED, "", SIGNED).by(this.rule).outcome()).isEqualTo(Outcome.PASS);
	}

	@Test
	void concernsMail() {
		assertThat(new IssuanceCase().delivery("IN_PERSON", "accepted_at", SIGNED).by(this.rule).outcome())
			.isEqualTo(Outcome.NOT_APPLICABLE);
		assertThat(new IssuanceCase().delivery("ONLINE", "accepted_at", SIGNED).by(this.rule).outcome())
			.isEqualTo(Outcome.NOT_APPLICABLE);
		assertThat(new IssuanceCase().by(this.rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
	}

	private static IssuanceCase mail(String signed, String by, String accepted) {
		return new IssuanceCase().delivery("MAIL", "mail_signed_at", signed, "mail_signed_by", by, "accepted_at",
				accepted);
	}

}
