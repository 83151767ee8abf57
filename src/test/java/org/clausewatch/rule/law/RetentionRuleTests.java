package org.clausewatch.rule.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.clausewatch.dossier.DossierBuilder;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.PolicyBuilder;
import org.clausewatch.rule.RuleCase;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.TimeSpan;
import org.clausewatch.rule.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionRuleTests {

	private static final String T = "2036-06-30T16:00:00Z";

	/** Expires on 2020-03-01, so that five years end on 2025-03-01, ten on 2030-03-01. */
	private static DossierBuilder archive(String... cells) {
		String[] row = new String[cells.length + 2];
		row[0] = "application_id";
		row[1] = "app-1";
		System.arraycopy(cells, 0, row, 2, cells.length);
		return new DossierBuilder(T)
			.certificate("not_before", "2017-03-01T00:00:00Z", "issued_at", "2017-03-01T00:00:00Z", "not_after",
					"2020-03-01T00:00:00Z")
			.row(RecordKind.ARCHIVES, row);
	}

	private static Verdict judge(DossierBuilder dossier, String period) {
		PolicyBuilder policy = new PolicyBuilder();
		return RuleCase.judge(new RetentionRule(), dossier,
				(period.isEmpty() ? policy : policy.span("retention.period", period)).at(T));
	}

	@ParameterizedTest
	@CsvSource({ "2025-02-28T23:59:59Z, P5Y, FAIL", "2025-03-01T00:00:00Z, P5Y, PASS", "2025-03-01T08:00:00, P5Y, PASS",
			"2025-02-28T23:59:59Z, P10Y, FAIL", "2025-03-01T00:00:00Z, P10Y, FAIL", "2030-02-28T23:59:59Z, P10Y, FAIL",
			"2030-03-01T00:00:00Z, P10Y, PASS", "2025-02-28T23:59:59Z, P1Y, FAIL", "2025-03-01T00:00:00Z, P1Y, PASS",
			"2025-02-28T23:59:59Z, '', FAIL", "2025-03-01T00:00:00Z, '', INDETERMINATE",
			"2030-03-01T00:00:00Z, '', INDETERMINATE" })
	void theLongerOfFiveYearsAndThePolicysPeriodHolds(String lost, String period, Outcome expected) {
		assertThat(judge(archive("disposed_at", lost), period).outcome()).isEqualTo(expected);
		assertThat(judge(archive("unreadable_since", lost), period).outcome()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2024-05-31T23:59:59Z, FAIL", "2024-06-01T00:00:00Z, PASS" })
	void aRevokedCertificateLapsesWhenItIsRevoked(String lost, Outcome expected) {
		DossierBuilder dossier = archive("disposed_at", lost).row(RecordKind.REVOCATIONS, "executed_at",
				"2019-06-01T00:00:00Z", "initiator", "CA");
		assertThat(judge(dossier, "P5Y").outcome()).isEqualTo(expected);
	}

	@Test
	void withinASecondTheOrderIsOpen() {
		DossierBuilder coarse = archive("disposed_at", "2025-03-01T00:00:00Z").certificate("not_after",
				"2020-03-01T00:00:00.500Z");
		RuleCase.only(judge(coarse, "P5Y"), "INDETERMINATE RETENTION PRECISION");
		RuleCase.only(judge(coarse, ""), "INDETERMINATE RETENTION PRECISION");
		RuleCase.only(judge(coarse, "P10Y"), "FAIL RETENTION");
	}

	@Test
	void thePeriodCountsThatHeldWhenTheRecordsWereLost() {
		PolicyBuilder policy = new PolicyBuilder().dated("retention.period", TimeSpan.parse("P5Y"), null, "2026-01-01")
			.dated("retention.period", TimeSpan.parse("P10Y"), "2026-01-01", null);
		assertThat(RuleCase.judge(new RetentionRule(), archive("disposed_at", "2025-06-01T00:00:00Z"), policy.at(T))
			.outcome()).isEqualTo(Outcome.PASS);
		assertThat(RuleCase.judge(new RetentionRule(), archive("disposed_at", "2026-06-01T00:00:00Z"), policy.at(T))
			.outcome()).isEqualTo(Outcome.FAIL);
	}

	@Test
	void aLegalHoldKeepsRecordsWhateverPeriodIsOver() {
		Observation late = RuleCase
			.only(judge(archive("disposed_at", "2035-01-01T00:00:00Z", "legal_hold", "true"), ""), "FAIL RETENTION");
		assertThat(late.wording()).endsWith(".HOLD");
		assertThat(late.deadlineAt()).isNull();
		Observation early = RuleCase
			.only(judge(archive("disposed_at", "2023-01-01T00:00:00Z", "legal_hold", "true"), ""), "FAIL RETENTION");
		assertThat(early.remarks()).containsExactly("ESL-24.HOLD");
		assertThat(judge(archive("legal_hold", "true"), "").outcome()).isEqualTo(Outcome.PASS);
		assertThat(judge(archive("disposed_at", "2035-01-01T00:00:00Z", "legal_hold", "false"), "P5Y").outcome())
			.isEqualTo(Outcome.PASS);
	}

	@Test
	void tellsWhatWasLostFirst() {
		Observation found = RuleCase.only(
				judge(archive("disposed_at", "2024-06-01T00:00:00Z", "unreadable_since", "2023-06-01T08:00:00"), "P5Y"),
				"FAIL RETENTION TZ_ASSUMED");
		assertThat(found.severity()).isEqualTo(Severity.S1);
		assertThat(found.wording()).endsWith(".UNREADABLE");
		assertThat(found.subjectKind() + " " + found.subjectId()).isEqualTo("APPLICATION app-1");
		assertThat(found.eventAt().at()).isEqualTo(Instant.parse("2023-06-01T00:00:00Z"));
		assertThat(found.deadlineAt().at()).isEqualTo(Instant.parse("2025-03-01T00:00:00Z"));
		assertThat(found.overrun()).isNull();
	}

	@Test
	void recordsThatAreStillThereAreKept() {
		assertThat(judge(archive(), "").outcome()).isEqualTo(Outcome.PASS);
		assertThat(judge(archive("unreadable_since", "2036-07-01T00:00:00Z"), "").outcome()).isEqualTo(Outcome.PASS);
		assertThat(judge(new DossierBuilder(T), "").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
	}

	@Test
	void beforeTheLawThereWasNoPeriod() {
		assertThat(judge(archive("disposed_at", "2005-03-31T15:59:59Z"), "P5Y").outcome())
			.isEqualTo(Outcome.NOT_IN_FORCE);
		assertThat(judge(archive("disposed_at", "2005-03-31T16:00:00Z"), "P5Y").outcome()).isEqualTo(Outcome.FAIL);
	}

}
