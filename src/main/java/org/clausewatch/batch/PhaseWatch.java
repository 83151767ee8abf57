package org.clausewatch.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausewatch.finding.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Takes the time of each phase of a run and counts what it did: for the run's record, for
 * meters and for Flight Recorder. A phase is entered in the record when it begins, so
 * that one in which the process died is seen there too.
 */
final class PhaseWatch implements StepExecutionListener {

	private final RunContext context;

	private final Telemetry telemetry;

	private final List<PhaseRecord> phases;

	private final int execution;

	/** What of the tallies the meters have. */
	private final Map<Tally, Long> published = new EnumMap<>(Tally.class);

	private PhaseEvent event = new PhaseEvent();

	private String phase = "";

	private long start;

	PhaseWatch(RunContext context, Telemetry telemetry) {
		this.context = context;
		this.telemetry = telemetry;
		this.phases = new ArrayList<>(context.workspace().recordedPhases());
		this.execution = this.phases.stream().mapToInt(PhaseRecord::execution).max().orElse(0) + 1;
	}

	/** Does an item and tells of it. */
	void item(String name, LanePhase work, int item) throws IOException {
		Tallies tallies = this.context.progress().tallies();
		tallies.beginItem();
		ItemEvent done = new ItemEvent();
		done.begin();
		work.process(item);
		done.end();
		if (done.shouldCommit()) {
			done.runId = this.context.spec().runId();
			done.phase = name;
			done.item = item;
			done.rows = tallies.ofItem(Tally.ROWS_READ);
			done.bytes = tallies.ofItem(Tally.BYTES_READ);
			done.certificates = tallies.ofItem(Tally.CERTIFICATES);
			done.findings = tallies.ofItem(Tally.FINDINGS);
			done.commit();
		}
		this.context.progress().itemDone();
		publish(name);
	}

	@Override
	public void beforeStep(StepExecution step) {
		this.phase = step.getStepName();
		this.published.clear();
		this.event = new PhaseEvent();
		this.event.begin();
		this.start = System.nanoTime();
		Instant now = this.context.clock().instant();
		double sinceStart = (now.toEpochMilli() - ManagementFactory.getRuntimeMXBean().getStartTime()) / 1e3;
		this.phases.add(PhaseRecord.begun(this.phase, this.execution,
				Wording.show(now.truncatedTo(ChronoUnit.MILLIS), this.context.policy().zone()), sinceStart));
		write();
	}

	@Override
	public @Nullable ExitStatus afterStep(StepExecution step) {
		long nanos = System.nanoTime() - this.start;
		Progress progress = this.context.progress();
		Progress.Glance glance = progress.glance();
		Tallies tallies = progress.tallies();
		if (glance.step().equals(this.phase)) {
			publish(this.phase);
		}
		PhaseRecord record = this.phases.get(this.phases.size() - 1)
			.ended(nanos, glance, progress.items(), tallies.toMap());
		this.phases.set(this.phases.size() - 1, record);
		progress.ended(record);
		write();
		this.telemetry.phase(this.context.spec().job(), this.phase, step.getStatus().name().toLowerCase(Locale.ROOT),
				Duration.ofNanos(nanos));
		commit(record, step);
		return null;
	}

	private void commit(PhaseRecord record, StepExecution step) {
		this.event.end();
		if (this.event.shouldCommit()) {
			Tallies tallies = this.context.progress().tallies();
			this.event.runId = this.context.spec().runId();
			this.event.phase = this.phase;
			this.event.items = record.items();
			this.event.rows = tallies.of(Tally.ROWS_READ);
			this.event.bytes = tallies.of(Tally.BYTES_READ);
			this.event.spilled = tallies.of(Tally.BYTES_SPILLED);
			this.event.completed = !step.getStatus().isUnsuccessful();
			this.event.commit();
		}
	}

	/** What was counted since the last time goes to the meters. */
	private synchronized void publish(String name) {
		for (Tally tally : Tally.values()) {
			long now = this.context.progress().tallies().of(tally);
			Long before = this.published.put(tally, now);
			long more = now - ((before != null) ? before : 0);
			if (more > 0) {
				this.telemetry.count(this.context.spec().job(), name, tally, more);
			}
		}
	}

	private void write() {
		try {
			Workspace.write(this.context.workspace().phases(), this.phases);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
