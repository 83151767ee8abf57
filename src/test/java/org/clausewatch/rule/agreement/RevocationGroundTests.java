package org.clausewatch.rule.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.PolicyBuilder;
import org.clausewatch.rule.RequestCase;
import org.clausewatch.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AGR-2.3-NO-GROUND and AGR-2.3-GROUND-EVIDENCE. */
class RevocationGroundTests {

	private static final String T = "2025-06-30T16:00:00Z";

	private static final String V = "2025-03-10T01:30:00Z";

	private final NoGroundRule noGround = new NoGroundRule();

	private final GroundEvidenceRule evidence = new GroundEvidenceRule();

	@ParameterizedTest
	@CsvSource({ "2.3(1), PASS", "2.3(2), PASS", "2.3(3), PASS", "2.3(4), PASS", "2.3(5), PASS", "2.3(6), PASS",
			"LAW, PASS", "2.3（3）, PASS", "' 2.3(3) ', PASS", "２.３（３）, PASS", "2.3(7), FAIL", "2.6, FAIL", "'', FAIL",
			"逾期未更新, FAIL", "REQUEST, FAIL" })
	void theCaMayRevokeOnListedGroundsOnly(String ground, Outcome expected) {
		assertThat(onGround(ground).by(this.noGround).outcome()).isEqualTo(expected);
	}

	@Test
	void aMissingGroundIsCriticalAndItsTextIsNotQuoted() {
		Observation observation = onGround("张伟欠费").found(this.noGround);
		assertThat(observation.severity()).isEqualTo(Severity.S1);
		assertThat(observation.facts().values()).noneMatch((fact) -> fact.toString().contains("张伟"));
		assertThat(onGround("").found(this.noGround).classCode()).isEqualTo("NO_GROUND");
	}

	@Test
	void theSubscribersRevocationNeedsNoGroundOfTheCa() {
		assertThat(new RequestCase(T).revoked(V, "ground", "").by(this.noGround).outcome())
			.isEqualTo(Outcome.NOT_APPLICABLE);
	}

	@ParameterizedTest
	@CsvSource({ "2.3(1), FAIL", "2.3(2), FAIL", "2.3(4), FAIL", "2.3(5), FAIL", "2.3（5）, FAIL",
			"2.3(3), NOT_APPLICABLE", "LAW, NOT_APPLICABLE", "REQUEST, NOT_APPLICABLE", "'', NOT_APPLICABLE" })
	void factsNeedEvidence(String ground, Outcome expected) {
		assertThat(onGround(ground).by(this.evidence).outcome()).isEqualTo(expected);
	}

	@Test
	void evidenceIsAHashOrAnItem() {
		assertThat(onGround("2.3(1)", "evidence_sha256", "aa").by(this.evidence).outcome()).isEqualTo(Outcome.PASS);
		assertThat(withItem("REVOCATION").by(this.evidence).outcome()).isEqualTo(Outcome.PASS);
		assertThat(withItem("REQUEST").found(this.evidence).severity()).isEqualTo(Severity.S2);
		assertThat(withItem("REVOCATION").without(RecordKind.EVIDENCE).by(this.evidence).outcome())
			.isNotEqualTo(Outcome.NOT_TESTED);
	}

	@ParameterizedTest
	@CsvSource({ "doc-1, op-1, op-2, PASS", "doc-1, op-1, op-1, FAIL", "doc-1, op-1, '', FAIL", "doc-1, '', op-2, FAIL",
			"'', op-1, op-2, FAIL" })
	void theCasOwnJudgementNeedsADecisionByTwo(String document, String operator, String approver, Outcome expected) {
		RequestCase revoked = onGround("2.3(6)", "decision_document", document, "operator_id", operator, "approver_id",
				approver, "evidence_sha256", "aa");
		assertThat(revoked.by(this.evidence).outcome()).isEqualTo(expected);
	}

	private static RequestCase withItem(String subjectKind) {
		return onGround("2.3(1)").row(RecordKind.EVIDENCE, "evidence_id", "ev-1", "subject_kind", subjectKind,
				"subject_id", "01", "sha256", "aa", "collected_at", V);
	}

	@Test
	void aGroundThatThePolicyAddsIsLawfulWhileItHolds() {
		PolicyBuilder policy = new PolicyBuilder().dated("lawful-grounds", List.of("CPS 4.9.1（7）"), "2025-03-01", null);
		assertThat(onGround("CPS 4.9.1(7)").policy(policy).by(this.noGround).outcome()).isEqualTo(Outcome.PASS);
		policy.without("lawful-grounds").dated("lawful-grounds", List.of("CPS 4.9.1（7）"), "2035-03-01", null);
		assertThat(onGround("CPS 4.9.1(7)").policy(policy).by(this.noGround).outcome()).isEqualTo(Outcome.FAIL);
	}

	private static RequestCase onGround(String ground, String... cells) {
		String[] all = new String[cells.length + 4];
		all[0] = "initiator";
		all[1] = "CA";
		all[2] = "ground";
		all[3] = ground;
		System.arraycopy(cells, 0, all, 4, cells.length);
		return new RequestCase(T).revoked(V, all);
	}

}
