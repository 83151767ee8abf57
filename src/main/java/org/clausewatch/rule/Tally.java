package org.clausewatch.rule;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.clausewatch.dossier.Dossier;
import org.clausewatch.record.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Gathers a rule's answers on the occurrences it looks at in one dossier. An occurrence
 * that several rows tell of is reported once.
 */
public final class Tally {

	/** Made with the first observation: most certificates give none. */
	private @Nullable Map<List<String>, Observation> observations;

	private boolean tested;

	/** The rule was tested on an occurrence and kept. */
	public void kept() {
		this.tested = true;
	}

	/** The rule was tested and not kept, or could not be told. */
	public void found(Observation observation) {
		this.tested = true;
		Moment event = observation.eventAt();
		Map<List<String>, Observation> before = this.observations;
		Map<List<String>, Observation> all = (before != null) ? before : new LinkedHashMap<>();
		this.observations = all;
		all.putIfAbsent(List.of(observation.classCode(), observation.subjectKind(), observation.subjectId(),
				observation.occurrence(), (event != null) ? event.at().toString() : ""), observation);
	}

	/**
	 * An occurrence was looked at.
	 * @param observation what was found, {@code null} where the rule was kept
	 */
	public void judged(@Nullable Observation observation) {
		if (observation != null) {
			found(observation);
		}
		else {
			kept();
		}
	}

	/** The policy lacks a value that an occurrence had to be judged by. */
	public void unset(UnsetParameterException missing, Dossier dossier) {
		found(Observation.unset(missing, dossier));
	}

	/**
	 * Judges occurrences one by one, so that a policy value that one of them lacks hides
	 * no finding on another.
	 * @param judge gives the observation on an occurrence, {@code null} where the rule
	 * was kept
	 */
	public static <T> Verdict each(Dossier dossier, Collection<T> occurrences,
			Function<T, @Nullable Observation> judge) {
		Tally tally = new Tally();
		for (T occurrence : occurrences) {
			try {
				tally.judged(judge.apply(occurrence));
			}
			catch (UnsetParameterException ex) {
				tally.unset(ex, dossier);
			}
		}
		return tally.verdict();
	}

	/** NOT_APPLICABLE where there was no occurrence to test. */
	public Verdict verdict() {
		if (this.observations != null) {
			return Verdict.of(List.copyOf(this.observations.values()));
		}
		return this.tested ? Verdict.pass() : Verdict.notApplicable();
	}

}
