package org.clausewatch.rule.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.IssuanceCase;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Issued at 2025-03-10T02:00:00Z. */
class AgreementAcceptanceRuleTests {

	private final AgreementAcceptanceRule rule = new AgreementAcceptanceRule();

	@ParameterizedTest
	@CsvSource({ "2025-03-10T01:59:59Z, PASS", "2025-03-10T02:00:00Z, PASS", "2025-03-10T02:00:01Z, FAIL",
			"2025-03-10T10:00:00, PASS", "2025-03-10T10:00:01, FAIL", "2025-03-10T02:00:00.5Z, INDETERMINATE" })
	void isAcceptedByTheIssue(String accepted, Outcome outcome) {
		assertThat(new IssuanceCase().application("agreement_accepted_at", accepted).by(this.rule).outcome())
			.isEqualTo(outcome);
	}

	@ParameterizedTest
	@ValueSource(strings = { "NEW", "RENEWAL", "REISSUE", "CHANGE" })
	void everyKindOfApplicationNeedsItsOwnAcceptance(String kind) {
		Observation none = new IssuanceCase().application("kind", kind).only(this.rule, "FAIL NO_ACCEPTANCE");
		assertThat(none.severity()).isEqualTo(Severity.S1);
		assertThat(none.evidence()).hasSize(2);
	}

	@Test
	void tellsByHowMuchItWasLate() {
		Observation late = new IssuanceCase().application("agreement_accepted_at", "2025-03-11T11:30:00")
			.only(this.rule, "FAIL LATE_ACCEPTANCE TZ_ASSUMED");
		assertThat(late.overrun()).isEqualTo(Duration.parse("PT25H30M"));
		assertThat(late.severity()).isEqualTo(Severity.S1);
	}

	@Test
	void anAcceptanceAfterTheCutOffIsNotKnownYet() {
		new IssuanceCase().application("agreement_accepted_at", "2025-07-01T00:00:01+08:00")
			.only(this.rule, "FAIL NO_ACCEPTANCE");
	}

	@Test
	void rowsOfOneApplicationCompleteEachOther() {
		IssuanceCase twice = new IssuanceCase().application()
			.application("agreement_accepted_at", "2025-03-10T11:00:00+08:00")
			.application("agreement_accepted_at", "2025-03-10T09:00:00+08:00");
		assertThat(twice.by(this.rule).outcome()).isEqualTo(Outcome.PASS);
	}

	@Test
	void anotherCertificatesApplicationDoesNotCount() {
		new IssuanceCase().application()
			.application("application_id", "app-2", "agreement_accepted_at", "2025-03-10T09:00:00+08:00")
			.only(this.rule, "FAIL NO_ACCEPTANCE");
	}

	@Test
	void anApplicationThatIsNotKnownLeavesItOpen() {
		new IssuanceCase().only(this.rule, "INDETERMINATE NO_ACCEPTANCE FACT_MISSING");
		new IssuanceCase().certificate("application_id", "")
			.application("agreement_accepted_at", "2025-03-10T09:00:00+08:00")
			.only(this.rule, "INDETERMINATE NO_ACCEPTANCE FACT_MISSING");
	}

	@Test
	void needsApplications() {
		assertThat(new IssuanceCase().without(RecordKind.APPLICATIONS).by(this.rule).reason())
			.isEqualTo("applications.csv absent");
	}

	@Test
	void anUnknownVersionBindsByNoClause() {
		assertThat(new IssuanceCase().application("agreement_version", "draft").by(this.rule).outcome())
			.isEqualTo(Outcome.NOT_IN_FORCE);
	}

}
