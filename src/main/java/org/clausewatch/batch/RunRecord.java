package org.clausewatch.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code run.json}. All of it is the same for the same extract, policy and cut-off, but
 * the run's id, its place among the runs and times: {@code phases} are times too.
 */
@JsonPropertyOrder({ "run_id", "sequence", "previous_run", "started_at", "ended_at", "product", "job", "cut_off",
		"extract", "policy", "rule_set", "certificates", "findings", "pending", "merkle_roots", "merkle_leaves",
		"not_reported", "phases" })
public record RunRecord(@JsonProperty("run_id") String runId,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long sequence,
		@JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("previous_run") @Nullable ChainLink previousRun,
		@JsonProperty("started_at") String startedAt, @JsonProperty("ended_at") @Nullable String endedAt,
		String product, String job, @JsonProperty("cut_off") String cutOff, ExtractRecord extract, PolicyRecord policy,
		@JsonProperty("rule_set") RuleSetRecord ruleSet, long certificates, Map<String, Long> findings, long pending,
		@JsonProperty("merkle_roots") Map<String, String> merkleRoots,
		@JsonProperty("merkle_leaves") Map<String, Long> merkleLeaves,
		@JsonProperty("not_reported") @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<NotReported> notReported,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<PhaseRecord> phases) {

	/**
	 * The extract: id, digest, and for each file rows = used + rejected + after the
	 * cut-off; and what became of the files that rows name.
	 */
	public record ExtractRecord(@Nullable String id, String digest, List<FileRecord> files, ArtefactCounts artefacts,
			List<String> absent, @JsonProperty("not_read") List<String> notRead) {
	}

	/** A file of the extract. */
	public record FileRecord(String name, String sha256, long rows, long used, long rejected,
			@JsonProperty("after_cut_off") long afterCutOff) {
	}

	/** The policy, its zone, and the parameters the run supposed other values for. */
	public record PolicyRecord(String name, String digest,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable String zone,
			@JsonProperty("what_if") @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<String> whatIf) {
	}

	/** The rules that were applied. */
	public record RuleSetRecord(String digest, List<String> rules) {
	}

	/** A case that no report could be made of, and why. */
	public record NotReported(String report, @JsonProperty("case") String caseId, String reason) {
	}

	/**
	 * At its end: its place among the runs of its job, what its reports lack, and what
	 * its phases took, but for its sealing, which seals this too.
	 */
	RunRecord ended(String at, List<PhaseRecord> phases, RunChain.Place place, List<NotReported> notReported) {
		return new RunRecord(this.runId, place.sequence(), place.previous(), this.startedAt, at, this.product, this.job,
				this.cutOff, this.extract, this.policy, this.ruleSet, this.certificates, this.findings, this.pending,
				this.merkleRoots, this.merkleLeaves, notReported, phases);
	}

}
