package org.clausewatch.rule.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewatch.rule.RuleCase.only;

import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenewalOverdueRuleTests {

	private static final String END = "2025-04-10T12:00:00+08:00";

	private final RenewalOverdueRule rule = new RenewalOverdueRule();

	/** Late ⇔ t ≥ E_n, also where the period ends at a time of day. */
	@ParameterizedTest
	@CsvSource({ "2025-04-10T03:59:59Z, PASS", "2025-04-10T04:00:00Z, FAIL", "2025-04-10T04:00:01Z, FAIL",
			"2025-04-10T11:59:59, PASS", "2025-04-10T12:00:00, FAIL", "2025-04-10T12:00:00+08:00, FAIL",
			"2025-04-10T12:00:00.5+08:00, INDETERMINATE" })
	void aRenewalIsInTimeBeforeTheEnd(String renewed, Outcome outcome) {
		assertThat(new RenewalCase().received("n-1", END).renewedAt(renewed).judge(this.rule).outcome())
			.isEqualTo(outcome);
	}

	@ParameterizedTest
	@CsvSource({ "2025-04-10T03:59:59Z, PASS", "2025-04-10T04:00:00Z, FAIL", "2025-04-10T04:00:01Z, FAIL" })
	void isOpenFromTheEndOn(String cutOff, Outcome outcome) {
		assertThat(new RenewalCase().received("n-1", END).judgeAt(this.rule, cutOff).outcome()).isEqualTo(outcome);
	}

	@Test
	void tellsEventDeadlineAndOverrun() {
		Observation open = only(new RenewalCase().received("n-1", END).judgeAt(this.rule, "2025-04-11T05:00:00Z"),
				"FAIL OVERDUE_OPEN");
		assertThat(open.subjectKind() + " " + open.subjectId()).isEqualTo("NOTICE n-1");
		assertThat(open.eventAt()).extracting("at").hasToString("2025-03-02T01:00:00Z");
		assertThat(open.deadlineAt()).extracting("at").hasToString("2025-04-10T04:00:00Z");
		assertThat(open.overrun()).hasToString("PT25H");
		Observation late = only(
				new RenewalCase().received("n-1", END).renewedAt("2025-04-10T13:00:00").judge(this.rule),
				"FAIL RENEWED_LATE TZ_ASSUMED");
		assertThat(late.eventAt()).extracting("at").hasToString("2025-04-10T05:00:00Z");
		assertThat(late.overrun()).hasToString("PT1H");
		assertThat(late.severity()).hasToString("S3");
	}

	/** Thursday 2025-05-01 and Friday are holidays: the last day is Monday the 5th. */
	@ParameterizedTest
	@CsvSource({ "2025-05-01, 2025-05-05T23:59:59+08:00, PASS", "2025-05-01, 2025-05-06T00:00:00+08:00, FAIL",
			"2025-04-26, 2025-04-27T15:59:59Z, PASS", "2025-04-26, 2025-04-27T16:00:00Z, FAIL",
			"2025-04-30, 2025-05-01T00:00:00, FAIL" })
	void aDayEndsAtMidnightAfterTheHolidays(String day, String renewed, Outcome outcome) {
		RenewalCase renewal = new RenewalCase().receivedForDay("n-1", day).renewedAt(renewed);
		renewal.policy.without("renewal.counter-closes").timeOfDay("renewal.counter-closes", "23:59:59");
		assertThat(renewal.judge(this.rule).outcome()).isEqualTo(outcome);
	}

	@ParameterizedTest
	@CsvSource({ "2025-05-05T17:29:59+08:00, PASS", "2025-05-05T17:30:00+08:00, PASS", "2025-05-05T17:30:00, PASS",
			"2025-05-05T09:30:01Z, INDETERMINATE", "2025-05-04T23:00:00+08:00, PASS" })
	void onTheLastDayTheCounterMayHaveClosed(String renewed, Outcome outcome) {
		RenewalCase renewal = new RenewalCase().receivedForDay("n-1", "2025-05-01").renewedAt(renewed);
		assertThat(renewal.judge(this.rule).outcome()).isEqualTo(outcome);
	}

	@Test
	void notesTheClosedCounterOrTheUnsetHour() {
		RenewalCase renewal = new RenewalCase().receivedForDay("n-1", "2025-05-01").renewedAt("2025-05-05T18:00:00Z");
		only(renewal.judge(this.rule), "FAIL RENEWED_LATE");
		renewal = new RenewalCase().receivedForDay("n-1", "2025-05-01").renewedAt("2025-05-05T18:00:00+08:00");
		only(renewal.judge(this.rule), "INDETERMINATE RENEWED_LATE COUNTER_CLOSED");
		renewal.policy.without("renewal.counter-closes");
		assertThat(only(renewal.judge(this.rule), "INDETERMINATE CONFIG").subjectId())
			.isEqualTo("renewal.counter-closes");
	}

	@Test
	void aYearWithoutCalendarIsNotGuessed() {
		RenewalCase renewal = new RenewalCase().receivedForDay("n-1", "2026-01-05");
		assertThat(only(renewal.judge(this.rule), "INDETERMINATE CONFIG").subjectId()).isEqualTo("holidays");
	}

	@Test
	void withoutAPeriodItCannotBeTold() {
		RenewalCase renewal = new RenewalCase().notice("n-1", "received_at", "2025-03-02T09:00:00+08:00");
		only(renewal.judge(this.rule), "INDETERMINATE OVERDUE_OPEN NO_DEADLINE");
		only(renewal.renewedAt(END).judge(this.rule), "INDETERMINATE RENEWED_LATE NO_DEADLINE");
	}

	@Test
	void theLatestPeriodCountsOnce() {
		RenewalCase renewal = new RenewalCase().received("n-1", END)
			.received("n-2", "2025-05-10T12:00:00+08:00")
			.notice("n-3", "received_at", "2025-03-20T09:00:00+08:00", "deadline_at", "2025-05-10T12:00:00+08:00")
			.notice("n-4", "deadline_at", "2025-06-10T12:00:00+08:00");
		assertThat(only(renewal.judge(this.rule), "FAIL OVERDUE_OPEN").subjectId()).isEqualTo("n-2");
		assertThat(renewal.judgeAt(this.rule, "2025-05-10T03:59:59Z").outcome()).isEqualTo(Outcome.PASS);
	}

	@Test
	void withoutReceiptNobodyIsOverdue() {
		assertThat(new RenewalCase().notice("n-1", "deadline_at", END).judge(this.rule).outcome())
			.isEqualTo(Outcome.NOT_APPLICABLE);
		assertThat(new RenewalCase()
			.notice("n-1", "channel", "WEBSITE", "received_at", "2025-03-02T09:00:00+08:00", "deadline_at", END)
			.judge(this.rule)
			.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
		assertThat(new RenewalCase()
			.notice("n-1", "forced", "false", "received_at", "2025-03-02T09:00:00+08:00", "deadline_at", END)
			.judge(this.rule)
			.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
	}

	/** Valid at E_n ⇔ no revocation at or before it; or the rule has nothing to test. */
	@ParameterizedTest
	@CsvSource({ "2025-04-10T03:59:59Z, NOT_APPLICABLE", "2025-04-10T04:00:00Z, NOT_APPLICABLE",
			"2025-04-10T04:00:01Z, FAIL" })
	void aRevokedCertificateHasNothingToRenew(String revoked, Outcome outcome) {
		RenewalCase renewal = new RenewalCase().received("n-1", END).revokedAt(revoked, "REQUEST");
		assertThat(renewal.judge(this.rule).outcome()).isEqualTo(outcome);
	}

	@ParameterizedTest
	@CsvSource({ "2025-04-10T03:59:59Z, NOT_APPLICABLE", "2025-04-10T04:00:00Z, NOT_APPLICABLE",
			"2025-04-10T04:00:01Z, FAIL" })
	void anExpiredCertificateHasNothingToRenew(String notAfter, Outcome outcome) {
		RenewalCase renewal = new RenewalCase().received("n-1", END);
		renewal.dossier.certificate("not_after", notAfter);
		assertThat(renewal.judge(this.rule).outcome()).isEqualTo(outcome);
	}

	@Test
	void anOldCertificateRevokedAfterItsRenewalWasRenewedInTime() {
		RenewalCase renewal = new RenewalCase().received("n-1", END)
			.renewedAt("2025-04-01T00:00:00Z")
			.revokedAt("2025-04-01T00:00:01Z", "REQUEST");
		assertThat(renewal.judge(this.rule).outcome()).isEqualTo(Outcome.PASS);
		assertThat(renewal.judge(new RenewalMootRule()).outcome()).isEqualTo(Outcome.PASS);
	}

}
