package org.clausewatch.batch;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import org.clausewatch.finding.Wording;

/** Renders a run's reports and seals the run. */
final class Sealing implements SealedReports {

	@Override
	public void check(String seal) {
		// replaced
	}

	@Override
	public void render(RunContext context) throws IOException {
		context.progress().begin("renderReports", 0, "reports");
	}

	@Override
	public void seal(RunContext context) throws IOException {
		Workspace workspace = context.workspace();
		RunRecord record = Workspace.JSON.readValue(workspace.unsealedRecord().toFile(), RunRecord.class);
		String ended = Wording.show(context.clock().instant().truncatedTo(ChronoUnit.SECONDS), context.policy().zone());
		Workspace.writePretty(workspace.file("run.json"), record.ended(ended));
	}

}
