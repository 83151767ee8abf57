package org.clausewatch.dispute;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.clausewatch.rule.Citation;
import org.clausewatch.rule.Citation.Document;
import org.clausewatch.rule.Clause;
import org.clausewatch.rule.ClauseRegister;
import org.clausewatch.rule.Judge;
import org.clausewatch.rule.Outcome;

/**
 * The clauses a case rests on: those of its windows, and those its certificate was judged
 * by.
 *
 * @param clauses in the order of the register
 * @param unknown citations the register doesn't hold
 */
public record CitedClauses(List<Clause> clauses, List<String> unknown) {

	/** What the windows of a disputed signature cite. */
	private static final List<Citation> WINDOWS = List.of(Citation.agreement("1.2"), Citation.agreement("1.3"),
			Citation.agreement("1.5"), Citation.agreement("2.2"), Citation.agreement("2.4"),
			Citation.agreement("2.5(4)"), Citation.agreement("4"), Citation.cps("4.9.7"), Citation.cps("4.9.8"),
			Citation.esl("15"), Citation.esl("27"), Citation.esl("28"), Citation.meas("29"), Citation.meas("31"),
			new Citation(Document.CIVIL_CODE, "590"));

	/** Those of a case, by what the rules came to on its certificate. */
	public static CitedClauses of(List<Judge.Judgement> judgements) {
		Set<Citation> cited = new LinkedHashSet<>(WINDOWS);
		for (Judge.Judgement judgement : judgements) {
			Outcome outcome = judgement.verdict().outcome();
			if (outcome == Outcome.FAIL || outcome == Outcome.INDETERMINATE || outcome == Outcome.PASS) {
				cited.add(judgement.rule().metadata().citation());
				if (outcome != Outcome.PASS) {
					cited.addAll(judgement.rule().metadata().alsoCites());
				}
			}
		}
		ClauseRegister register = ClauseRegister.load();
		List<String> unknown = new ArrayList<>();
		for (Citation citation : cited) {
			if (register.find(citation).isEmpty() && citation.document() != Document.RECORDS) {
				unknown.add(citation.toString());
			}
		}
		return new CitedClauses(register.all()
			.stream()
			.filter((clause) -> cited.contains(clause.citation()) && clause.citation().document() != Document.RECORDS)
			.toList(), unknown);
	}

}
