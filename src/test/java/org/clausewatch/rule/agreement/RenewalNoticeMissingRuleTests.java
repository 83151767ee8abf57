package org.clausewatch.rule.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewatch.rule.RuleCase.only;

import org.clausewatch.rule.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenewalNoticeMissingRuleTests {

	private final RenewalNoticeMissingRule rule = new RenewalNoticeMissingRule();

	@Test
	void aNoticeWithoutReceiptIsReportedOnceACertificate() {
		RenewalCase renewal = new RenewalCase().notice("n-2", "sent_at", "2025-03-05T09:00:00+08:00").notice("n-1");
		assertThat(only(renewal.judge(this.rule), "FAIL NOTICE_MISSING").subjectId()).isEqualTo("n-1");
		assertThat(only(renewal.judge(this.rule), "FAIL NOTICE_MISSING").evidence()).hasSize(2);
	}

	@Test
	void aWebsiteIsNoReceipt() {
		RenewalCase renewal = new RenewalCase().notice("n-1", "channel", "WEBSITE", "received_at",
				"2025-03-01T09:00:00+08:00");
		assertThat(only(renewal.judge(this.rule), "FAIL NOTICE_MISSING").wording()).endsWith(".WEBSITE");
	}

	@Test
	void oneReceiptIsEnough() {
		RenewalCase renewal = new RenewalCase().notice("n-1").received("n-2", "2025-04-10T12:00:00+08:00");
		assertThat(renewal.judge(this.rule).outcome()).isEqualTo(Outcome.PASS);
	}

	@ParameterizedTest
	@CsvSource({ "2.6, FAIL", "２.６, FAIL", "overdue renewal, FAIL", "逾期未更新, FAIL", "2.3(6), NOT_APPLICABLE",
			"REQUEST, NOT_APPLICABLE" })
	void aRevocationThatReliesOnARenewalNeedsANotice(String ground, Outcome outcome) {
		RenewalCase renewal = new RenewalCase().revokedAt("2025-05-01T00:00:00Z", ground);
		assertThat(renewal.judge(this.rule).outcome()).isEqualTo(outcome);
	}

	@Test
	void aNoticeThatForcesNothingIsNone() {
		RenewalCase renewal = new RenewalCase().notice("n-1", "forced", "");
		assertThat(renewal.judge(this.rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
	}

}
