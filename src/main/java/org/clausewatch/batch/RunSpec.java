package org.clausewatch.batch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.clausewatch.config.Supposition;

/**
 * Everything a run was asked to do; kept with the run so that it can be restarted.
 *
 * @param runId the run's id and the name of its directory
 * @param job name of the job
 * @param title the job's title by language
 * @param jobFile the job file
 * @param extract the extract's directory
 * @param extractDigest SHA-256 that identifies the extract's content
 * @param policyFile the policy file
 * @param suppositions parameters it supposes other values for
 * @param policyDigest SHA-256 of the policy file, the files it names and the suppositions
 * @param rules ids of the rules to judge by
 * @param cutOff T
 * @param reports reports to write
 * @param seal name of the seal
 * @param directory the run directory
 * @param lanes how many slices or partitions are worked on at a time
 * @param startedAt when the run was started
 */
public record RunSpec(String runId, String job, Map<String, String> title, String jobFile, String extract,
		String extractDigest, String policyFile, List<Supposition> suppositions, String policyDigest,
		List<String> rules, Instant cutOff, List<Report> reports, String seal, String directory, int lanes,
		Instant startedAt) {

	/**
	 * A report to write.
	 *
	 * @param report its name
	 * @param formats such as {@code pdf}
	 * @param languages such as {@code zh-CN}
	 * @param identifiers whether it names certificates and records
	 * @param months how many months it counts by month
	 * @param cases the disputed cases it is made of, none for all
	 */
	public record Report(String report, List<String> formats, List<String> languages, boolean identifiers, int months,
			List<String> cases) {
	}

}
