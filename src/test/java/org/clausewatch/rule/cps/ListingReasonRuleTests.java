package org.clausewatch.rule.cps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewatch.rule.RuleCase.only;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.clausewatch.record.CrlReason;
import org.clausewatch.rule.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingReasonRuleTests {

	private static final List<CrlReason> LISTING = Arrays.stream(CrlReason.values())
		.filter((reason) -> reason != CrlReason.REMOVE_FROM_CRL)
		.toList();

	private final ListingReasonRule rule = new ListingReasonRule();

	private static CrlCase listed(String reason) {
		return new CrlCase().crl(1, "11:00:00").entry(1, "10:00:00", reason);
	}

	private String contradicting(java.util.function.UnaryOperator<CrlCase> revocation) {
		return String.join(" ",
				LISTING.stream()
					.map(CrlReason::rfcName)
					.filter((reason) -> revocation.apply(listed(reason)).by(this.rule).outcome() == Outcome.FAIL)
					.toList());
	}

	@ParameterizedTest
	@CsvSource({
			"2.3(1), cACompromise affiliationChanged superseded cessationOfOperation privilegeWithdrawn aACompromise",
			"2.3(2), keyCompromise cACompromise certificateHold privilegeWithdrawn aACompromise",
			"2.3(3), keyCompromise cACompromise affiliationChanged superseded certificateHold aACompromise",
			"2.3（3）, keyCompromise cACompromise affiliationChanged superseded certificateHold aACompromise",
			"2.3(4), keyCompromise cACompromise aACompromise",
			"2.3(5), cACompromise affiliationChanged superseded cessationOfOperation aACompromise",
			"2.3(6), cACompromise aACompromise", "LAW, cACompromise aACompromise", "业务部门要求, cACompromise aACompromise",
			"'', cACompromise aACompromise" })
	void reasonsThatContradictAGround(String ground, String expected) {
		assertThat(contradicting((crls) -> crls.revoked("10:00:00", "ground", ground))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({
			"KEY_COMPROMISE, cACompromise affiliationChanged superseded cessationOfOperation privilegeWithdrawn aACompromise",
			"LOST, cACompromise affiliationChanged privilegeWithdrawn aACompromise",
			"STOLEN, cACompromise affiliationChanged privilegeWithdrawn aACompromise",
			"NO_LONGER_NEEDED, keyCompromise cACompromise certificateHold privilegeWithdrawn aACompromise",
			"SUBJECT_CHANGED, keyCompromise cACompromise certificateHold privilegeWithdrawn aACompromise",
			"OTHER, cACompromise aACompromise", "'', cACompromise aACompromise" })
	void reasonsThatContradictARequest(String reason, String expected) {
		assertThat(contradicting((crls) -> crls.request(reason).revoked("10:00:00", "ground", "REQUEST")))
			.isEqualTo(expected);
	}

	@Test
	void noReasonContradictsNothing() {
		assertThat(listed("").revoked("10:00:00", "ground", "2.3(3)").by(this.rule).outcome()).isEqualTo(Outcome.PASS);
	}

	@Test
	void aReportOfLossMakesAHoldAcceptable() {
		CrlCase crls = listed("certificateHold").request("LOST").revoked("10:00:00", "ground", "2.3(2)");
		assertThat(crls.by(this.rule).outcome()).isEqualTo(Outcome.PASS);
		CrlCase fee = listed("certificateHold").request("LOST").revoked("10:00:00", "ground", "2.3(3)");
		only(fee.by(this.rule), "FAIL REASON_DIFFERS");
	}

	@Test
	void aReasonThatAgreesWithAnyRevocationDoes() {
		CrlCase crls = listed("keyCompromise").revoked("10:00:00", "ground", "2.3(3)")
			.revoked("12:00:00", "ground", "2.3(1)");
		assertThat(crls.by(this.rule).outcome()).isEqualTo(Outcome.PASS);
	}

	@Test
	void aReasonIsToldOnce() {
		CrlCase crls = listed("superseded").revoked("10:00:00", "ground", "2.3(3)")
			.crl(2, "12:00:00")
			.entry(2, "10:00:00", "superseded")
			.crl(3, "13:00:00")
			.entry(3, "10:00:00", "keyCompromise")
			.crl(4, "14:00:00", "kind", "DELTA")
			.entry(4, "14:00:00", "removeFromCRL");
		assertThat(crls.by(this.rule).observations())
			.extracting((found) -> found.facts().get("reason") + " " + found.facts().get("count"))
			.containsExactly("keyCompromise 1", "superseded 2");
	}

	@Test
	void sentencesFollowTheGround() {
		assertThat(Stream.of("REQUEST", "2.3(3)", "2.3(4)", "LAW")
			.map((ground) -> listed("cACompromise").revoked("10:00:00", "ground", ground)
				.by(this.rule)
				.observations()
				.get(0)
				.wording()
				.replace("CPS-CRL-REASON.REASON_DIFFERS", "")))
			.containsExactly(".REQUEST", ".UNPAID_FEE", "", ".NO_GROUND_FITS");
	}

	@Test
	void withoutAListingOrARevocationThereIsNothingToTest() {
		assertThat(new CrlCase().revoked("10:00:00").crl(1, "11:00:00").by(this.rule).outcome())
			.isEqualTo(Outcome.NOT_APPLICABLE);
		assertThat(listed("superseded").by(this.rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
	}

}
