package org.clausewatch.rule.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.clausewatch.rule.IssuanceCase;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Submitted at 2025-03-10T01:00:00Z. */
class ReadBeforeSubmitRuleTests {

	private final ReadBeforeSubmitRule rule = new ReadBeforeSubmitRule();

	@ParameterizedTest
	@CsvSource({ "2025-03-10T00:59:59Z, PASS", "2025-03-10T01:00:00Z, PASS", "2025-03-10T01:00:01Z, FAIL",
			"2025-03-10T09:00:00, PASS", "2025-03-10T01:00:00.5Z, INDETERMINATE", "'', FAIL" })
	void isReadByTheSubmission(String read, Outcome outcome) {
		assertThat(read(read, "netca-seed", "netca-seed").by(this.rule).outcome()).isEqualTo(outcome);
	}

	@ParameterizedTest
	@CsvSource({ "netca-seed, netca-seed, PASS", "netca-v2.0, netca-seed, FAIL", "NETCA-SEED, netca-seed, FAIL",
			"'', netca-seed, INDETERMINATE", "netca-seed, '', INDETERMINATE", "'', '', INDETERMINATE" })
	void whatWasReadIsWhatWasAccepted(String readVersion, String acceptedVersion, Outcome outcome) {
		assertThat(read("2025-03-10T00:59:59Z", readVersion, acceptedVersion).by(this.rule).outcome())
			.isEqualTo(outcome);
	}

	@Test
	void tellsByHowMuchItWasLate() {
		Observation late = read("2025-03-10T01:02:00Z", "netca-seed", "netca-seed").only(this.rule,
				"FAIL READ_AFTER_SUBMIT");
		assertThat(late.overrun()).isEqualTo(Duration.ofMinutes(2));
		assertThat(late.subjectId()).isEqualTo("app-1");
	}

	@Test
	void whatWasNeverReadHasNoVersionToCompare() {
		read("", "", "netca-seed").only(this.rule, "FAIL READ_AFTER_SUBMIT");
		assertThat(read("", "netca-v2.0", "netca-seed").by(this.rule).observations()).extracting(Observation::classCode)
			.containsExactly("READ_AFTER_SUBMIT", "VERSION_MISMATCH");
	}

	@Test
	void rowsOfOneApplicationCompleteEachOther() {
		IssuanceCase twice = read("", "", "netca-seed").application("agreement_read_at", "2025-03-10T00:00:00Z",
				"agreement_read_version", "netca-seed", "submitted_at", "2025-03-10T02:00:00Z");
		assertThat(twice.by(this.rule).outcome()).isEqualTo(Outcome.PASS);
		read("2025-03-10T01:30:00Z", "netca-seed", "netca-seed").application("submitted_at", "2025-03-10T02:00:00Z")
			.only(this.rule, "FAIL READ_AFTER_SUBMIT");
	}

	@Test
	void aSecondVersionThatWasAcceptedMustHaveBeenReadToo() {
		read("2025-03-10T00:59:59Z", "netca-seed", "netca-seed").application("agreement_version", "netca-v2.0")
			.only(this.rule, "FAIL VERSION_MISMATCH");
		assertThat(read("2025-03-10T00:59:59Z", "netca-seed", "netca-seed")
			.application("agreement_read_version", "netca-v2.0")
			.by(this.rule)
			.outcome()).isEqualTo(Outcome.PASS);
	}

	@Test
	void withoutAnApplicationThereIsNothingToRead() {
		assertThat(new IssuanceCase().by(this.rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
	}

	private static IssuanceCase read(String at, String readVersion, String acceptedVersion) {
		return new IssuanceCase().application("agreement_read_at", at, "agreement_read_version", readVersion,
				"agreement_version", acceptedVersion);
	}

}
