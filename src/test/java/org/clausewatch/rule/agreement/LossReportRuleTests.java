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

/** Reported on 10 March 01:30 UTC, to be acted on within 48 hours: by 12 March 01:30. */
class LossReportRuleTests {

	private static final String T = "2025-06-30T16:00:00Z";

	private final LossReportRule rule = new LossReportRule();

	@ParameterizedTest
	@CsvSource({ "2025-03-12T01:29:59Z, PASS", "2025-03-12T01:30:00Z, PASS", "2025-03-12T01:30:01Z, FAIL",
			"2025-03-12T09:30:00+08:00, PASS", "2025-03-12T09:30:01, FAIL", "2025-03-12T01:30:00.5Z, INDETERMINATE",
			"2025-03-01T00:00:00Z, PASS" })
	void aWrittenRequestOrARevocationEndsIt(String acted, Outcome expected) {
		assertThat(reported(T, "ORAL").request("req-2", acted, "form", "ELECTRONIC").by(this.rule).outcome())
			.isEqualTo(expected);
		assertThat(reported(T, "PHONE").revoked(acted).by(this.rule).outcome()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-12T01:29:59Z, NOT_APPLICABLE", "2025-03-12T01:30:00Z, NOT_APPLICABLE",
			"2025-03-12T01:30:01Z, FAIL" })
	void isDecidedOnlyOnceThePeriodIsOver(String cutOff, Outcome expected) {
		assertThat(reported(cutOff, "PHONE").by(this.rule).outcome()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-12T01:30:01Z, FAIL", "2025-03-12T01:30:00Z, NOT_APPLICABLE",
			"2025-03-12T01:29:59Z, NOT_APPLICABLE", "2025-03-10T01:30:00Z, NOT_APPLICABLE" })
	void anExpiredCertificateIsNotExposed(String notAfter, Outcome expected) {
		assertThat(reported(T, "PHONE").validUntil(notAfter).by(this.rule).outcome()).isEqualTo(expected);
	}

	@Test
	void statesTheArithmetic() {
		Observation exposure = reported(T, "PHONE").revoked("2025-03-12T11:30:00").found(this.rule);
		assertThat(exposure.classCode()).isEqualTo("EXPOSURE");
		assertThat(exposure.severity()).isEqualTo(Severity.S3);
		assertThat(exposure.eventAt().at()).isEqualTo(Instant.parse("2025-03-10T01:30:00Z"));
		assertThat(exposure.deadlineAt().at()).isEqualTo(Instant.parse("2025-03-12T01:30:00Z"));
		assertThat(exposure.overrun()).isEqualTo(Duration.ofHours(2));
		assertThat(exposure.notes()).containsExactly("TZ_ASSUMED");
		assertThat(exposure.subjectId()).isEqualTo("rep-1");
	}

	@Test
	void anotherReportDoesNotEndIt() {
		RequestCase twice = reported(T, "PHONE").request("rep-2", "2025-03-10T05:00:00Z", "form", "ORAL");
		assertThat(twice.by(this.rule).observations()).extracting(Observation::subjectId)
			.containsExactly("rep-1", "rep-2");
	}

	@Test
	void thePeriodIsNeverGuessed() {
		PolicyBuilder unset = new PolicyBuilder();
		assertThat(reported(T, "PHONE").policy(unset).found(this.rule).classCode()).isEqualTo("CONFIG");
		assertThat(reported(T, "PHONE").revoked("2025-03-09T00:00:00Z").policy(unset).by(this.rule).outcome())
			.isEqualTo(Outcome.PASS);
	}

	@Test
	void concernsReportsByWordOfMouthOnly() {
		assertThat(new RequestCase(T).request("req-1", "2025-03-10T01:30:00Z").by(this.rule).outcome())
			.isEqualTo(Outcome.NOT_APPLICABLE);
	}

	private static RequestCase reported(String cutOff, String form) {
		return new RequestCase(cutOff).request("rep-1", "2025-03-10T01:30:00Z", "form", form)
			.policy(new PolicyBuilder().span("loss-report.action-period", "PT48H"));
	}

}
