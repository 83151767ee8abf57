package org.clausewatch.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClauseRegisterTests {

	private final ClauseRegister register = ClauseRegister.load();

	private final List<RuleMetadata> rules = RuleCatalogue.standard().rules().stream().map(Rule::metadata).toList();

	@Test
	void holdsEveryClauseOfTheAgreement() {
		Stream<String> expected = Stream
			.of(Stream.of("preamble"), numbers("1.", 6, ""), numbers("2.", 3, ""), numbers("2.3(", 6, ")"),
					Stream.of("2.4", "2.5"), numbers("2.5(", 5, ")"),
					Stream.of("2.6", "2.7", "2.8", "3.1", "3.2", "4", "5.1", "5.2"))
			.flatMap((part) -> part);
		assertThat(this.register.all()
			.stream()
			.map(Clause::citation)
			.filter((citation) -> citation.document() == Citation.Document.AGREEMENT)
			.map(Citation::clause)).containsExactlyElementsOf(expected.toList());
	}

	private static Stream<String> numbers(String before, int count, String after) {
		return IntStream.rangeClosed(1, count).mapToObj((number) -> before + number + after);
	}

	@Test
	void holdsEveryClauseThatARuleOfTheCatalogueRestsOn() {
		for (RuleMetadata rule : this.rules) {
			assertThat(this.register.find(rule.citation())).as(rule.id()).isPresent();
			for (Citation citation : rule.alsoCites()) {
				assertThat(this.register.find(citation)).as(rule.id() + " also cites " + citation).isPresent();
			}
		}
	}

	@Test
	void everyRuleStandsUnderExactlyOneClause() {
		Set<String> tested = this.register.all()
			.stream()
			.flatMap((clause) -> clause.testedBy(this.rules).stream())
			.map(RuleMetadata::id)
			.collect(Collectors.toSet());
		assertThat(this.register.all().stream().mapToInt((clause) -> clause.testedBy(this.rules).size()).sum())
			.isEqualTo(this.rules.size())
			.isEqualTo(tested.size());
	}

	@Test
	void everyClauseThatRulesJudgeHasARule() {
		assertThat(this.register.all()
			.stream()
			.filter((clause) -> clause.kind() == Clause.Kind.MACHINE)
			.filter((clause) -> clause.testedBy(this.rules).isEmpty() && clause.appliedBy(this.rules).isEmpty())
			.map((clause) -> clause.citation().toString())).isEmpty();
	}

	@Test
	void everyClauseIsInBothLanguages() {
		for (Clause clause : this.register.all()) {
			for (Phrase phrase : List.of(clause.words(), clause.owed())) {
				assertThat(phrase.zh()).as(clause.citation().toString()).containsPattern("\\p{IsHan}");
				assertThat(phrase.en()).as(clause.citation().toString()).doesNotContainPattern("\\p{IsHan}");
			}
		}
	}

	@Test
	void theAgreementsWordsAreItsOwnAndSure() {
		this.register.all()
			.stream()
			.filter((clause) -> clause.citation().document() == Citation.Document.AGREEMENT)
			.forEach((clause) -> {
				assertThat(clause.text()).isEqualTo(Clause.Text.VERBATIM);
				assertThat(clause.certainty().mark()).isEqualTo("V");
				assertThat(clause.editions()).extracting(Edition::id).containsExactly("netca-seed");
				assertThat(clause.owed()).as(clause.citation().toString()).isNotEqualTo(clause.words());
			});
		assertThat(this.register.find("MEAS 29").orElseThrow().certainty().mark()).isEqualTo("P");
		assertThat(this.register.find("MEAS 20").orElseThrow().certainty().mark()).isEqualTo("K");
		assertThat(this.register.find("ESL 24").orElseThrow().editions().get(0).days()).isEqualTo("2019-04-23/");
	}

	@Test
	void findsAClauseByTheNamesPeopleWrite() {
		for (String name : List.of("2.3(3)", "agreement 2.3(3)", "2.3（3）", "AGREEMENT 2.3 (3)")) {
			assertThat(this.register.find(name)).as(name)
				.hasValueSatisfying((clause) -> assertThat(clause.citation()).isEqualTo(Citation.agreement("2.3(3)")));
		}
		assertThat(this.register.find("esl24").orElseThrow().citation()).isEqualTo(Citation.esl("24"));
		assertThat(this.register.find("4").orElseThrow().citation()).isEqualTo(Citation.agreement("4"));
		assertThat(this.register.find("records").orElseThrow().citation()).isEqualTo(Citation.records());
		assertThat(this.register.find("24")).isEmpty();
		assertThat(this.register.find("")).isEmpty();
	}

	@Test
	void rulesOfAClauseAreThoseThatCiteIt() {
		RuleMetadata tests = RuleMetadata.rule("TESTS", Citation.agreement("2.3(3)")).build();
		RuleMetadata sentence = RuleMetadata.rule("SENTENCE", Citation.agreement("2.3")).build();
		RuleMetadata cites = RuleMetadata.rule("CITES", Citation.meas("29"))
			.alsoCites(Citation.agreement("2.3(3)"))
			.build();
		RuleMetadata uses = RuleMetadata.rule("USES", Citation.records()).parameters("fee.grace").build();
		RuleMetadata other = RuleMetadata.rule("OTHER", Citation.agreement("2.3(4)"))
			.alsoCites(Citation.agreement("2.3"))
			.build();
		List<RuleMetadata> all = List.of(tests, sentence, cites, uses, other);
		Clause item = this.register.find("2.3(3)").orElseThrow();
		assertThat(item.testedBy(all)).containsExactly(tests);
		assertThat(item.appliedBy(all)).containsExactly(sentence, cites, uses);
		Clause whole = this.register.find("2.3").orElseThrow();
		assertThat(whole.testedBy(all)).containsExactly(sentence);
		assertThat(whole.appliedBy(all)).containsExactly(other);
	}

	@Test
	void refusesAClauseThatStandsTwice() {
		Clause clause = this.register.all().get(0);
		assertThatIllegalStateException().isThrownBy(() -> new ClauseRegister(List.of(clause, clause)))
			.withMessage("the clause register holds agreement preamble twice");
	}

}
