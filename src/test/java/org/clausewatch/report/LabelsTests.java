package org.clausewatch.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;

import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.Rule;
import org.clausewatch.rule.RuleCatalogue;
import org.clausewatch.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTests {

	private final Labels english = new Labels(Locale.ENGLISH);

	private final Labels chinese = new Labels(Locale.SIMPLIFIED_CHINESE);

	@Test
	void bothLanguagesHaveTheSameWords() {
		Set<String> keys = new TreeSet<>(this.english.words().keySet());
		assertThat(keys).hasSizeGreaterThan(200);
		assertThat(new TreeSet<>(this.chinese.words().keySet())).isEqualTo(keys);
	}

	@Test
	void bothLanguagesTakeTheSameValues() {
		for (String key : this.english.words().keySet()) {
			assertThat(values(this.english.get(key))).as(key).isEqualTo(values(this.chinese.get(key)));
			assertThat(this.english.get(key)).as(key).isNotBlank();
			assertThat(this.chinese.get(key)).as(key).isNotBlank();
		}
	}

	@Test
	void apostrophesOfSentencesWithValuesAreDoubled() {
		this.english.words().keySet().stream().filter((key) -> this.english.get(key).contains("{0}")).forEach((key) -> {
			String sentence = this.english.get(key);
			assertThat(new MessageFormat(sentence, Locale.ENGLISH).format(new Object[] { "X", "Y", "Z", "W" })).as(key)
				.contains("X")
				.doesNotContain("{")
				.contains(sentence.contains("''") ? "'" : "");
		});
	}

	@Test
	void severitiesAndOutcomesHaveWords() {
		for (Severity severity : Severity.values()) {
			assertThat(this.chinese.severity(severity)).startsWith(severity.name());
		}
		for (Outcome outcome : Outcome.values()) {
			assertThat(this.english.outcome(outcome)).isNotEqualTo(this.chinese.outcome(outcome));
		}
	}

	@Test
	void everyRuleAndClassOfTheCatalogueHasWords() {
		for (Rule rule : RuleCatalogue.standard().rules()) {
			assertThat(this.english.words().keySet()).contains("rule." + rule.metadata().id());
			assertThat(this.english.words().keySet())
				.containsAll(rule.metadata().classes().keySet().stream().map((name) -> "class." + name).toList());
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			revocations.csv absent | Absent: revocations.csv | 缺少 revocations.csv
			crls.csv crl-entries.csv absent | Absent: crls.csv crl-entries.csv | 缺少 crls.csv crl-entries.csv
			entries of the issuer's CRLs absent from crl-entries.csv \
			| Entries of the issuer's CRLs are absent from crl-entries.csv | crl-entries.csv 中缺少该颁发者 CRL 的条目
			CRLs before the extract's first absent \
			| CRLs before the extract's first are absent | 缺少数据提取中首份 CRL 之前的 CRL
			public_key_sha256 blank or no SHA-256 in certificates.csv \
			| public_key_sha256 in certificates.csv is blank or no SHA-256 \
			| certificates.csv 的 public_key_sha256 为空或不是 SHA-256 值
			R-1 on 01: java.lang.IllegalStateException | R-1 on 01: java.lang.IllegalStateException \
			| R-1 on 01: java.lang.IllegalStateException
			""")
	void saysWhyNothingWasJudged(String reason, String inEnglish, String inChinese) {
		assertThat(this.english.reason(reason)).isEqualTo(inEnglish);
		assertThat(this.chinese.reason(reason)).isEqualTo(inChinese);
	}

	@Test
	void namesRulesClassesAndClauses() {
		assertThat(this.chinese.classCode("LATE")).isEqualTo("逾期注销");
		assertThat(this.english.rule("NO-SUCH-RULE")).isEqualTo("NO-SUCH-RULE");
		assertThat(this.chinese.clause("agreement 2.3(3)")).isEqualTo("协议 2.3(3)");
		assertThat(this.chinese.clause("agreement preamble")).isEqualTo("协议 序言");
		assertThat(this.chinese.clause("records")).isEqualTo("记录");
		assertThat(this.english.clause("Civil Code 590")).isEqualTo("Civil Code 590");
	}

	@Test
	void refusesALanguageWithoutWords() {
		assertThatExceptionOfType(MissingResourceException.class).isThrownBy(() -> new Labels(Locale.FRENCH));
	}

	private static Set<String> values(String sentence) {
		Set<String> values = new TreeSet<>();
		for (int i = 0; i < 4; i++) {
			if (sentence.contains("{" + i + "}")) {
				values.add("{" + i + "}");
			}
		}
		return values;
	}

}
