package org.clausewatch.batch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;

/**
 * Where runs are measured.
 *
 * @param meters takes the times and counts of phases
 * @param observations takes Spring Batch's own ({@code spring.batch.*})
 */
record Telemetry(MeterRegistry meters, ObservationRegistry observations) {

	/** The time a phase took; its end as Spring Batch calls it, in lower case. */
	void phase(String job, String phase, String status, Duration took) {
		Timer.builder("clausewatch.run.phase")
			.description("Time that a phase of a run took")
			.tags(tags(job, phase).and("status", status))
			.register(this.meters)
			.record(took);
	}

	void count(String job, String phase, Tally tally, long amount) {
		Tags tags = tags(job, phase);
		Counter.builder(tally.meter())
			.tags(tally.kind().isEmpty() ? tags : tags.and(Tag.of("kind", tally.kind())))
			.baseUnit(tally.unit())
			.register(this.meters)
			.increment(amount);
	}

	private static Tags tags(String job, String phase) {
		return Tags.of("job", job, "phase", phase);
	}

}
