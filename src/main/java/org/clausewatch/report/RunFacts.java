package org.clausewatch.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run was and what it was made from: the cover of its reports.
 *
 * @param job name of the job
 * @param titles the job's title by language tag ({@code zh-CN}, {@code en})
 * @param extractId the extract's own id
 * @param extractName name of its directory, without the path
 * @param extractSha256 digest of the extract, lower-case hex
 * @param cutOff T
 * @param zone the policy's zone, in which times are shown
 * @param policy name of the policy
 * @param policySha256 digest of the policy, lower-case hex
 * @param rulesSha256 digest of the rule set, lower-case hex
 * @param revocationDeadline revocation.deadline at the cut-off, {@code null} where the
 * policy sets none
 * @param runId id of the run
 * @param startedAt when the run began
 * @param endedAt when its judging ended
 * @param merkleRoots root hashes by the name of the tree, lower-case hex
 * @param seal name of the seal
 * @param demo whether the seal is the demonstration seal
 * @param version version of this product
 */
public record RunFacts(String job, Map<String, String> titles, String extractId, String extractName,
		String extractSha256, Instant cutOff, ZoneId zone, String policy, String policySha256, String rulesSha256,
		@Nullable Duration revocationDeadline, String runId, Instant startedAt, Instant endedAt,
		SortedMap<String, String> merkleRoots, String seal, boolean demo, String version) {

	/** The extract by its own id, else by its directory. */
	public String extract() {
		return this.extractId.isEmpty() ? this.extractName : this.extractId;
	}

	/** The extract by its own id, where it has one, and its directory. */
	public String extractAndDirectory() {
		return this.extractId.isEmpty() ? this.extractName : this.extractId + " (" + this.extractName + ")";
	}

	/** The job's title in a language, else in any, else its name. */
	public String title(Locale language) {
		String title = this.titles.get(language.toLanguageTag());
		if (title != null) {
			return title;
		}
		return this.titles.values().stream().sorted().findFirst().orElse(this.job);
	}

}
