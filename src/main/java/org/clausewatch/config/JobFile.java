package org.clausewatch.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job file. Paths are resolved against the file's folder.
 *
 * @param file where it was read
 * @param job the job's name
 * @param title what reports call it, by language
 * @param schedule when it starts by itself, {@code null} for by hand
 * @param extract the directory with the records
 * @param policy the policy file
 * @param rules ids of the rules it judges by, in the order of the catalogue
 * @param reports the reports it writes, none where the file names none
 * @param seal name of the seal that the run is sealed with
 * @param out the directory that run directories are made in
 * @param extractMissing where it names an extract that isn't there, {@code null} where it
 * is; no fault where another is used
 * @param policyMissing likewise for the policy
 */
public record JobFile(Path file, String job, Map<String, String> title, @Nullable JobSchedule schedule, Path extract,
		Path policy, List<String> rules, List<ReportRequest> reports, String seal, Path out,
		@Nullable Problem extractMissing, @Nullable Problem policyMissing) {

	/**
	 * Reads and checks a job file.
	 * @param offering what it can ask for
	 * @throws ConfigException with everything that is wrong with it
	 */
	public static JobFile read(Path file, Offering offering) {
		return new JobReader(file, offering).read();
	}

	/**
	 * The policy file, which is to be read.
	 * @throws ConfigException where it isn't there, naming the place in the job file
	 */
	public Path existingPolicy() {
		if (this.policyMissing != null) {
			throw new ConfigException(List.of(this.policyMissing));
		}
		return this.policy;
	}

	/** The title in a language, else the job's name. */
	public String title(String language) {
		return this.title.getOrDefault(language, this.job);
	}

}
