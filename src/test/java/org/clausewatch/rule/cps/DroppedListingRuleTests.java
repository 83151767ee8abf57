package org.clausewatch.rule.cps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewatch.rule.RuleCase.only;

import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.PublishedCrl.Contents;
import org.clausewatch.rule.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DroppedListingRuleTests {

	private final DroppedListingRule rule = new DroppedListingRule();

	/** Six full CRLs, one an hour from 11:00 on. */
	private static CrlCase sixCrls() {
		CrlCase crls = new CrlCase().revoked("10:00:00");
		for (int i = 1; i <= 6; i++) {
			crls.crl(i, (10 + i) + ":00:00");
		}
		return crls;
	}

	@Test
	void eachGapIsOneFinding() {
		Verdict verdict = sixCrls().listed(1, 4).by(this.rule);
		assertThat(verdict.observations()).hasSize(2);
		Observation first = verdict.observations().get(0);
		assertThat(first.subjectId()).isEqualTo("2");
		assertThat(first.facts()).containsEntry("numbers", "2, 3")
			.containsEntry("again", java.math.BigInteger.valueOf(4));
		assertThat(first.severity()).hasToString("S1");
		assertThat(first.eventAt()).extracting("at").hasToString("2025-03-10T12:00:00Z");
		Observation second = verdict.observations().get(1);
		assertThat(second.subjectId()).isEqualTo("5");
		assertThat(second.wording()).endsWith(".OPEN");
	}

	@Test
	void listedThroughoutPasses() {
		assertThat(sixCrls().listed(1, 2, 3, 4, 5, 6).by(this.rule).outcome()).isEqualTo(Outcome.PASS);
		assertThat(sixCrls().listed(6).by(this.rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
		assertThat(sixCrls().by(this.rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
	}

	@ParameterizedTest
	@CsvSource({ "14:00:00, PASS", "14:00:01, FAIL 4" })
	void untilTheCertificateExpires(String notAfter, String told) {
		CrlCase crls = sixCrls().listed(1, 2, 3);
		crls.dossier.certificate("not_after", CrlCase.at(notAfter));
		assertThat(crls.told(this.rule)).isEqualTo(told);
	}

	@ParameterizedTest
	@CsvSource({ "12:59:59, PASS", "13:00:00, PASS", "13:00:01, FAIL 3" })
	void untilItIsReleasedFromHold(String released, String told) {
		CrlCase crls = sixCrls().listed(1, 2).revoked(released, "crl_reason", "removeFromCRL");
		assertThat(crls.told(this.rule)).isEqualTo(told);
	}

	@Test
	void aListingAfterTheReleaseBindsAgain() {
		CrlCase crls = sixCrls().listed(1, 4)
			.crl(20, "11:30:00", "kind", "DELTA")
			.entry(20, "11:30:00", "removeFromCRL");
		assertThat(crls.told(this.rule)).isEqualTo("FAIL 5");
	}

	@Test
	void aDeltaCrlNeedNotListItAgain() {
		CrlCase crls = sixCrls().listed(1, 2, 3, 4, 5, 6).crl(20, "13:30:00", "kind", "DELTA");
		assertThat(crls.told(this.rule)).isEqualTo("PASS");
	}

	@Test
	void aFullCrlAfterADeltaThatListsIt() {
		CrlCase crls = new CrlCase().revoked("10:00:00")
			.crl(1, "10:30:00", "kind", "DELTA")
			.crl(2, "11:00:00")
			.crl(3, "12:00:00")
			.listed(1, 3);
		assertThat(crls.told(this.rule)).isEqualTo("FAIL 2");
		assertThat(crls.told(new OmittedFromCrlRule())).isEqualTo("PASS");
	}

	@Test
	void aFullAndADeltaCrlMayShareANumber() {
		CrlCase crls = new CrlCase().revoked("10:00:00")
			.crl(1, "11:00:00")
			.crl(1, "11:00:00", "kind", "DELTA")
			.crl(2, "12:00:00")
			.listed(1, 2);
		assertThat(crls.told(this.rule)).isEqualTo("PASS");
	}

	@Test
	void anotherShardNeedNotListIt() {
		CrlCase crls = sixCrls().listed(1, 2, 3, 4, 5, 6).crl(30, "13:30:00", "shard", "b");
		assertThat(crls.told(this.rule)).isEqualTo("PASS");
	}

	@Test
	void withoutARevocationItIsDroppedAllTheSame() {
		assertThat(new CrlCase().crl(1, "11:00:00").crl(2, "12:00:00").listed(1).told(this.rule)).isEqualTo("FAIL 2");
	}

	@Test
	void aCrlOfUnknownContentsNeitherBeginsNorEndsAGap() {
		CrlCase crls = new CrlCase().revoked("10:00:00")
			.crl(1, "11:00:00")
			.crl(2, "12:00:00")
			.contents(Contents.UNKNOWN)
			.crl(3, "13:00:00")
			.contents(Contents.ROWS)
			.crl(4, "14:00:00")
			.crl(5, "15:00:00")
			.listed(1, 5);
		assertThat(only(crls.by(this.rule), "FAIL DROPPED").facts()).containsEntry("numbers", "2, 4");
		assertThat(crls.listed(2, 4).told(this.rule)).isEqualTo("PASS");
	}

	@Test
	void whichCameFirstHasToBeRecorded() {
		CrlCase crls = new CrlCase().revoked("10:00:00")
			.crl(1, "11:00:00", "published_at", "")
			.crl(2, "12:00:00")
			.listed(1);
		only(crls.by(this.rule), "INDETERMINATE DROPPED PUBLICATION_UNKNOWN");
		assertThat(crls.crl(3, "11:30:00").listed(3).told(this.rule)).isEqualTo("FAIL 2");
	}

	@Test
	void aReleaseOfUnknownTimeLeavesItInDoubt() {
		CrlCase crls = sixCrls().listed(1).entry(99, "11:30:00", "removeFromCRL");
		only(crls.by(this.rule), "INDETERMINATE DROPPED PUBLICATION_UNKNOWN");
	}

}
