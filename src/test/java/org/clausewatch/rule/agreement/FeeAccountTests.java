package org.clausewatch.rule.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.clausewatch.record.Moment;
import org.clausewatch.rule.UnsetParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeAccountTests {

	/** 2025-04-04 is a holiday, 2025-04-27 a Sunday that is worked. */
	@ParameterizedTest
	@CsvSource({ "2025-03-07, 7, 2025-03-14T16:00:00Z", "2025-03-07, 0, 2025-03-07T16:00:00Z",
			"2025-03-01, 0, 2025-03-03T16:00:00Z", "2025-04-03, 1, 2025-04-07T16:00:00Z",
			"2025-04-26, 0, 2025-04-27T16:00:00Z", "2025-04-27, 0, 2025-04-27T16:00:00Z",
			"2025-01-31, 28, 2025-02-28T16:00:00Z", "2025-02-28, 3, 2025-03-03T16:00:00Z",
			"2025-12-31, 0, 2025-12-31T16:00:00Z" })
	void aDueDateEndsAtMidnightAfterGraceAndRolls(String due, String grace, String end) {
		FeeAccount account = account(new FeeCase().fee("f-1", "due_on", due, "grace_days", grace));
		assertThat(account.end().at()).isEqualTo(end);
		assertThat(account.end().zoneAssumed()).isFalse();
	}

	@Test
	void aDueTimeIsMovedByGraceAndNeverRolled() {
		FeeAccount account = account(new FeeCase().fee("f-1", "due_at", "2025-03-07T12:30:00+08:00"));
		assertThat(account.end().at()).isEqualTo("2025-03-14T04:30:00Z");
		account = account(new FeeCase().fee("f-1", "due_at", "2025-03-01T12:30:00", "grace_days", "0"));
		assertThat(account.end().at()).isEqualTo("2025-03-01T04:30:00Z");
		assertThat(account.end().zoneAssumed()).isTrue();
	}

	@Test
	void graceIsLookedUpAtTheDueDate() {
		FeeCase fees = new FeeCase().fee("f-1", "due_on", "2025-03-06").fee("f-2", "due_on", "2025-03-07");
		fees.policy.without("fee.grace")
			.dated("fee.grace", org.clausewatch.rule.TimeSpan.parse("P0D"), null, "2025-03-07")
			.dated("fee.grace", org.clausewatch.rule.TimeSpan.parse("P1M"), "2025-03-07", null);
		assertThat(FeeAccount.of(fees.dossier.build(), fees.policy.build())).extracting((account) -> account.end().at())
			.containsExactly(Instant.parse("2025-03-06T16:00:00Z"), Instant.parse("2025-04-07T16:00:00Z"));
	}

	@Test
	void neitherGraceNorCalendarIsGuessed() {
		FeeCase unset = new FeeCase().fee();
		unset.policy.without("fee.grace");
		assertThatExceptionOfType(UnsetParameterException.class).isThrownBy(() -> account(unset).end())
			.satisfies((ex) -> assertThat(ex.parameter()).isEqualTo("fee.grace"));
		FeeCase overYearsEnd = new FeeCase().fee("f-1", "due_on", "2025-12-31", "grace_days", "1");
		assertThatExceptionOfType(UnsetParameterException.class).isThrownBy(() -> account(overYearsEnd).end())
			.satisfies((ex) -> assertThat(ex.parameter()).isEqualTo("holidays"));
	}

	@Test
	void netCountsWhatIsValuedUpToTheMomentAndEachRowOnce() {
		FeeAccount account = account(new FeeCase().fee()
			.movement("p-1", "PAYMENT", "100.00", "2025-03-10T00:00:00+08:00")
			.movement("p-1", "PAYMENT", "100.00", "2025-03-10T00:00:00+08:00", "booked_at", "2025-03-11T00:00:00Z")
			.movement("p-2", "REVERSAL", "30.00", "2025-03-11T00:00:00+08:00")
			.movement("p-3", "REFUND", "20.50", "2025-03-12T00:00:00+08:00"));
		assertThat(net(account, "2025-03-09T15:59:59Z")).isEqualTo("0");
		assertThat(net(account, "2025-03-09T16:00:00Z")).isEqualTo("100.00");
		assertThat(net(account, "2025-03-10T16:00:00Z")).isEqualTo("70.00");
		assertThat(net(account, "2025-03-11T16:00:00Z")).isEqualTo("49.50");
	}

	private static String net(FeeAccount account, String at) {
		return account.balanceAt(Moment.exactly(Instant.parse(at))).net().toPlainString();
	}

	private static FeeAccount account(FeeCase fees) {
		return FeeAccount.of(fees.dossier.build(), fees.policy.build()).get(0);
	}

}
