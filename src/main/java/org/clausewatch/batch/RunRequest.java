package org.clausewatch.batch;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.clausewatch.config.Supposition;
import org.jspecify.annotations.Nullable;

/**
 * A wish to run a job; what is {@code null} is as the job file says.
 *
 * @param jobFile the job file
 * @param extract another extract
 * @param policy another policy file
 * @param suppositions parameters to suppose other values for
 * @param asOf another cut-off
 * @param out another directory for run directories
 * @param reports whether to write the job's reports
 * @param lanes how many slices or partitions to work on at a time
 */
public record RunRequest(Path jobFile, @Nullable Path extract, @Nullable Path policy, List<Supposition> suppositions,
		@Nullable Instant asOf, @Nullable Path out, boolean reports, int lanes) {

	/** A run exactly as the job file says, one lane a core. */
	public static RunRequest of(Path jobFile) {
		return new RunRequest(jobFile, null, null, List.of(), null, null, true,
				Runtime.getRuntime().availableProcessors());
	}

}
