package org.clausewatch.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.clausewatch.batch.RunLog;

/** Finds the directory of a run that the user names by its id or its directory. */
final class RunDirectory {

	private RunDirectory() {
	}

	/**
	 * Looks a run up.
	 * @throws UsageException where there is no such run, or it has no findings
	 */
	static Path find(String run, RunLog log) {
		if (isRun(Path.of(run))) {
			return Path.of(run);
		}
		RunLog.RunEntry entry = log.find(run)
			.orElseThrow(() -> new UsageException(run + " is neither a run directory nor a run of the history"));
		Path directory = Path.of(entry.directory());
		if (!isRun(directory)) {
			throw new UsageException(
					"run " + run + " is " + entry.status() + ": " + directory + " has no findings.csv");
		}
		return directory;
	}

	static boolean isRun(Path directory) {
		return Files.exists(directory.resolve("findings.csv"));
	}

}
