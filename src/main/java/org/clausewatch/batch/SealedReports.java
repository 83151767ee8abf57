package org.clausewatch.batch;

import java.io.IOException;

/** Renders a run's reports and seals the run. */
interface SealedReports {

	void render(RunContext context) throws IOException;

	void seal(RunContext context) throws IOException;

}
