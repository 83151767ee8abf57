package org.clausewatch.batch;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewatch.batch.EarlierRuns.Earlier;
import org.clausewatch.finding.Finding;
import org.clausewatch.finding.RuleResult;
import org.clausewatch.finding.RunFiles;
import org.clausewatch.finding.RunTrend;
import org.clausewatch.finding.TrendCount;
import org.clausewatch.report.Figures;
import org.clausewatch.rule.Outcome;
import org.clausewatch.rule.Severity;
import org.jspecify.annotations.Nullable;

/** Compares a run with the latest earlier one. */
final class TrendSource {

	/** So many earlier cut-offs are drawn. */
	private static final int DRAWN = 11;

	private final RunRecord record;

	private final Workspace workspace;

	TrendSource(RunRecord record, Workspace workspace) {
		this.record = record;
		this.workspace = workspace;
	}

	/** The comparison; {@code null} where there is no earlier run. */
	@Nullable RunTrend compare(List<RuleResult> results, Supplier<Stream<Finding>> now) throws IOException {
		List<Earlier> earlier = EarlierRuns.of(this.record, this.workspace.directory()).all();
		if (earlier.isEmpty()) {
			return null;
		}
		Earlier latest = earlier.get(earlier.size() - 1);
		Set<String> testable = results.stream()
			.filter((result) -> result.population() > result.count(Outcome.NOT_TESTED))
			.map(RuleResult::rule)
			.collect(Collectors.toSet());
		Instant cutOff = OffsetDateTime.parse(this.record.cutOff()).toInstant();
		List<RunTrend.Line> lines = new TrendCount(Figures.AGES, cutOff)
			.compare(ReportSource.stream(RunFiles.FINDINGS, latest.findings()), now, testable::contains);
		return new RunTrend(latest.record().runId(), latest.cutOff(),
				latest.record().policy().digest().equals(this.record.policy().digest()),
				latest.record().ruleSet().equals(this.record.ruleSet()), lines, history(earlier, cutOff));
	}

	private List<RunTrend.Point> history(List<Earlier> earlier, Instant cutOff) {
		List<RunTrend.Point> points = new ArrayList<>();
		earlier.subList(Math.max(0, earlier.size() - DRAWN), earlier.size())
			.forEach((run) -> points.add(new RunTrend.Point(run.cutOff(), severities(run.record()))));
		points.add(new RunTrend.Point(cutOff, severities(this.record)));
		return points;
	}

	private static Map<Severity, Long> severities(RunRecord record) {
		Map<Severity, Long> severities = new EnumMap<>(Severity.class);
		record.findings().forEach((severity, count) -> severities.put(Severity.valueOf(severity), count));
		return severities;
	}

}
