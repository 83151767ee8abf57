package org.clausewatch.rule.cps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewatch.rule.RuleCase.only;

import java.time.Duration;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatePublicationRuleTests {

	private final LatePublicationRule rule = new LatePublicationRule();

	private static CrlCase publishedAt(String time) {
		return new CrlCase().revoked("10:00:00").crl(1, "11:00:00", "published_at", CrlCase.at(time)).listed(1);
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-11T09:59:59Z, PASS", "2025-03-11T10:00:00Z, PASS", "2025-03-11T10:00:01Z, FAIL",
			"2025-03-11T18:00:00, PASS", "2025-03-11T18:00:01, FAIL", "2025-03-11T10:00:00.5Z, INDETERMINATE" })
	void exactlyAtTheEndOfTheLagIsOnTime(String published, Outcome outcome) {
		assertThat(publishedAt(published).by(this.rule).outcome()).isEqualTo(outcome);
	}

	@Test
	void tellsByHowMuch() {
		Observation observation = only(publishedAt("2025-03-11T12:00:00Z").by(this.rule), "FAIL LATE_PUBLICATION");
		assertThat(observation.overrun()).isEqualTo(Duration.ofHours(2));
		assertThat(observation.severity()).hasToString("S2");
		assertThat(observation.deadlineAt()).extracting("at").hasToString("2025-03-11T10:00:00Z");
	}

	@Test
	void theFirstByPublicationCountsBeItADelta() {
		CrlCase crls = publishedAt("2025-03-12T00:00:00Z").crl(2, "2025-03-11T09:00:00Z", "kind", "DELTA").listed(2);
		assertThat(crls.by(this.rule).outcome()).isEqualTo(Outcome.PASS);
	}

	@Test
	void anEntryThatRemovesIsNoListing() {
		CrlCase crls = publishedAt("2025-03-12T00:00:00Z").crl(2, "2025-03-11T09:00:00Z", "kind", "DELTA")
			.entry(2, "10:00:00", "removeFromCRL");
		only(crls.by(this.rule), "FAIL LATE_PUBLICATION");
	}

	@Test
	void listedBeforeTheRecordedRevocationIsNotLate() {
		assertThat(new CrlCase().revoked("12:00:00").crl(1, "11:00:00").listed(1).by(this.rule).outcome())
			.isEqualTo(Outcome.PASS);
	}

	@Test
	void withoutAListingOrARevocationThereIsNothingToTest() {
		assertThat(new CrlCase().revoked("10:00:00").crl(1, "11:00:00").by(this.rule).outcome())
			.isEqualTo(Outcome.NOT_APPLICABLE);
		assertThat(new CrlCase().crl(1, "11:00:00").listed(1).by(this.rule).outcome())
			.isEqualTo(Outcome.NOT_APPLICABLE);
	}

	@Test
	void pHasToBeRecorded() {
		only(publishedAt("").by(this.rule), "INDETERMINATE LATE_PUBLICATION PUBLICATION_UNKNOWN");
		only(new CrlCase().revoked("10:00:00").listed(1).by(this.rule),
				"INDETERMINATE LATE_PUBLICATION PUBLICATION_UNKNOWN");
		CrlCase later = publishedAt("12:00:00").crl(2, "12:00:00", "published_at", "").listed(2);
		assertThat(later.by(this.rule).outcome()).isEqualTo(Outcome.PASS);
		CrlCase maybeEarlier = publishedAt("12:00:00").crl(2, "11:59:59", "published_at", "").listed(2);
		assertThat(maybeEarlier.by(this.rule).outcome()).isEqualTo(Outcome.INDETERMINATE);
	}

	@Test
	void aCrlThatIsNotOnFileIsPlacedByItsNumber() {
		assertThat(publishedAt("12:00:00").listed(2).by(this.rule).outcome()).isEqualTo(Outcome.PASS);
		assertThat(publishedAt("12:00:00").listed(0).by(this.rule).outcome()).isEqualTo(Outcome.INDETERMINATE);
	}

	@ParameterizedTest
	@CsvSource({ "5, 2025-03-08T09:59:59Z, NOT_TESTED", "5, 2025-03-08T10:00:00Z, FAIL",
			"5, 2025-03-09T09:59:59Z, FAIL", "1, 2025-03-08T09:59:59Z, FAIL" })
	void anOlderCrlThanTheExtractsMayHaveListedIt(int number, String revoked, Outcome outcome) {
		CrlCase crls = new CrlCase().revoked(revoked)
			.crl(number, "10:00:00")
			.crl(number + 1, "20:00:00")
			.listed(number)
			.listed(number + 1);
		assertThat(crls.by(this.rule).outcome()).isEqualTo(outcome);
		CrlCase late = new CrlCase().revoked(revoked)
			.crl(number, "10:00:00", "published_at", CrlCase.at("10:00:01"))
			.listed(number);
		assertThat(late.by(this.rule).outcome()).as("the only CRL").isEqualTo(Outcome.FAIL);
		late.crl(number + 1, "20:00:00").listed(number + 1);
		assertThat(late.by(this.rule).outcome()).isEqualTo(outcome);
	}

	@Test
	void theLagHasToBeSet() {
		CrlCase crls = publishedAt("12:00:00");
		crls.policy.without("crl.publication-lag");
		only(crls.by(this.rule), "INDETERMINATE CONFIG");
	}

}
