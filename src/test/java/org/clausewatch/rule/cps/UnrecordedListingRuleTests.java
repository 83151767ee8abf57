package org.clausewatch.rule.cps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewatch.rule.RuleCase.only;

import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.junit.jupiter.api.Test;

class UnrecordedListingRuleTests {

	private final UnrecordedListingRule rule = new UnrecordedListingRule();

	@Test
	void aListingNeedsARevocation() {
		CrlCase crls = new CrlCase().crl(1, "11:00:00").crl(2, "12:00:00").listed(1, 2);
		Observation observation = only(crls.by(this.rule), "FAIL NO_RECORD");
		assertThat(observation.severity()).hasToString("S1");
		assertThat(observation.facts()).containsEntry("count", 2L);
		assertThat(observation.evidence()).hasSize(2);
		assertThat(crls.revoked("2025-05-01T00:00:00Z").by(this.rule).outcome()).isEqualTo(Outcome.PASS);
	}

	@Test
	void aReleaseIsNoRevocation() {
		CrlCase crls = new CrlCase().crl(1, "11:00:00").listed(1).revoked("10:00:00", "crl_reason", "removeFromCRL");
		only(crls.by(this.rule), "FAIL NO_RECORD");
	}

	@Test
	void aSerialThatNobodyKnowsIsAskedAboutToo() {
		CrlCase crls = new CrlCase().crl(1, "11:00:00").listed(1);
		crls.dossier.withoutCertificate();
		assertThat(only(crls.by(this.rule), "FAIL NO_RECORD").wording()).endsWith(".UNKNOWN_CERTIFICATE");
		CrlCase unlisted = new CrlCase().crl(1, "11:00:00");
		unlisted.dossier.withoutCertificate();
		assertThat(unlisted.by(this.rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
	}

	@Test
	void onNoCrlPassesWhereThereAreCrls() {
		assertThat(new CrlCase().crl(1, "11:00:00").by(this.rule).outcome()).isEqualTo(Outcome.PASS);
		assertThat(new CrlCase().by(this.rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
		assertThat(new CrlCase().crl(1, "11:00:00", "issuer", "CN=Other").by(this.rule).outcome())
			.isEqualTo(Outcome.NOT_APPLICABLE);
	}

	@Test
	void anEntryThatOnlyRemovesListsNothing() {
		CrlCase crls = new CrlCase().crl(1, "11:00:00", "kind", "DELTA").entry(1, "11:00:00", "removeFromCRL");
		assertThat(crls.by(this.rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
	}

	@Test
	void aListingOnACrlThatIsNotOnFileCounts() {
		only(new CrlCase().listed(7).by(this.rule), "FAIL NO_RECORD");
	}

}
