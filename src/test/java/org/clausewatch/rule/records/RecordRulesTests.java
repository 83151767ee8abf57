package org.clausewatch.rule.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewatch.rule.RuleCase.only;

import java.util.List;
import org.clausewatch.dossier.DossierBuilder;
import org.clausewatch.dossier.ReferenceKind;
import org.clausewatch.dossier.UnresolvedReference;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.SourceRow;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.PolicyBuilder;
import org.clausewatch.rule.Rule;
import org.clausewatch.rule.RuleCase;
import org.clausewatch.rule.Verdict;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordRulesTests {

	private static final String CUT_OFF = "2025-06-30T16:00:00Z";

	private final DossierBuilder dossier = new DossierBuilder(CUT_OFF);

	private Verdict judge(Rule rule, RecordKind... absent) {
		return RuleCase.judge(rule, this.dossier, new PolicyBuilder().atWithout(CUT_OFF, absent));
	}

	@Nested
	class DuplicateSerials {

		private void second(String hash, String issued) {
			RecordRulesTests.this.dossier.row(RecordKind.CERTIFICATES, "subscriber_id", "sub-2", "subject", "CN=乙",
					"not_before", issued, "not_after", "2026-01-01T00:00:00Z", "issued_at", issued,
					"certificate_sha256", hash);
		}

		@ParameterizedTest
		@CsvSource({ "aa11, bb22, FAIL", "aa11, AA11, PASS", "aa11, '', PASS", "'', '', PASS" })
		void differentCertificatesUnderOneSerial(String first, String other, Outcome outcome) {
			RecordRulesTests.this.dossier.certificate("certificate_sha256", first);
			second(other, "2025-02-01T00:00:00Z");
			assertThat(judge(new DuplicateSerialRule()).outcome()).isEqualTo(outcome);
		}

		@Test
		void oneObservationACertificateWithAllRows() {
			RecordRulesTests.this.dossier.certificate("certificate_sha256", "aa");
			second("bb", "2025-02-01T00:00:00Z");
			second("cc", "2025-02-02T00:00:00Z");
			second("cc", "2025-02-03T00:00:00Z");
			Observation observation = only(judge(new DuplicateSerialRule()), "FAIL DUPLICATE_SERIAL");
			assertThat(observation.evidence()).hasSize(4);
			assertThat(observation.facts()).containsEntry("count", 3);
		}

	}

	/** The certificate is issued at 2024-12-31T16:00:00Z. */
	@Nested
	class TimeOrders {

		private final TimeOrderRule rule = new TimeOrderRule();

		@ParameterizedTest
		@CsvSource({ "2024-12-31T15:59:59Z, FAIL", "2024-12-31T16:00:00Z, PASS", "2024-12-31T16:00:01Z, PASS",
				"2024-12-31T23:59:59, FAIL", "2025-01-01T00:00:00, PASS", "2024-12-31T16:00:00.5Z, INDETERMINATE" })
		void deliveredBeforeIssued(String time, Outcome outcome) {
			RecordRulesTests.this.dossier.row(RecordKind.DELIVERIES, "method", "IN_PERSON", "collected_at", time);
			assertThat(judge(this.rule).outcome()).isEqualTo(outcome);
		}

		@Test
		void signedForBeforeIssued() {
			RecordRulesTests.this.dossier.row(RecordKind.DELIVERIES, "method", "MAIL", "mail_signed_at",
					"2024-12-31T23:59:59");
			assertThat(only(judge(this.rule), "FAIL CONTRADICTION TZ_ASSUMED").subjectKind()).isEmpty();
		}

		@ParameterizedTest
		@CsvSource({ "2024-12-31T15:59:59Z, FAIL", "2024-12-31T16:00:00Z, PASS" })
		void revokedBeforeIssued(String time, Outcome outcome) {
			RecordRulesTests.this.dossier.row(RecordKind.REVOCATIONS, "executed_at", time, "initiator", "CA");
			assertThat(judge(this.rule).outcome()).isEqualTo(outcome);
		}

		@ParameterizedTest
		@CsvSource({ "n-1, 2025-03-01T00:59:59Z, FAIL", "n-1, 2025-03-01T01:00:00Z, PASS",
				"n-2, 2025-03-01T00:59:59Z, PASS", "'', 2025-03-01T00:59:59Z, PASS" })
		void renewedBeforeTheNoticeItCites(String cited, String time, Outcome outcome) {
			RecordRulesTests.this.dossier
				.row(RecordKind.NOTICES, "notice_id", "n-1", "kind", "RENEWAL", "sent_at", "2025-03-01T09:00:00+08:00",
						"channel", "SMS")
				.row(RecordKind.RENEWALS, "renewed_at", time, "notice_id", cited);
			assertThat(judge(this.rule).outcome()).isEqualTo(outcome);
		}

		@ParameterizedTest
		@CsvSource({ "2024-12-31T15:59:59Z, FAIL", "2024-12-31T16:00:00Z, FAIL", "2024-12-31T16:00:01Z, PASS" })
		void noValidity(String notAfter, Outcome outcome) {
			RecordRulesTests.this.dossier.certificate("not_after", notAfter);
			assertThat(judge(this.rule).outcome()).isEqualTo(outcome);
		}

		@Test
		void eachContradictionOnceAndARowTwiceIsOne() {
			RecordRulesTests.this.dossier.certificate("not_after", "2024-01-01T00:00:00Z")
				.row(RecordKind.REVOCATIONS, "executed_at", "2024-12-01T00:00:00Z", "initiator", "CA")
				.row(RecordKind.REVOCATIONS, "executed_at", "2024-12-01T00:00:00Z", "initiator", "CA")
				.row(RecordKind.DELIVERIES, "method", "ONLINE", "collected_at", "2024-12-01T00:00:00Z",
						"mail_signed_at", "2024-12-02T00:00:00Z");
			assertThat(judge(this.rule).observations()).hasSize(3);
		}

		@Test
		void whatIsAbsentIsNotTestedUnlessTheRestContradicts() {
			Verdict verdict = judge(this.rule, RecordKind.RENEWALS, RecordKind.DELIVERIES);
			assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_TESTED);
			assertThat(verdict.reason()).isEqualTo("deliveries.csv renewals.csv absent");
			RecordRulesTests.this.dossier.certificate("not_after", "2024-01-01T00:00:00Z");
			assertThat(judge(this.rule, RecordKind.RENEWALS).outcome()).isEqualTo(Outcome.FAIL);
		}

	}

	@Nested
	class Orphans {

		private final OrphanReferenceRule rule = new OrphanReferenceRule();

		@Test
		void oneObservationATargetWithAllRows() {
			RecordRulesTests.this.dossier.unresolved(ReferenceKind.FEE, "f-9", RecordKind.PAYMENTS)
				.unresolved(ReferenceKind.APPLICATION, "a-9", RecordKind.CERTIFICATES)
				.unresolved(ReferenceKind.FEE, "f-9", RecordKind.REVOCATIONS);
			Verdict verdict = judge(this.rule);
			assertThat(verdict.observations())
				.extracting((observation) -> observation.subjectKind() + " " + observation.subjectId())
				.containsExactly("APPLICATION a-9", "FEE f-9");
			assertThat(verdict.observations().get(1).evidence()).hasSize(2);
		}

		@Test
		void rowsWithoutTheirCertificate() {
			RecordRulesTests.this.dossier.withoutCertificate()
				.row(RecordKind.REVOCATIONS, "executed_at", "2025-03-01T00:00:00Z", "initiator", "CA")
				.unresolved(ReferenceKind.CERTIFICATE, "1", RecordKind.APPLICATIONS)
				.unresolved(ReferenceKind.FEE, "f-9", RecordKind.REVOCATIONS);
			Verdict verdict = judge(this.rule);
			assertThat(verdict.observations()).extracting(Observation::subjectKind).containsExactly("", "FEE");
			assertThat(verdict.observations().get(0).evidence()).hasSize(2);
		}

		@ParameterizedTest
		@CsvSource({ "REVOCATIONS, fee_id, FEES", "REVOCATIONS, request_id, REVOCATION_REQUESTS" })
		void aReferenceIntoAnAbsentFileIsNotTested(RecordKind from, String column, RecordKind into) {
			RecordRulesTests.this.dossier.row(from, "executed_at", "2025-03-01T00:00:00Z", "initiator", "CA", column,
					"x-1");
			assertThat(judge(this.rule).outcome()).isEqualTo(Outcome.PASS);
			Verdict verdict = judge(this.rule, into);
			assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_TESTED);
			assertThat(verdict.reason()).isEqualTo(into.fileName() + " absent");
			RecordRulesTests.this.dossier.unresolved(ReferenceKind.NOTICE, "n-9", RecordKind.RENEWALS);
			assertThat(judge(this.rule, into).outcome()).isEqualTo(Outcome.FAIL);
		}

		@Test
		void withoutReferencesAnAbsentFileDoesNotMatter() {
			assertThat(judge(this.rule, RecordKind.FEES, RecordKind.APPLICATIONS).outcome()).isEqualTo(Outcome.PASS);
			RecordRulesTests.this.dossier.certificate("application_id", "a-1");
			assertThat(judge(this.rule, RecordKind.FEES, RecordKind.APPLICATIONS).reason())
				.isEqualTo("applications.csv absent");
		}

		@Test
		void rowsOfNoCertificateAreJudgedByThemselves() {
			List<UnresolvedReference> references = List.of(
					new UnresolvedReference(ReferenceKind.FEE, "f-9", RecordKind.PAYMENTS,
							new SourceRow("payments.csv", 7, new byte[32])),
					new UnresolvedReference(ReferenceKind.FEE, "f-9", RecordKind.PAYMENTS,
							new SourceRow("payments.csv", 3, new byte[32])));
			Observation observation = only(this.rule.judgeUnattached(references, new PolicyBuilder().at(CUT_OFF)),
					"FAIL ORPHAN");
			RuleCase.explained(this.rule, observation);
			assertThat(observation.subjectKind() + " " + observation.subjectId()).isEqualTo("FEE f-9");
			assertThat(observation.evidence()).extracting(SourceRow::line).containsExactly(3L, 7L);
		}

	}

	@Nested
	class AgreementVersions {

		private final UnknownAgreementVersionRule rule = new UnknownAgreementVersionRule();

		private void application(String id, String version) {
			RecordRulesTests.this.dossier.row(RecordKind.APPLICATIONS, "application_id", id, "subscriber_id", "sub-1",
					"kind", "NEW", "submitted_at", "2024-12-30T09:00:00", "agreement_version", version);
		}

		@Test
		void aVersionTheRegisterDoesNotKnow() {
			application("a-1", "netca-seed");
			assertThat(judge(this.rule).outcome()).isEqualTo(Outcome.PASS);
			application("a-2", "netca-v9");
			assertThat(only(judge(this.rule), "FAIL VERSION_UNKNOWN TZ_ASSUMED").subjectId()).isEqualTo("a-2");
		}

		@Test
		void noStatedVersionIsNotConcerned() {
			assertThat(judge(this.rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
			application("a-1", "");
			assertThat(judge(this.rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
			assertThat(judge(this.rule, RecordKind.APPLICATIONS).outcome()).isEqualTo(Outcome.NOT_TESTED);
		}

		@Test
		void aPolicyWithoutVersionsIsAGapOfTheRun() {
			application("a-1", "netca-seed");
			Verdict verdict = RuleCase.judge(this.rule, RecordRulesTests.this.dossier,
					new PolicyBuilder().withoutVersions().at(CUT_OFF));
			assertThat(only(verdict, "INDETERMINATE CONFIG").wholeRun()).isTrue();
		}

	}

}
