package org.clausewatch.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How the findings of a later run stand to those of an earlier one, by their stable ids.
 *
 * @param fresh in the later run only
 * @param persisting in both
 * @param resolved in the earlier run only
 */
public record RunComparison(List<Finding> fresh, List<Persisting> persisting, List<Finding> resolved) {

	/** A finding of both runs. */
	public record Persisting(Finding before, Finding after) {

		/** Whether the later run says something else of it: a bound, a time, a weight. */
		public boolean changed() {
			return this.before.severity() != this.after.severity() || this.before.outcome() != this.after.outcome()
					|| !this.before.deadlineAt().equals(this.after.deadlineAt())
					|| !Objects.equals(this.before.overrun(), this.after.overrun())
					|| !Objects.equals(this.before.netOverrun(), this.after.netOverrun())
					|| !this.before.notes().equals(this.after.notes());
		}

	}

	/** Compares two runs' findings, each in its run's order. */
	public static RunComparison of(Iterable<Finding> earlier, Iterable<Finding> later) {
		Map<String, Finding> before = new LinkedHashMap<>();
		earlier.forEach((finding) -> before.put(finding.id(), finding));
		List<Finding> fresh = new ArrayList<>();
		List<Persisting> persisting = new ArrayList<>();
		for (Finding finding : later) {
			Finding known = before.remove(finding.id());
			if (known != null) {
				persisting.add(new Persisting(known, finding));
			}
			else {
				fresh.add(finding);
			}
		}
		return new RunComparison(fresh, persisting, List.copyOf(before.values()));
	}

}
