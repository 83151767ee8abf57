package org.clausewatch.batch;

import java.io.IOException;

/** Renders a run's reports and seals the run. */
interface SealedReports {

	/**
	 * Checks, before anything is done, that the run's seal can be used.
	 * @throws RunFailedException where it can't
	 */
	void check(String seal);

	void render(RunContext context) throws IOException;

	void seal(RunContext context) throws IOException;

}
