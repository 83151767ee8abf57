package org.clausewatch.batch;

import java.util.concurrent.atomic.AtomicLong;

/** How far a run is, for whoever watches it and may ask it to stop. */
public final class Progress {

	private volatile String step = "";

	private volatile long total;

	private volatile String unit = "";

	private final AtomicLong done = new AtomicLong();

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

	void begin(String name, long units, String of) {
		this.done.set(0);
		this.total = units;
		this.unit = of;
		this.step = name;
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

	public Glance glance() {
		return new Glance(this.step, this.done.get(), this.total, this.unit);
	}

}
