package org.clausewatch.batch;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.SortedMap;

/**
 * A sealed run, as the run after it names it.
 *
 * @param runId its id
 * @param sequence its place among the runs of its job, from 1
 * @param manifestSha256 SHA-256 of its manifest.json, lower-case hex
 * @param merkleRoots its roots by the name of the tree
 */
@JsonPropertyOrder({ "run_id", "sequence", "manifest_sha256", "merkle_roots" })
public record ChainLink(@JsonProperty("run_id") String runId, long sequence,
		@JsonProperty("manifest_sha256") String manifestSha256,
		@JsonProperty("merkle_roots") SortedMap<String, String> merkleRoots) {
}
