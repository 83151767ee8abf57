package org.clausewatch.rule.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.clausewatch.dossier.DossierBuilder;
import org.clausewatch.dossier.KeyHolder;
import org.clausewatch.record.CertificateId;
import org.clausewatch.record.RecordKind;
import org.clausewatch.record.SourceRow;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.PolicyBuilder;
import org.clausewatch.rule.RuleCase;
import org.clausewatch.rule.Severity;
import org.clausewatch.rule.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyReuseRuleTests {

	private static final String T = "2025-06-30T16:00:00Z";

	private static final String KEY = "0123456789abcdef".repeat(4);

	private static DossierBuilder dossier() {
		return new DossierBuilder(T).certificate("public_key_sha256", KEY);
	}

	private static KeyHolder holder(int number, String key, int others) {
		return new KeyHolder(new SourceRow("certificates.csv", 100 + number, new byte[32]),
				CertificateId.parse("CN=Other CA", Integer.toHexString(number)), "sub-" + number, key, others);
	}

	private static Verdict judge(DossierBuilder dossier) {
		return RuleCase.judge(new KeyReuseRule(), dossier, new PolicyBuilder().at(T));
	}

	@Test
	void passesAKeyOfOneSubscriber() {
		assertThat(judge(dossier()).outcome()).isEqualTo(Outcome.PASS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "N/A", "0123456789abcdef" })
	void aKeyThatIsNotRecordedIsNotTested(String key) {
		Verdict verdict = judge(new DossierBuilder(T).certificate("public_key_sha256", key));
		assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_TESTED);
		assertThat(verdict.reason()).contains("public_key_sha256");
	}

	@Test
	void isOneFindingACertificateHoweverManyHoldersThereAre() {
		Observation reuse = RuleCase.only(judge(dossier().keyHolder(holder(2, KEY, 2)).keyHolder(holder(3, KEY, 2))),
				"FAIL KEY_REUSE");
		assertThat(reuse.severity()).isEqualTo(Severity.S1);
		assertThat(reuse.subjectKind()).isEmpty();
		assertThat(reuse.facts()).containsEntry("count", 2)
			.containsEntry("others", "CN=Other CA / 2; CN=Other CA / 3")
			.containsEntry("key", "0123456789abcdef…");
		assertThat(reuse.evidence()).extracting(SourceRow::line).containsExactly(2L, 102L, 103L);
	}

	@Test
	void namesTheFirstAndTellsTheNumberOfAll() {
		DossierBuilder dossier = dossier();
		for (int i = 2; i < 2 + KeyHolder.NAMED; i++) {
			dossier.keyHolder(holder(i, KEY, 40_000));
		}
		Observation reuse = RuleCase.only(judge(dossier), "FAIL KEY_REUSE");
		assertThat(reuse.facts()).containsEntry("count", 40_000);
		assertThat(reuse.facts().get("others").toString()).startsWith("CN=Other CA / 2; ")
			.endsWith("CN=Other CA / 6; …");
		assertThat(reuse.evidence()).hasSize(1 + KeyHolder.NAMED);
	}

	@Test
	void twoKeysUnderOneSerialAreCountedTogether() {
		String other = "fedcba9876543210".repeat(4);
		DossierBuilder dossier = dossier()
			.row(RecordKind.CERTIFICATES, "subscriber_id", "sub-1", "subject", "CN=乙", "not_before",
					"2025-01-01T00:00:00Z", "not_after", "2026-01-01T00:00:00Z", "issued_at", "2025-01-02T00:00:00Z",
					"public_key_sha256", other)
			.keyHolder(holder(2, KEY, 1))
			.keyHolder(holder(3, other, 1));
		assertThat(RuleCase.only(judge(dossier), "FAIL KEY_REUSE").facts()).containsEntry("count", 2)
			.containsEntry("key", "0123456789abcdef…, fedcba9876543210…");
	}

	@Test
	void asksForTheSecondGrouping() {
		assertThat(new KeyReuseRule().comparesKeys()).isTrue();
		assertThat(new PurposeRule().comparesKeys()).isFalse();
	}

}
