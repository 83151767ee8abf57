package org.clausewatch.finding;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.clausewatch.rule.Severity;

/**
 * How a run's findings stand to those of the latest earlier run of the same job.
 *
 * @param runId the earlier run
 * @param cutOff its cut-off
 * @param samePolicy whether it was judged by the same policy
 * @param sameRules whether it was judged by the same rule set
 * @param lines by rule, in their order
 * @param history findings by severity of earlier cut-offs, the earliest first, and of
 * this one
 */
public record RunTrend(String runId, Instant cutOff, boolean samePolicy, boolean sameRules, List<Line> lines,
		List<Point> history) {

	/**
	 * The findings of one rule.
	 *
	 * @param fresh in this run only
	 * @param persisting in both
	 * @param resolved in the earlier run only, though the rule could test again
	 * @param untested in the earlier run only, and the rule didn't run or could test
	 * nothing
	 * @param ages the persisting ones by age, a number a bin
	 */
	public record Line(String rule, long fresh, long persisting, long resolved, long untested, List<Long> ages) {

		/** How many the earlier run had. */
		public long earlier() {
			return this.persisting + this.resolved + this.untested;
		}

		/** How many this run has. */
		public long now() {
			return this.persisting + this.fresh;
		}

	}

	/** One run's findings by severity. */
	public record Point(Instant cutOff, Map<Severity, Long> findings) {
	}

}
