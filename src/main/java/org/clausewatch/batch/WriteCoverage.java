package org.clausewatch.batch;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.clausewatch.finding.ClauseCoverage;
import org.clausewatch.finding.CoverageLine;
import org.clausewatch.finding.Csv;
import org.clausewatch.finding.HeldEvidence;
import org.clausewatch.finding.RuleResult;
import org.clausewatch.finding.RunFiles;
import org.clausewatch.ingest.FilePlan;
import org.clausewatch.rule.ClauseRegister;
import org.clausewatch.rule.Rule;
import org.clausewatch.rule.RuleCatalogue;
import org.clausewatch.rule.RuleMetadata;

/**
 * Writes {@code clause-coverage.csv}: every clause of the register, whichever rules the
 * job selected.
 */
final class WriteCoverage {

	private final RunContext context;

	WriteCoverage(RunContext context) {
		this.context = context;
	}

	/**
	 * Writes the file.
	 * @param results by rule, of the whole run
	 */
	void run(Map<String, RuleResult> results) throws IOException {
		List<RuleMetadata> catalogue = RuleCatalogue.standard().rules().stream().map(Rule::metadata).toList();
		ClauseCoverage coverage = new ClauseCoverage(catalogue, results, held());
		try (Csv.Sheet<CoverageLine> sheet = RunFiles.CLAUSE_COVERAGE
			.create(this.context.workspace().file("clause-coverage.csv"))) {
			coverage.of(ClauseRegister.load()).forEach(sheet::write);
		}
	}

	private HeldEvidence held() {
		RunPlan plan = this.context.plan();
		HeldEvidence held = new HeldEvidence();
		for (FilePlan file : plan.files()) {
			// A file without rows has no slice and is there all the same.
			held.add(file.kind(), 0, Map.of());
		}
		for (RunPlan.Slice slice : plan.slices()) {
			ReadRecords.Counts counts = ReadRecords.counts(this.context.workspace(), slice);
			held.add(plan.files().get(slice.file()).kind(), counts.used(), counts.filled());
		}
		return held;
	}

}
