package org.clausewatch.rule.cps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewatch.rule.RuleCase.only;

import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.PublishedCrl.Contents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OmittedFromCrlRuleTests {

	private final OmittedFromCrlRule rule = new OmittedFromCrlRule();

	@ParameterizedTest
	@CsvSource({ "09:59:59, PASS", "10:00:00, FAIL", "10:00:01, FAIL" })
	void aFullCrlMadeAtTheRevocationOrLaterHasToListIt(String thisUpdate, Outcome outcome) {
		CrlCase crls = new CrlCase().revoked("10:00:00").crl(1, thisUpdate).crl(2, "12:00:00").listed(2);
		assertThat(crls.by(this.rule).outcome()).isEqualTo(outcome);
	}

	@ParameterizedTest
	@CsvSource({ "11:59:59, FAIL", "12:00:00, PASS", "12:00:01, PASS" })
	void publishedBeforeTheFirstListing(String published, Outcome outcome) {
		CrlCase crls = new CrlCase().revoked("10:00:00")
			.crl(1, "11:00:00", "published_at", CrlCase.at(published))
			.crl(2, "12:00:00")
			.listed(2);
		assertThat(crls.by(this.rule).outcome()).isEqualTo(outcome);
		assertThat(crls.by(new DroppedListingRule()).outcome())
			.isEqualTo((outcome == Outcome.FAIL) ? Outcome.NOT_APPLICABLE : Outcome.FAIL);
	}

	@ParameterizedTest
	@CsvSource({ "11:00:00, NOT_APPLICABLE", "11:00:01, FAIL" })
	void madeBeforeTheCertificateExpired(String notAfter, Outcome outcome) {
		CrlCase crls = new CrlCase().revoked("10:00:00").crl(1, "11:00:00");
		crls.dossier.certificate("not_after", CrlCase.at(notAfter));
		assertThat(crls.by(this.rule).outcome()).isEqualTo(outcome);
	}

	@Test
	void oneFindingNamesEachSuchCrl() {
		CrlCase crls = new CrlCase().revoked("10:00:00");
		for (int i = 1; i <= 30; i++) {
			crls.crl(i, "11:00:%02d".formatted(i));
		}
		Observation observation = only(crls.by(this.rule), "FAIL OMITTED");
		assertThat(observation.severity()).hasToString("S1");
		assertThat(observation.facts()).containsEntry("count", 30).containsEntry("numbers", "1, 2, 3, 4, 5 …");
		assertThat(observation.evidence()).hasSize(21);
		assertThat(observation.eventAt()).extracting("at").hasToString("2025-03-10T10:00:00Z");
	}

	@Test
	void aDeltaCrlNeedNotListItButMayListItFirst() {
		CrlCase crls = new CrlCase().revoked("10:00:00").crl(1, "10:30:00", "kind", "DELTA");
		assertThat(crls.by(this.rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
		crls.crl(2, "11:00:00", "kind", "DELTA").crl(3, "12:00:00").crl(4, "13:00:00").listed(2, 4);
		assertThat(crls.by(this.rule).outcome()).isEqualTo(Outcome.PASS);
	}

	@Test
	void withoutACrlThatHadToListItThereIsNothingToTest() {
		assertThat(new CrlCase().crl(1, "11:00:00").by(this.rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
		assertThat(new CrlCase().revoked("10:00:00").by(this.rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
		assertThat(new CrlCase().revoked("10:00:00").crl(1, "09:00:00").by(this.rule).outcome())
			.isEqualTo(Outcome.NOT_APPLICABLE);
	}

	@ParameterizedTest
	@CsvSource({ "10:59:59, NOT_APPLICABLE", "11:00:00, NOT_APPLICABLE", "11:00:01, FAIL" })
	void aReleaseFromHoldTakesItOffTheCrls(String released, Outcome outcome) {
		CrlCase crls = new CrlCase().revoked("10:00:00", "crl_reason", "certificateHold")
			.revoked(released, "crl_reason", "removeFromCRL")
			.crl(1, "11:00:00");
		assertThat(crls.by(this.rule).outcome()).isEqualTo(outcome);
	}

	@Test
	void aReleaseOnADeltaCrlCountsUntilTheNextRevocation() {
		CrlCase crls = new CrlCase().revoked("10:00:00", "crl_reason", "certificateHold")
			.crl(1, "11:00:00", "kind", "DELTA")
			.entry(1, "11:00:00", "removeFromCRL")
			.crl(2, "12:00:00");
		assertThat(crls.by(this.rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
		crls.revoked("12:30:00").crl(3, "12:29:59").crl(4, "12:30:00");
		assertThat(only(crls.by(this.rule), "FAIL OMITTED").facts()).containsEntry("numbers", "4");
	}

	@Test
	void withoutItsShardItIsOmittedOnlyIfEveryShardLacksIt() {
		CrlCase crls = new CrlCase().revoked("10:00:00")
			.crl(1, "11:00:00", "shard", "a")
			.crl(1, "09:00:00", "shard", "b");
		only(crls.by(this.rule), "INDETERMINATE OMITTED SHARD_UNKNOWN");
		crls.crl(2, "12:00:00", "shard", "b");
		assertThat(only(crls.by(this.rule), "FAIL OMITTED").facts()).containsEntry("count", 2);
	}

	@Test
	void onlyTheShardThatListsItCounts() {
		CrlCase crls = new CrlCase().revoked("10:00:00")
			.crl(1, "11:00:00", "shard", "a")
			.crl(1, "10:30:00", "shard", "b")
			.crl(7, "12:00:00", "shard", "a")
			.listed(1, 7);
		assertThat(crls.by(this.rule).outcome()).isEqualTo(Outcome.PASS);
	}

	@Test
	void shardsThatNumberAlikeLeaveItInDoubt() {
		CrlCase crls = new CrlCase().revoked("10:00:00")
			.crl(1, "11:00:00", "shard", "a")
			.crl(1, "11:00:00", "shard", "b")
			.crl(2, "12:00:00", "shard", "a")
			.crl(2, "12:00:00", "shard", "b")
			.listed(2);
		only(crls.by(this.rule), "INDETERMINATE OMITTED PUBLICATION_UNKNOWN");
		only(crls.by(new LatePublicationRule()), "INDETERMINATE LATE_PUBLICATION PUBLICATION_UNKNOWN");
	}

	@Test
	void theSecondOfTheRevocationDecidesNothing() {
		CrlCase crls = new CrlCase().revoked("10:00:00.500").crl(1, "10:00:00");
		only(crls.by(this.rule), "INDETERMINATE OMITTED PRECISION");
		crls.crl(2, "10:00:01");
		assertThat(only(crls.by(this.rule), "FAIL OMITTED").facts()).containsEntry("numbers", "2");
	}

	@Test
	void whatWasPublishedWhenHasToBeRecorded() {
		CrlCase crls = new CrlCase().revoked("10:00:00").crl(1, "11:00:00", "published_at", "");
		only(crls.by(this.rule), "INDETERMINATE OMITTED PUBLICATION_UNKNOWN");
		assertThat(crls.crl(2, "10:30:00").listed(2).by(this.rule).outcome()).isEqualTo(Outcome.PASS);
	}

	@Test
	void aListingOfUnknownPublicationBoundsTheFirst() {
		CrlCase crls = new CrlCase().revoked("10:00:00")
			.crl(1, "11:00:00")
			.crl(2, "12:00:00", "published_at", "")
			.listed(2);
		assertThat(only(crls.by(this.rule), "FAIL OMITTED").facts()).containsEntry("numbers", "1");
		crls.crl(3, "12:00:00");
		assertThat(only(crls.by(this.rule), "FAIL OMITTED").facts()).containsEntry("numbers", "1");
	}

	@Test
	void aCrlThatIsNotOnFileIsPlacedByItsNumber() {
		CrlCase crls = new CrlCase().revoked("10:00:00").crl(5, "11:00:00").listed(9);
		assertThat(only(crls.by(this.rule), "FAIL OMITTED").facts()).containsEntry("numbers", "5");
		assertThat(crls.listed(4).by(this.rule).outcome()).isEqualTo(Outcome.PASS);
		CrlCase shards = new CrlCase().revoked("10:00:00")
			.crl(5, "11:00:00", "shard", "a")
			.crl(5, "11:00:00", "shard", "b")
			.listed(9);
		only(shards.by(this.rule), "INDETERMINATE OMITTED PUBLICATION_UNKNOWN");
	}

	@Test
	void aCrlOfUnknownContentsCountsForNothing() {
		CrlCase crls = new CrlCase().revoked("10:00:00").contents(Contents.UNKNOWN).crl(1, "11:00:00");
		assertThat(crls.by(this.rule).outcome()).as("of no CRL").isEqualTo(Outcome.NOT_TESTED);
		only(new CrlCase().revoked("10:00:00")
			.crl(1, "09:00:00")
			.contents(Contents.UNKNOWN)
			.crl(2, "11:00:00")
			.by(this.rule), "INDETERMINATE OMITTED CONTENTS_UNKNOWN");
		assertThat(crls.contents(Contents.ROWS).crl(2, "12:00:00").listed(2).by(this.rule).outcome())
			.isEqualTo(Outcome.PASS);
	}

	@Test
	void rowsThatSayTheSameAreOneCrl() {
		CrlCase crls = new CrlCase().revoked("10:00:00").crl(1, "11:00:00").crl(1, "11:00:00");
		assertThat(only(crls.by(this.rule), "FAIL OMITTED").facts()).containsEntry("count", 1);
	}

}
