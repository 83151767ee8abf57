package org.clausewatch.rule.cps;

import java.util.List;
import java.util.stream.Collectors;
import org.clausewatch.record.Crl;
import org.clausewatch.rule.Observation;
import org.clausewatch.rule.PublishedCrl;

/**
 * Tells of several CRLs: a certificate may be missing from thousands, so the sentence
 * names the first ones, the evidence holds more of them, and the count all.
 */
final class NamedCrls {

	private static final int IN_SENTENCE = 5;

	private static final int IN_EVIDENCE = 20;

	private NamedCrls() {
	}

	/** Gives {@code count}, {@code numbers} and the first one's facts. */
	static Observation.Builder tell(Observation.Builder observation, List<PublishedCrl> crls) {
		String numbers = crls.stream()
			.limit(IN_SENTENCE)
			.map((crl) -> crl.row().crlNumber().toString())
			.collect(Collectors.joining(", "));
		Crl first = crls.get(0).row();
		crls.stream().limit(IN_EVIDENCE).forEach((crl) -> observation.evidence(crl.row()));
		return observation.fact("count", crls.size())
			.fact("numbers", (crls.size() > IN_SENTENCE) ? numbers + " …" : numbers)
			.fact("this_update", first.thisUpdate());
	}

}
