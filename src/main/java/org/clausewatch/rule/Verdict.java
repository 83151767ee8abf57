package org.clausewatch.rule;

import java.util.List;

/**
 * A rule's answer on one certificate.
 *
 * @param outcome the outcome
 * @param observations one an occurrence, for FAIL and INDETERMINATE
 * @param pending clocks that still run
 * @param reason why it was not tested, else empty
 */
public record Verdict(Outcome outcome, List<Observation> observations, List<PendingClock> pending, String reason) {

	private static final Verdict PASS = new Verdict(Outcome.PASS, List.of(), List.of(), "");

	private static final Verdict NOT_APPLICABLE = new Verdict(Outcome.NOT_APPLICABLE, List.of(), List.of(), "");

	public static Verdict pass() {
		return PASS;
	}

	public static Verdict notApplicable() {
		return NOT_APPLICABLE;
	}

	public static Verdict notTested(String reason) {
		return new Verdict(Outcome.NOT_TESTED, List.of(), List.of(), reason);
	}

	static Verdict notInForce(String reason) {
		return new Verdict(Outcome.NOT_IN_FORCE, List.of(), List.of(), reason);
	}

	/** A clock still runs: nothing to find fault with, but to be listed. */
	public static Verdict pending(PendingClock clock) {
		return new Verdict(Outcome.PASS, List.of(), List.of(clock), "");
	}

	/**
	 * The verdict that observations amount to: FAIL if one of them is, INDETERMINATE if
	 * they all are, PASS without any.
	 */
	public static Verdict of(List<Observation> observations) {
		if (observations.isEmpty()) {
			return PASS;
		}
		boolean fails = observations.stream().anyMatch((observation) -> observation.outcome() == Outcome.FAIL);
		return new Verdict(fails ? Outcome.FAIL : Outcome.INDETERMINATE, List.copyOf(observations), List.of(), "");
	}

	public static Verdict of(Observation observation) {
		return of(List.of(observation));
	}

}
