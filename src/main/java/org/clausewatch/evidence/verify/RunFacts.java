package org.clausewatch.evidence.verify;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.clausewatch.evidence.Manifest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a verifier reads of run.json.
 *
 * @param runId the run's id
 * @param job its job
 * @param cutOff its cut-off
 * @param policy name of its policy
 * @param sequence its place among the runs of its job, {@code null} where it was sealed
 * before runs were chained
 * @param previous the run before it
 * @param merkleLeaves number of leaves by tree
 */
record RunFacts(String runId, String job, String cutOff, String policy, @Nullable Long sequence,
		@Nullable Previous previous, Map<String, Long> merkleLeaves) {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	/** What a manifest tells of it. */
	Manifest.Run told() {
		return new Manifest.Run(this.runId, this.cutOff, this.policy, this.merkleLeaves);
	}

	/**
	 * The run that a run names as the one before it.
	 *
	 * @param manifest SHA-256 of its manifest
	 */
	record Previous(String runId, String manifest) {
	}

	/**
	 * Reads run.json.
	 * @throws IOException with what is wrong, on one line
	 */
	static RunFacts read(byte[] json) throws IOException {
		try {
			JsonNode run = MAPPER.readTree(json);
			Map<String, Long> leaves = new TreeMap<>();
			run.required("merkle_leaves")
				.properties()
				.forEach((tree) -> leaves.put(tree.getKey(), tree.getValue().longValue()));
			JsonNode before = run.path("previous_run");
			Previous previous = before.isObject() ? new Previous(before.required("run_id").stringValue(),
					before.required("manifest_sha256").stringValue()) : null;
			return new RunFacts(run.required("run_id").stringValue(), run.required("job").stringValue(),
					run.required("cut_off").stringValue(), run.required("policy").required("name").stringValue(),
					run.path("sequence").isIntegralNumber() ? run.path("sequence").longValue() : null, previous,
					leaves);
		}
		catch (JacksonException ex) {
			throw new IOException("run.json: " + ex.getOriginalMessage().lines().findFirst().orElse(""), ex);
		}
	}

}
