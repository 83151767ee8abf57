package org.clausewatch.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clausewatch.finding.CoverageLine.State;
import org.clausewatch.finding.CoverageLine.Type;
import org.clausewatch.record.RecordKind;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Clause;
import org.clausewatch.rule.ClauseRegister;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.RuleMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseCoverageTests {

	private static final ClauseRegister REGISTER = ClauseRegister.load();

	private static final RuleMetadata LATE = RuleMetadata.rule("LATE", Citation.agreement("1.3"))
		.alsoCites(Citation.esl("4"))
		.build();

	private static final RuleMetadata OPEN = RuleMetadata.rule("OPEN", Citation.agreement("1.3")).build();

	private static RuleResult result(String rule, Outcome outcome, long count) {
		RuleResult result = new RuleResult(rule, "agreement 1.3");
		result.add(outcome, count, (outcome == Outcome.NOT_TESTED) ? "revocations.csv absent" : "");
		return result;
	}

	private static List<CoverageLine> of(HeldEvidence held, RuleResult... results) {
		Map<String, RuleResult> byRule = new java.util.HashMap<>();
		for (RuleResult result : results) {
			byRule.put(result.rule(), result);
		}
		return new ClauseCoverage(List.of(LATE, OPEN), byRule, held).of(REGISTER);
	}

	private static List<CoverageLine> clause(List<CoverageLine> lines, Citation citation) {
		return lines.stream()
			.filter((line) -> line.document().equals(citation.document().label())
					&& line.clause().equals(citation.clause()))
			.toList();
	}

	@Test
	void leavesNoClauseOut() {
		assertThat(of(new HeldEvidence()).stream()
			.filter((line) -> line.type() == Type.CLAUSE)
			.map((line) -> (line.document() + " " + line.clause()).strip()))
			.containsExactlyElementsOf(REGISTER.all().stream().map((clause) -> clause.citation().toString()).toList());
	}

	@Test
	void countsStandUnderTheClauseTestedOnly() {
		List<CoverageLine> lines = of(new HeldEvidence(), result("LATE", Outcome.FAIL, 3),
				result("OPEN", Outcome.PASS, 5));
		List<CoverageLine> tested = clause(lines, Citation.agreement("1.3"));
		assertThat(tested).extracting(CoverageLine::item).startsWith("", "LATE", "OPEN");
		assertThat(tested.get(0).state()).isEqualTo(State.TESTED);
		assertThat(tested.get(0).result()).isNull();
		assertThat(tested.get(1).result()).isNotNull();
		List<CoverageLine> applied = clause(lines, Citation.esl("4"));
		assertThat(applied).extracting(CoverageLine::type).containsExactly(Type.CLAUSE, Type.APPLIED_BY);
		assertThat(applied.get(0).state()).isEqualTo(State.APPLIED);
		assertThat(applied.get(1).result()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "PASS, PASS, TESTED", "FAIL, NOT_APPLICABLE, TESTED", "PASS, NOT_TESTED, PARTLY_TESTED",
			"FAIL, INDETERMINATE, PARTLY_TESTED", "INDETERMINATE, NOT_TESTED, UNDETERMINED",
			"NOT_TESTED, NOT_APPLICABLE, NOT_TESTED", "NOT_APPLICABLE, NOT_IN_FORCE, NOTHING_TO_TEST" })
	void aClausesStateIsThatOfItsRules(Outcome one, Outcome other, State state) {
		List<CoverageLine> lines = of(new HeldEvidence(), result("LATE", one, 1), result("OPEN", other, 1));
		assertThat(clause(lines, Citation.agreement("1.3")).get(0).state()).isEqualTo(state);
	}

	@Test
	void aRuleThatDidNotRunIsTold() {
		List<CoverageLine> some = clause(of(new HeldEvidence(), result("LATE", Outcome.PASS, 1)),
				Citation.agreement("1.3"));
		assertThat(some).extracting(CoverageLine::state).startsWith(State.PARTLY_TESTED, State.TESTED, State.NOT_RUN);
		assertThat(clause(of(new HeldEvidence()), Citation.agreement("1.3")).get(0).state()).isEqualTo(State.NOT_RUN);
		assertThat(clause(of(new HeldEvidence()), Citation.agreement("1.5")).get(0).state()).isEqualTo(State.NO_RULE);
	}

	@Test
	void evidenceIsHeldWhereARowTellsIt() {
		HeldEvidence held = new HeldEvidence();
		held.add(RecordKind.REVOCATION_REQUESTS, 4, Map.of("key_loss_known_at", 1L));
		held.add(RecordKind.REVOCATION_REQUESTS, 3, Map.of("key_loss_known_at", 2L));
		held.add(RecordKind.DISPUTES, 0, Map.of());
		List<CoverageLine> partly = clause(of(held), Citation.agreement("1.2"));
		assertThat(partly).extracting(CoverageLine::state)
			.containsExactly(State.PARTLY_HELD, State.HELD, State.NOT_HELD, State.TO_BE_ATTESTED);
		assertThat(partly).extracting(CoverageLine::held).containsExactly(null, 3L, 0L, null);
		assertThat(partly).extracting(CoverageLine::of).containsExactly(null, 7L, 0L, null);
		assertThat(partly.get(2).reason()).isEmpty();
		List<CoverageLine> none = clause(of(new HeldEvidence()), Citation.agreement("1.2"));
		assertThat(none.get(0).state()).isEqualTo(State.NOT_HELD);
		assertThat(none.get(2).reason()).isEqualTo("disputes.csv absent");
		held.add(RecordKind.DISPUTES, 1, Map.of());
		assertThat(clause(of(held), Citation.agreement("1.2")).get(0).state()).isEqualTo(State.HELD);
	}

	@Test
	void whatNoRecordHoldsIsToBeAttested() {
		assertThat(of(new HeldEvidence()).stream()
			.filter((line) -> line.type() == Type.CLAUSE && line.kind() == Clause.Kind.ATTESTATION)
			.map(CoverageLine::state)).isNotEmpty().containsOnly(State.TO_BE_ATTESTED);
	}

}
