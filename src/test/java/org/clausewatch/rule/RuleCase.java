package org.clausewatch.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.dossier.DossierBuilder;
import org.clausewatch.finding.Wording;

/**
 * Asks a rule through the judge, as a run does; each observation must have its sentence
 * in both languages, and name nobody.
 */
public final class RuleCase {

	private static final Wording EN = new Wording("en", DossierBuilder.ZONE);

	private static final Wording ZH = new Wording("zh", DossierBuilder.ZONE);

	private RuleCase() {
	}

	public static Verdict judge(Rule rule, DossierBuilder dossier, Circumstances circumstances) {
		return judge(rule, dossier.build(), circumstances);
	}

	public static Verdict judge(Rule rule, Dossier dossier, Circumstances circumstances) {
		List<Judge.Judgement> judgements = new Judge(List.of(rule), circumstances).judge(dossier);
		assertThat(judgements).hasSize(1);
		Verdict verdict = judgements.get(0).verdict();
		assertThat(verdict.outcome()).as(verdict.reason()).isNotEqualTo(Outcome.ERROR);
		verdict.observations().forEach((observation) -> explained(rule, observation));
		return verdict;
	}

	/** The only observation of a verdict, as {@code OUTCOME CLASS NOTE…}. */
	public static Observation only(Verdict verdict, String summary) {
		assertThat(verdict.observations()).hasSize(1);
		Observation observation = verdict.observations().get(0);
		String notes = String.join(" ", observation.notes());
		assertThat((observation.outcome() + " " + observation.classCode() + " " + notes).strip()).isEqualTo(summary);
		return observation;
	}

	/** Checks both sentences of an observation. */
	public static void explained(Rule rule, Observation observation) {
		for (Wording wording : List.of(EN, ZH)) {
			String sentence = wording.explain(observation);
			assertThat(sentence).doesNotContain("{", "}", "null", "张伟");
		}
		if (!observation.classCode().equals("CONFIG")) {
			assertThat(rule.metadata().classes()).containsKey(observation.classCode());
			assertThat(observation.evidence().isEmpty()).isEqualTo(observation.wholeRun());
		}
		assertThat(Set.copyOf(observation.evidence())).hasSameSizeAs(observation.evidence());
	}

}
