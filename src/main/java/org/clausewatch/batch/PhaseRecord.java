package org.clausewatch.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one phase took, in one execution of the run: a restarted run has a phase again
 * where it had to be gone on with.
 *
 * @param name name of the step
 * @param execution 1 for the first start of the run, 2 for its first restart
 * @param startedAt when it began
 * @param afterStart seconds from the start of the process to the phase's
 * @param seconds what it took, {@code null} where the process died in it
 * @param items slices, partitions, files done in this execution
 * @param done units done in this execution
 * @param total units there were to do in it
 * @param unit what {@code done} counts
 * @param rate units a second
 * @param counts what else was counted, without zeros
 */
@JsonPropertyOrder({ "name", "execution", "started_at", "after_start", "seconds", "items", "done", "total", "unit",
		"rate", "counts" })
public record PhaseRecord(String name, int execution, @JsonProperty("started_at") String startedAt,
		@JsonProperty("after_start") double afterStart, @Nullable Double seconds, long items, long done, long total,
		String unit, @Nullable Double rate,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable Map<Tally, Long> counts) {

	/** A phase that begins. */
	static PhaseRecord begun(String name, int execution, String startedAt, double afterStart) {
		return new PhaseRecord(name, execution, startedAt, afterStart, null, 0, 0, 0, "", null, null);
	}

	/** The same phase at its end. */
	PhaseRecord ended(long nanos, Progress.Glance glance, long items, Map<Tally, Long> tallies) {
		boolean counted = glance.step().equals(this.name);
		long units = counted ? glance.done() : 0;
		double took = nanos / 1e9;
		return new PhaseRecord(this.name, this.execution, this.startedAt, this.afterStart, thousandths(took),
				counted ? items : 0, units, counted ? glance.total() : 0, counted ? glance.unit() : "",
				(units > 0 && took > 0) ? thousandths(units / took) : null, counted ? tallies : null);
	}

	static double thousandths(double value) {
		return Math.round(value * 1e3) / 1e3;
	}

}
