package org.clausewatch.rule.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.clausewatch.dossier.DossierBuilder;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.PolicyBuilder;
import org.clausewatch.rule.RuleCase;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportRuleTests {

	private static final String T = "2025-06-30T16:00:00Z";

	private static DossierBuilder asked(String requested, String answered) {
		return asked(requested, answered, T);
	}

	private static DossierBuilder asked(String requested, String answered, String cutOff) {
		return new DossierBuilder(cutOff).row(RecordKind.DISPUTES, "case_id", "case-1", "raised_at",
				"2025-03-01T00:00:00Z", "support_requested_at", requested, "support_answered_at", answered);
	}

	private static PolicyBuilder policy() {
		return new PolicyBuilder().span("support.answer-period", "P5D");
	}

	private static Verdict judge(DossierBuilder dossier, String cutOff) {
		return RuleCase.judge(new SupportRule(), dossier, policy().at(cutOff));
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-15T01:29:59Z, PASS", "2025-03-15T01:30:00Z, PASS", "2025-03-15T01:30:01Z, FAIL",
			"2025-03-15T09:30:00, PASS", "2025-03-15T01:30:00.001Z, INDETERMINATE", "2025-03-09T00:00:00Z, PASS" })
	void hasToBeAnsweredWithinThePeriod(String answered, Outcome expected) {
		assertThat(judge(asked("2025-03-10T01:30:00Z", answered), T).outcome()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-15T01:29:59Z, PASS", "2025-03-15T01:30:00Z, PASS", "2025-03-15T01:30:01Z, FAIL",
			"2025-03-10T01:30:00Z, PASS", "2025-03-10T01:29:59Z, NOT_APPLICABLE" })
	void withoutAnAnswerTheCutOffDecides(String cutOff, Outcome expected) {
		assertThat(judge(asked("2025-03-10T01:30:00Z", "", cutOff), cutOff).outcome()).isEqualTo(expected);
		assertThat(judge(asked("2025-03-10T01:30:00Z", "2025-12-01T00:00:00Z", cutOff), cutOff).outcome())
			.isEqualTo(expected);
	}

	@Test
	void tellsTheArithmetic() {
		Observation late = RuleCase.only(judge(asked("2025-03-10T09:30:00", "2025-03-16T01:30:00Z"), T),
				"FAIL UNANSWERED TZ_ASSUMED");
		assertThat(late.severity()).isEqualTo(Severity.S3);
		assertThat(late.subjectKind() + " " + late.subjectId()).isEqualTo("DISPUTE case-1");
		assertThat(late.deadlineAt().at()).isEqualTo(Instant.parse("2025-03-15T01:30:00Z"));
		assertThat(late.overrun()).isEqualTo(Duration.ofDays(1));
		Observation open = RuleCase.only(judge(asked("2025-03-10T01:30:00Z", ""), "2025-03-15T02:30:00Z"),
				"FAIL UNANSWERED");
		assertThat(open.overrun()).isEqualTo(Duration.ofHours(1));
		assertThat(open.wording()).endsWith(".OPEN");
	}

	@Test
	void thePeriodIsNeverGuessed() {
		Verdict unset = RuleCase.judge(new SupportRule(), asked("2025-03-10T01:30:00Z", ""), new PolicyBuilder().at(T));
		assertThat(RuleCase.only(unset, "INDETERMINATE CONFIG").subjectId()).isEqualTo("support.answer-period");
	}

	@Test
	void concernsDisputesWithARequest() {
		assertThat(judge(asked("", ""), T).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
		assertThat(judge(new DossierBuilder(T), T).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
	}

}
