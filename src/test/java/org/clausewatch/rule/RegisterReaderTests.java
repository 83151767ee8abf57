package org.clausewatch.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clausewatch.record.RecordKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A register that is not as it should be is told by file and clause. */
class RegisterReaderTests {

	private static final String GOOD = """
			document: AGREEMENT
			text: VERBATIM
			certainty: VERIFIED
			editions:
			  - {id: first, source: {zh: 甲, en: a}, from: 2020-01-01, until: 2021-01-01}
			  - {id: second, source: {zh: 乙, en: b}, from: 2021-01-01}
			clauses:
			  - clause: "1.9"
			    kind: EVIDENCE
			    owner: CA
			    zh: 文
			    en: words
			    owed: {zh: 义务, en: duty}
			    evidence:
			      - {zh: 证明, en: proof, file: incidents.csv, column: proof_sha256}
			      - {zh: 声明, en: declaration}
			    parameters: [fee.grace]
			    editions: [second]
			""";

	private static List<Clause> read(String yaml) {
		return new RegisterReader("test.yaml").read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void readsAClause() {
		Clause clause = read(GOOD).get(0);
		assertThat(clause.citation()).isEqualTo(Citation.agreement("1.9"));
		assertThat(clause.owed()).isEqualTo(new Phrase("义务", "duty"));
		assertThat(clause.evidence()).containsExactly(
				new ClauseEvidence(new Phrase("证明", "proof"), RecordKind.INCIDENTS, "proof_sha256"),
				new ClauseEvidence(new Phrase("声明", "declaration"), null, ""));
		assertThat(clause.evidence().get(0).place()).isEqualTo("incidents.csv:proof_sha256");
		assertThat(clause.parameters()).containsExactly("fee.grace");
		assertThat(clause.editions()).extracting(Edition::days).containsExactly("2021-01-01/");
	}

	@Test
	void aClauseStandsInAllEditionsWhereItNamesNone() {
		assertThat(read(GOOD.replace("    editions: [second]\n", "")).get(0).editions()).extracting(Edition::days)
			.containsExactly("2020-01-01/2021-01-01", "2021-01-01/");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					owner: CA | ownr: CA | test.yaml: unknown key "ownr" in the entry that ends at line 19
					kind: EVIDENCE | kind: EVIDENT | test.yaml:9:11: Cannot deserialize value of type
					zh: 文 | '' | test.yaml: agreement 1.9: zh is missing
					en: words | en: '' | test.yaml: agreement 1.9: words stand on one line
					owner: CA | '' | test.yaml: agreement 1.9: owner is missing
					clause: "1.9" | owner: CA | test.yaml
					file: incidents.csv | file: accidents.csv | test.yaml: agreement 1.9: evidence file accidents.csv is no record file
					proof_sha256 | prof | test.yaml: agreement 1.9: incidents.csv has no column prof
					'file: incidents.csv, ' | '' | test.yaml: agreement 1.9: evidence column proof_sha256 without a file
					', file: incidents.csv, column: proof_sha256' | '' | test.yaml: agreement 1.9: a clause of kind EVIDENCE names at least one file
					kind: EVIDENCE | kind: ATTESTATION | test.yaml: agreement 1.9: a clause of kind ATTESTATION names what is attested, and no file
					'owed: {zh: 义务, en: duty}' | '' | test.yaml: agreement 1.9: owed is missing
					'editions: [second]' | 'editions: [third]' | test.yaml: agreement 1.9: edition third is none of its document's
					'until: 2021-01-01' | 'until: 2020-01-01' | test.yaml: agreement: edition first: from is not before until
					'certainty: VERIFIED' | '' | test.yaml: agreement 1.9: certainty is missing
					""")
	void refusesWhatIsNotAsExpected(String what, String instead, String message) {
		String bad = GOOD.replace(what, instead);
		assertThat(bad).isNotEqualTo(GOOD);
		assertThatIllegalStateException().isThrownBy(() -> read(bad)).withMessageStartingWith(message);
	}

}
