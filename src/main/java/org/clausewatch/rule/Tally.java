package org.clausewatch.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausewatch.record.Moment;

/**
 * Gathers a rule's answers on the occurrences it looks at in one dossier. An occurrence
 * that several rows tell of is reported once.
 */
public final class Tally {

	private final Map<List<String>, Observation> observations = new LinkedHashMap<>();

	private boolean tested;

	/** The rule was tested on an occurrence and kept. */
	public void kept() {
		this.tested = true;
	}

	/** The rule was tested and not kept, or could not be told. */
	public void found(Observation observation) {
		this.tested = true;
		Moment event = observation.eventAt();
		this.observations.putIfAbsent(List.of(observation.classCode(), observation.subjectKind(),
				observation.subjectId(), (event != null) ? event.at().toString() : ""), observation);
	}

	/** NOT_APPLICABLE where there was no occurrence to test. */
	public Verdict verdict() {
		return this.tested ? Verdict.of(List.copyOf(this.observations.values())) : Verdict.notApplicable();
	}

}
