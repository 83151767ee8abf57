package org.clausewatch.batch;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** How far a run is, for whoever watches it and may ask it to stop. */
public final class Progress {

	private volatile Phase phase = new Phase("", 0, "");

	private final AtomicLong done = new AtomicLong();

	private final AtomicLong items = new AtomicLong();

	private final Tallies tallies = new Tallies();

	private final List<PhaseRecord> ended = new CopyOnWriteArrayList<>();

	/** What a step has before it; seen whole, so that no step is taken for another. */
	private record Phase(String step, long total, String unit) {
	}

	private volatile boolean stopRequested;

	/**
	 * A glance at it.
	 *
	 * @param step the step at work, empty before the first
	 * @param done units done in the step
	 * @param total units the step has to do, 0 where unknown
	 * @param unit what is counted
	 */
	public record Glance(String step, long done, long total, String unit) {
	}

	/**
	 * A step begins.
	 * @param units what it has to do now; what was done before a restart isn't among them
	 * @param of what units are; {@code bytes} are shown in larger ones
	 */
	void begin(String name, long units, String of) {
		this.done.set(0);
		this.items.set(0);
		this.tallies.clear();
		this.phase = new Phase(name, units, of);
	}

	/**
	 * Counts units that are done.
	 * @throws StopRequestedException where the run was asked to stop: between two units
	 * is where it can
	 */
	void advance(long units) {
		this.done.addAndGet(units);
		if (this.stopRequested) {
			throw new StopRequestedException();
		}
	}

	/**
	 * Asks the run to stop where a restart can go on: after the items at hand, or after
	 * the unit at hand in a step that isn't divided. It comes back at once.
	 */
	public void requestStop() {
		this.stopRequested = true;
	}

	boolean stopRequested() {
		return this.stopRequested;
	}

	/** A slice, partition, file or whatever the step does one at a time is done. */
	void itemDone() {
		this.items.incrementAndGet();
	}

	/** Counts what the step does besides its units. */
	void add(Tally tally, long amount) {
		this.tallies.add(tally, amount);
	}

	/** A slice of a file has been read. */
	void read(long rows, long bytes, long rejects) {
		add(Tally.ROWS_READ, rows);
		add(Tally.BYTES_READ, bytes);
		add(Tally.REJECTS, rejects);
	}

	/** A partition has been judged. */
	void judged(long certificates, long findings) {
		add(Tally.CERTIFICATES, certificates);
		add(Tally.FINDINGS, findings);
	}

	void ended(PhaseRecord record) {
		this.ended.add(record);
	}

	Tallies tallies() {
		return this.tallies;
	}

	long items() {
		return this.items.get();
	}

	public Glance glance() {
		Phase now = this.phase;
		return new Glance(now.step(), this.done.get(), now.total(), now.unit());
	}

	/** The phases that have ended in this process, in order. */
	public List<PhaseRecord> phases() {
		return List.copyOf(this.ended);
	}

}
