package org.clausewatch.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clausewatch.rule.agreement.ForcedRenewalRules;
import org.clausewatch.rule.agreement.IssuanceRules;
import org.clausewatch.rule.agreement.UnpaidFeeRules;
import org.clausewatch.rule.cps.PublicationRules;
import org.clausewatch.rule.records.RecordRules;
import org.junit.jupiter.api.Test;

/** The sentences of both languages against the rules and against each other. */
class RuleWordingTests {

	private static final Pattern VALUE = Pattern.compile("\\{[^}]*}");

	private final Properties english = sentences("en");

	private final Properties chinese = sentences("zh");

	@Test
	void everyClassHasASentenceInBothLanguages() {
		List<Rule> rules = RuleCatalogue.standard().rules();
		assertThat(UnpaidFeeRules.all()).hasSize(7);
		assertThat(ForcedRenewalRules.all()).hasSize(6);
		assertThat(IssuanceRules.all()).hasSize(10);
		assertThat(PublicationRules.all()).hasSize(7);
		assertThat(RecordRules.all()).hasSize(4);
		for (Rule rule : rules) {
			for (String classCode : rule.metadata().classes().keySet()) {
				String key = rule.metadata().id() + "." + classCode;
				assertThat(this.english.stringPropertyNames()).as(key).anyMatch((name) -> isOf(key, name));
				assertThat(this.chinese.stringPropertyNames()).as(key).anyMatch((name) -> isOf(key, name));
			}
		}
	}

	@Test
	void bothLanguagesSayTheSame() {
		assertThat(this.chinese.stringPropertyNames()).isEqualTo(this.english.stringPropertyNames());
		for (String key : this.english.stringPropertyNames()) {
			assertThat(values(this.chinese.getProperty(key))).as(key).isEqualTo(values(this.english.getProperty(key)));
		}
	}

	private static boolean isOf(String key, String name) {
		return name.equals(key) || name.startsWith(key + ".");
	}

	private static Set<String> values(String sentence) {
		return VALUE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Properties sentences(String language) {
		Properties sentences = new Properties();
		String name = "/org/clausewatch/rule/explanations_" + language + ".properties";
		try (InputStreamReader in = new InputStreamReader(
				Objects.requireNonNull(RuleWordingTests.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
			sentences.load(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return sentences;
	}

}
