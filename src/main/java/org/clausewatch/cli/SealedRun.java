package org.clausewatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.clausewatch.batch.RunRecord;
import org.clausewatch.record.RowContext;
import org.clausewatch.rule.Policy;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run's own record says of how its rows were read.
 *
 * @param context cut-off and zone
 */
record SealedRun(RowContext context) {

	/**
	 * Reads a run's run.json.
	 * @throws UsageException where there is none, or it isn't one
	 */
	static SealedRun read(Path run) throws IOException {
		Path file = run.resolve("run.json");
		try {
			RunRecord record = JsonMapper.shared().readValue(Files.readAllBytes(file), RunRecord.class);
			OffsetDateTime cutOff = OffsetDateTime.parse(record.cutOff());
			String zone = record.policy().zone();
			return new SealedRun(
					new RowContext((zone != null) ? ZoneId.of(zone) : cutOff.getOffset(), cutOff.toInstant()));
		}
		catch (JacksonException ex) {
			throw new UsageException(file + ": not the record of a run: " + ex.getOriginalMessage());
		}
	}

	/** A policy of which only the zone is known: enough to gather rows, not to judge. */
	Policy policy() {
		return new Policy("", this.context.zone(), null, Map.of());
	}

}
