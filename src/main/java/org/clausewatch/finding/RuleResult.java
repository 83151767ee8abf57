package org.clausewatch.finding;

import java.util.Arrays;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.Verdict;

/**
 * How often a rule came to each outcome: a zero is never bare, since the population
 * stands beside it.
 */
public final class RuleResult {

	private final String rule;

	private final String clause;

	private static final Outcome[] OUTCOMES = Outcome.values();

	/** By the outcome's place: every rule counts every certificate. */
	private final long[] counts = new long[OUTCOMES.length];

	private String reason = "";

	public RuleResult(String rule, String clause) {
		this.rule = rule;
		this.clause = clause;
	}

	public void add(Verdict verdict) {
		add(verdict.outcome(), 1, verdict.reason());
	}

	/**
	 * Adds so many certificates with one outcome; the first reason in alphabetical order
	 * is kept.
	 */
	public void add(Outcome outcome, long certificates, String why) {
		this.counts[outcome.ordinal()] += certificates;
		if (!why.isEmpty() && (this.reason.isEmpty() || why.compareTo(this.reason) < 0)) {
			this.reason = why;
		}
	}

	public void add(RuleResult other) {
		for (Outcome outcome : OUTCOMES) {
			add(outcome, other.count(outcome), other.reason);
		}
	}

	/** The same counts for another reason. */
	public RuleResult because(String why) {
		RuleResult result = new RuleResult(this.rule, this.clause);
		for (Outcome outcome : OUTCOMES) {
			result.add(outcome, count(outcome), why);
		}
		return result;
	}

	public String rule() {
		return this.rule;
	}

	public String clause() {
		return this.clause;
	}

	public long count(Outcome outcome) {
		return this.counts[outcome.ordinal()];
	}

	/** Certificates the rule was asked about. */
	public long population() {
		return Arrays.stream(this.counts).sum();
	}

	/** Why certificates were not tested, else empty. */
	public String reason() {
		return this.reason;
	}

}
