package org.clausewatch.report;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clausewatch.finding.Attribution;
import org.clausewatch.finding.RunTrend;
import org.clausewatch.finding.Statistic;
import org.clausewatch.finding.Waiver;
import org.clausewatch.report.dispute.DisputeCase;
import org.jspecify.annotations.Nullable;

/**
 * What a report needs besides findings: counts of what was judged, where findings lead
 * back to, what was waived, how the run stands to an earlier one, and what was not there
 * to be looked at.
 *
 * @param statistics the figures of {@code statistics.csv}
 * @param attributions where findings lead back to, streamed as findings are
 * @param waivers what the policy waives
 * @param trend {@code null} where there is no earlier run
 * @param agreementVersions versions of the agreement the policy names
 * @param absent record files the extract doesn't have
 * @param unread files of the extract that are no record file
 * @param dispute the case it is of, {@code null} where it is of the whole run
 */
public record Background(List<Statistic> statistics, Supplier<Stream<Attribution>> attributions, List<Waiver> waivers,
		@Nullable RunTrend trend, List<String> agreementVersions, List<String> absent, List<String> unread,
		@Nullable DisputeCase dispute) {

	/** A run of which nothing more is known. */
	public static final Background NONE = new Background(List.of(), Stream::empty, List.of(), null, List.of(),
			List.of(), List.of(), null);

}
