package org.clausewatch.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClauseRegisterTests {

	private final ClauseRegister register = ClauseRegister.load();

	@Test
	void holdsTheAgreementsOwnWords() {
		assertThat(this.register.find(Citation.agreement("1.3")).orElseThrow().zh())
			.contains("网证通在收到书面注销申请后 24 小时内注销证书订户数字证书。");
		assertThat(this.register.find(Citation.agreement("2.3(3)")).orElseThrow().zh()).isEqualTo("证书的服务费未按约定收到；");
		assertThat(this.register.all()).extracting((clause) -> clause.citation().toString())
			.doesNotHaveDuplicates()
			.contains("agreement 2.3", "agreement 2.3(1)", "agreement 2.3(6)", "agreement 2.5(4)", "agreement 2.6");
	}

	@Test
	void holdsEveryClauseThatARuleOfTheCatalogueRestsOn() {
		for (Rule rule : RuleCatalogue.standard().rules()) {
			assertThat(this.register.find(rule.metadata().citation())).as(rule.metadata().id()).isPresent();
			for (Citation citation : rule.metadata().alsoCites()) {
				assertThat(this.register.find(citation)).as(citation.toString()).isPresent();
			}
		}
	}

	@Test
	void everyClauseIsInBothLanguagesOnOneLine() {
		for (ClauseText clause : this.register.all()) {
			assertThat(clause.zh()).isNotBlank().doesNotContain("\n");
			assertThat(clause.en()).isNotBlank().doesNotContain("\n");
		}
	}

	@Test
	void anItemBringsTheSentenceItCompletes() {
		RuleMetadata rule = RuleMetadata.rule("R", Citation.agreement("2.3(3)")).alsoCites(Citation.meas("30")).build();
		assertThat(this.register.citedBy(List.of(rule))).extracting((clause) -> clause.citation().toString())
			.containsExactly("agreement 2.3", "agreement 2.3(3)", "MEAS 30");
	}

	@Test
	void aClauseBringsItsItems() {
		RuleMetadata rule = RuleMetadata.rule("R", Citation.agreement("2.3")).build();
		assertThat(this.register.citedBy(List.of(rule))).hasSize(7);
	}

}
