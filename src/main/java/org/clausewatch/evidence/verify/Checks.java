package org.clausewatch.evidence.verify;

import java.util.ArrayList;
import java.util.List;

/** Collects the checks of one file in order. */
final class Checks {

	private final List<Check> made = new ArrayList<>();

	void pass(Check.Subject subject, String text) {
		this.made.add(new Check(subject, Check.Outcome.PASS, text));
	}

	void fail(Check.Subject subject, String text) {
		this.made.add(new Check(subject, Check.Outcome.FAIL, text));
	}

	void note(Check.Subject subject, String text) {
		this.made.add(new Check(subject, Check.Outcome.NOTE, text));
	}

	/** One check whose words differ with its outcome. */
	void that(boolean holds, Check.Subject subject, String whenItHolds, String whenNot) {
		if (holds) {
			pass(subject, whenItHolds);
		}
		else {
			fail(subject, whenNot);
		}
	}

	/** How many failed so far. */
	int failures() {
		return (int) this.made.stream().filter((check) -> check.outcome() == Check.Outcome.FAIL).count();
	}

	List<Check> made() {
		return List.copyOf(this.made);
	}

}
