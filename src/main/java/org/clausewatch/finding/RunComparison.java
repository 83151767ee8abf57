package org.clausewatch.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How the findings of a later run stand to those of an earlier one, by their stable ids.
 *
 * @param fresh in the later run only
 * @param persisting in both, as the later run has them
 * @param resolved in the earlier run only
 */
public record RunComparison(List<Finding> fresh, List<Finding> persisting, List<Finding> resolved) {

	/** Compares two runs' findings, each in its run's order. */
	public static RunComparison of(Iterable<Finding> earlier, Iterable<Finding> later) {
		List<Finding> before = new ArrayList<>();
		Set<String> known = new HashSet<>();
		for (Finding finding : earlier) {
			before.add(finding);
			known.add(finding.id());
		}
		List<Finding> fresh = new ArrayList<>();
		List<Finding> persisting = new ArrayList<>();
		Set<String> still = new HashSet<>();
		for (Finding finding : later) {
			still.add(finding.id());
			(known.contains(finding.id()) ? persisting : fresh).add(finding);
		}
		List<Finding> resolved = before.stream().filter((finding) -> !still.contains(finding.id())).toList();
		return new RunComparison(fresh, persisting, resolved);
	}

}
