package org.clausewatch.rule.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewatch.rule.RuleCase.only;

import java.time.LocalDate;
import org.clausewatch.rule.DeprecatedAlgorithm;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.TimeSpan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The algorithm ends on 2025-07-31; a month ahead is 2025-06-30, 00:00 local, which is
 * 2025-06-29T16:00Z.
 */
class DeprecatedAlgorithmUnannouncedRuleTests {

	private final DeprecatedAlgorithmUnannouncedRule rule = new DeprecatedAlgorithmUnannouncedRule();

	private final RenewalCase renewal = new RenewalCase();

	@BeforeEach
	void deprecate() {
		this.renewal.dossier.certificate("signature_algorithm", "SHA1withRSA");
		this.renewal.policy.value("deprecated-algorithms",
				new DeprecatedAlgorithm("sha1WithRSA", LocalDate.parse("2025-07-31"), TimeSpan.parse("P1M")));
	}

	@ParameterizedTest
	@CsvSource({ "2025-06-29T15:59:59Z, PASS", "2025-06-29T16:00:00Z, FAIL", "2025-06-29T16:00:01Z, FAIL" })
	void isReportedFromTheLeadTimeOn(String cutOff, Outcome outcome) {
		assertThat(this.renewal.judgeAt(this.rule, cutOff).outcome()).isEqualTo(outcome);
	}

	@ParameterizedTest
	@CsvSource({ "2025-07-30T16:00:00Z, NOT_APPLICABLE", "2025-07-30T16:00:01Z, FAIL",
			"2025-07-31T00:00:00, NOT_APPLICABLE" })
	void concernsCertificatesThatOutliveTheAlgorithm(String notAfter, Outcome outcome) {
		this.renewal.dossier.certificate("not_after", notAfter);
		assertThat(this.renewal.judge(this.rule).outcome()).isEqualTo(outcome);
	}

	@Test
	void theEventIsTheLeadTimeWhateverTheCutOff() {
		Observation observation = only(this.renewal.judgeAt(this.rule, "2025-06-30T16:00:00Z"),
				"FAIL DEPRECATED_NO_NOTICE");
		assertThat(observation.eventAt()).extracting("at").hasToString("2025-06-29T16:00:00Z");
		assertThat(observation.overrun()).hasToString("PT24H");
	}

	@ParameterizedTest
	@CsvSource({ "2025-06-30T16:00:00Z, PASS", "2025-06-30T16:00:01Z, FAIL" })
	void anyRenewalNoticeSentByThenIsEnough(String sent, Outcome outcome) {
		this.renewal.notice("n-1", "forced", "false", "sent_at", sent);
		assertThat(this.renewal.judgeAt(this.rule, "2025-06-30T16:00:00Z").outcome()).isEqualTo(outcome);
	}

	@Test
	void renewedOrRevokedThereIsNothingToTell() {
		assertThat(this.renewal.renewedAt("2025-06-01T00:00:00Z").judge(this.rule).outcome()).isEqualTo(Outcome.PASS);
		RenewalCase revoked = new RenewalCase().revokedAt("2025-06-30T16:00:00Z", "REQUEST");
		revoked.dossier.certificate("key_algorithm", "RSA");
		revoked.policy.value("deprecated-algorithms",
				new DeprecatedAlgorithm("rsa", LocalDate.parse("2025-07-31"), TimeSpan.parse("P1M")));
		assertThat(revoked.judge(this.rule).outcome()).isEqualTo(Outcome.PASS);
	}

	@Test
	void otherAlgorithmsAreNotConcerned() {
		this.renewal.dossier.certificate("signature_algorithm", "SM3withSM2");
		assertThat(this.renewal.judge(this.rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
	}

	@Test
	void anUnsetListIsAGapOfTheRun() {
		this.renewal.policy.without("deprecated-algorithms");
		Observation config = only(this.renewal.judge(this.rule), "INDETERMINATE CONFIG");
		assertThat(config.wholeRun()).isTrue();
		assertThat(config.evidence()).isEmpty();
	}

}
