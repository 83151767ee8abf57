package org.clausewatch.rule.cps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewatch.rule.RuleCase.only;

import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingDateRuleTests {

	private final ListingDateRule rule = new ListingDateRule();

	private static CrlCase dated(String date) {
		return new CrlCase().revoked("10:00:00").crl(1, "20:00:00").entry(1, date, "");
	}

	@ParameterizedTest
	@CsvSource({ "10:00:00, PASS", "10:05:00, PASS", "10:05:01, DATE_DIFFERS", "09:55:00, PASS",
			"09:54:59, DATE_DIFFERS", "17:54:59, DATE_DIFFERS", "17:55:00, TZ_SUSPECT", "18:00:00, TZ_SUSPECT",
			"18:05:00, TZ_SUSPECT", "18:05:01, DATE_DIFFERS", "01:54:59, DATE_DIFFERS", "01:55:00, TZ_SUSPECT",
			"02:05:00, TZ_SUSPECT", "02:05:01, DATE_DIFFERS", "10:05:00.5, PASS" })
	void agreesWithinTheTolerance(String date, String expected) {
		String told = dated(date).by(this.rule)
			.observations()
			.stream()
			.map(Observation::classCode)
			.findFirst()
			.orElse("PASS");
		assertThat(told).isEqualTo(expected);
	}

	@Test
	void aCrlStatesWholeSeconds() {
		CrlCase crls = new CrlCase().revoked("10:00:00.900").crl(1, "20:00:00").entry(1, "10:00:00", "");
		crls.policy.without("crl.date-tolerance").span("crl.date-tolerance", "PT0S");
		assertThat(crls.by(this.rule).outcome()).isEqualTo(Outcome.PASS);
	}

	@Test
	void aDateThatFitsAnyRevocationIsRight() {
		CrlCase crls = dated("10:00:00").crl(2, "21:00:00").entry(2, "19:00:00", "").revoked("19:00:00");
		assertThat(crls.by(this.rule).outcome()).isEqualTo(Outcome.PASS);
		crls.crl(3, "22:00:00").entry(3, "15:00:00", "");
		assertThat(only(crls.by(this.rule), "FAIL DATE_DIFFERS").facts()).containsEntry("count", 1)
			.extractingByKey("v")
			.extracting("at")
			.hasToString("2025-03-10T19:00:00Z");
	}

	@Test
	void aDateIsToldOnceAndEachDateByItself() {
		CrlCase crls = dated("12:00:00").crl(2, "21:00:00")
			.entry(2, "12:00:00", "")
			.crl(3, "22:00:00")
			.entry(3, "13:00:00", "");
		assertThat(crls.by(this.rule).observations()).extracting((found) -> found.facts().get("count"))
			.containsExactly(2, 1);
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-11T08:00:00Z, FAIL DATE_DIFFERS LATE_CONTESTED", "08:59:00, FAIL DATE_DIFFERS",
			"18:00:00, FAIL TZ_SUSPECT" })
	void aLaterDateContestsARevocationOnTime(String date, String told) {
		CrlCase crls = dated(date).request("LOST");
		only(crls.by(this.rule), told);
	}

	@Test
	void nothingIsContestedThatIsNotOnTime() {
		only(dated("12:00:00").by(this.rule), "FAIL DATE_DIFFERS");
		CrlCase late = new CrlCase().request("LOST")
			.revoked("2025-03-11T10:00:00Z")
			.crl(1, "2025-03-12T10:00:00Z")
			.entry(1, "2025-03-11T11:00:00Z", "");
		only(late.by(this.rule), "FAIL DATE_DIFFERS");
		CrlCase unset = dated("12:00:00").request("LOST");
		unset.policy.without("revocation.deadline");
		only(unset.by(this.rule), "FAIL DATE_DIFFERS");
	}

	@Test
	void theToleranceHasToBeSet() {
		CrlCase crls = dated("10:00:00");
		crls.policy.without("crl.date-tolerance");
		only(crls.by(this.rule), "INDETERMINATE CONFIG");
	}

	@Test
	void withoutAListingOrARevocationThereIsNothingToTest() {
		assertThat(new CrlCase().revoked("10:00:00").crl(1, "11:00:00").by(this.rule).outcome())
			.isEqualTo(Outcome.NOT_APPLICABLE);
		assertThat(new CrlCase().crl(1, "11:00:00").listed(1).by(this.rule).outcome())
			.isEqualTo(Outcome.NOT_APPLICABLE);
	}

}
