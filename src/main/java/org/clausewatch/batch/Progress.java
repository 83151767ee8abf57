package org.clausewatch.batch;

import java.util.concurrent.atomic.AtomicLong;

/** How far a run is, for whoever watches it. */
public final class Progress {

	private volatile String step = "";

	private volatile long total;

	private volatile String unit = "";

	private final AtomicLong done = new AtomicLong();

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

	void advance(long units) {
		this.done.addAndGet(units);
	}

	public Glance glance() {
		return new Glance(this.step, this.done.get(), this.total, this.unit);
	}

}
