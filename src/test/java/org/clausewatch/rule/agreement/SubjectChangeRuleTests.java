package org.clausewatch.rule.agreement;

import static org.assertj.core.api.Assertions.assertThat;

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

class SubjectChangeRuleTests {

	private static final String T = "2025-06-30T16:00:00Z";

	private static DossierBuilder change(String inCertificate, String application, String completed) {
		return new DossierBuilder(T).row(RecordKind.SUBJECT_CHANGES, "change_id", "chg-1", "subscriber_id", "sub-1",
				"attribute", "O", "in_certificate", inCertificate, "known_to_ca_at", "2025-03-10T09:30:00",
				"application_id", application, "completed_at", completed);
	}

	private static Verdict judge(DossierBuilder dossier) {
		return RuleCase.judge(new SubjectChangeRule(), dossier, new PolicyBuilder().at(T));
	}

	@ParameterizedTest
	@CsvSource({ "app-2, 2025-06-30T15:59:59Z, PASS", "app-2, 2025-06-30T16:00:00Z, PASS",
			"app-2, 2025-06-30T16:00:01Z, FAIL", "app-2, '', FAIL", "'', '', FAIL", "'', 2025-03-11T00:00:00Z, FAIL" })
	void wantsAnApplicationCompletedByTheCutOff(String application, String completed, Outcome expected) {
		assertThat(judge(change("true", application, completed)).outcome()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2025-06-30T16:00:01Z, FAIL", "2025-06-30T16:00:00Z, NOT_APPLICABLE",
			"2025-06-30T15:59:59Z, NOT_APPLICABLE" })
	void concernsCertificatesThatAreValidAtTheCutOff(String end, Outcome expected) {
		assertThat(judge(change("true", "", "").certificate("not_after", end)).outcome()).isEqualTo(expected);
		DossierBuilder revoked = change("true", "app-2", "").row(RecordKind.REVOCATIONS, "executed_at", end,
				"initiator", "CA");
		assertThat(judge(revoked).outcome()).isEqualTo(expected);
	}

	@Test
	void aCompletedChangePassesWhateverBecameOfTheCertificate() {
		DossierBuilder over = change("true", "app-2", "2025-03-11T00:00:00Z").certificate("not_after",
				"2025-05-01T00:00:00Z");
		assertThat(judge(over).outcome()).isEqualTo(Outcome.PASS);
	}

	@Test
	void whatTheCertificateDoesNotStateConcernsItNot() {
		assertThat(judge(change("false", "", "")).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
		assertThat(judge(new DossierBuilder(T)).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
	}

	@Test
	void tellsWhatIsOpen() {
		Observation open = RuleCase.only(judge(change("true", "", "")), "FAIL NO_REISSUE TZ_ASSUMED");
		assertThat(open.severity()).isEqualTo(Severity.S2);
		assertThat(open.subjectKind() + " " + open.subjectId()).isEqualTo("CHANGE chg-1");
		assertThat(open.wording()).endsWith(".NO_REISSUE");
		assertThat(judge(change("true", "app-2", "")).observations().get(0).wording()).endsWith(".NOT_COMPLETED");
		assertThat(judge(change("true", "", "2025-03-11T00:00:00Z")).observations().get(0).wording())
			.endsWith(".WITHOUT_APPLICATION");
	}

	@Test
	void needsItsFiles() {
		Verdict verdict = RuleCase.judge(new SubjectChangeRule(), change("true", "", ""),
				new PolicyBuilder().atWithout(T, RecordKind.SUBJECT_CHANGES));
		assertThat(verdict.reason()).isEqualTo("subject-changes.csv absent");
	}

}
