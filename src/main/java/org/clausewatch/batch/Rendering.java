package org.clausewatch.batch;

import java.io.IOException;

/** Renders a run's reports, unsealed. */
final class Rendering {

	void run(RunContext context) throws IOException {
		context.progress().begin("renderReports", 0, "reports");
	}

}
