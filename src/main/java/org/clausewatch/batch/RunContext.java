package org.clausewatch.batch;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.clausewatch.finding.Waiver;
import org.clausewatch.ingest.FilePlan;
import org.clausewatch.ingest.RowReader;
import org.clausewatch.record.RowContext;
import org.clausewatch.rule.Policy;
import org.clausewatch.rule.Rule;

/**
 * What the steps of one run share.
 *
 * @param spec what was asked
 * @param workspace where it works
 * @param policy the policy, as read from the spec's policy file
 * @param waivers what the policy waives
 * @param rules the rules to judge by, in the order of the catalogue
 * @param progress how far it is
 * @param clock tells the run's own start and end, never anything a rule could see
 */
record RunContext(RunSpec spec, Workspace workspace, Policy policy, List<Waiver> waivers, List<Rule> rules,
		Progress progress, Clock clock) {

	/** The plan that {@link VerifyExtract} made. */
	RunPlan plan() {
		return Workspace.JSON.readValue(this.workspace.plan().toFile(), RunPlan.class);
	}

	/** A reader for each file of the plan, sharing the issuers they meet. */
	List<RowReader> readers(RunPlan plan) {
		RowContext rowContext = rowContext();
		return plan.files().stream().map((file) -> reader(file, rowContext)).toList();
	}

	/** What reading a row depends on besides its text. */
	RowContext rowContext() {
		return new RowContext(this.policy.zone(), this.spec.cutOff());
	}

	private static RowReader reader(FilePlan file, RowContext rowContext) {
		return new RowReader(file.name(), file.kind(), file.header(), rowContext);
	}

	void prepare() throws IOException {
		this.workspace.create();
	}

}
