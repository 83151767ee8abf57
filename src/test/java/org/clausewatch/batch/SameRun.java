package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clausewatch.evidence.verify.Report;
import org.clausewatch.evidence.verify.TrustAnchors;
import org.clausewatch.evidence.verify.Verifier;
import org.clausewatch.seal.DemoAuthority;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells whether a run that was disturbed came to the same as one that wasn't: the files
 * that must be, byte for byte; in {@code run.json} all but id and times; no row lost and
 * none counted twice; the seals in order; nothing left over.
 *
 * @param undisturbed the run directory to compare with
 */
record SameRun(Path undisturbed) {

	static final List<String> DETERMINISTIC = List.of("findings.csv", "rule-results.csv", "clause-coverage.csv",
			"pending.csv", "rejects.csv", "statistics.csv", "finding-attribution.csv", "incident-table.csv",
			"trees/dossiers", "trees/rows", "trees/residue");

	/** With {@code run.json} and the manifest's two files. */
	private static final int FILES = DETERMINISTIC.size() + 3;

	/**
	 * Compares.
	 * @param home whose demo authority sealed the run
	 * @param reports number of reports that it should have
	 */
	void check(Path run, Path home, int reports) throws IOException {
		for (String file : DETERMINISTIC) {
			assertThat(run.resolve(file)).hasSameBinaryContentAs(this.undisturbed.resolve(file));
		}
		assertThat(record(run)).isEqualTo(record(this.undisturbed));
		for (JsonNode file : record(run).required("extract").required("files")) {
			assertThat(file.required("rows").asLong()).isPositive()
				.isEqualTo(file.required("used").asLong() + file.required("rejected").asLong()
						+ file.required("after_cut_off").asLong());
		}
		assertThat(record(run).required("merkle_roots").size()).isEqualTo(3);
		try (Stream<Path> files = Files.walk(run)) {
			assertThat(files.filter(Files::isRegularFile)).hasSize(FILES + reports);
		}
		assertThat(new Workspace(run).work()).doesNotExist();
		Report verified = Verifier.verify(run, TrustAnchors.read(List.of(DemoAuthority.rootCertificate(home))));
		assertThat(verified.passed()).as(verified.toText()).isTrue();
	}

	/**
	 * {@code run.json} without what may differ: the id, the place among the runs and the
	 * times.
	 */
	private static JsonNode record(Path run) {
		ObjectNode record = (ObjectNode) Workspace.JSON.readTree(run.resolve("run.json").toFile());
		record.remove(List.of("run_id", "sequence", "previous_run", "started_at", "ended_at", "phases"));
		return record;
	}

}
