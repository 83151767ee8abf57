package org.clausewatch.cli;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;
import org.clausewatch.batch.Progress.Glance;
import org.jspecify.annotations.Nullable;

/**
 * How fast a phase goes now, and how long it will take at that pace. It looks back a
 * short while, since a phase isn't even; and says nothing before it has seen enough.
 */
final class Pace {

	/** Long enough for items that are done in jumps, short enough to follow. */
	private static final long WINDOW = Duration.ofSeconds(15).toNanos();

	/** A rate is told from here on. */
	private static final long RATE_AFTER = Duration.ofSeconds(1).toNanos();

	/** The time left is told from here on, or once a tenth is done. */
	private static final long LEFT_AFTER = Duration.ofSeconds(5).toNanos();

	private final Deque<Sample> samples = new ArrayDeque<>();

	private String step = "";

	private Sample first = new Sample(0, 0);

	private Glance latest = new Glance("", 0, 0, "");

	private record Sample(long nanos, long done) {
	}

	/** Takes a glance, at a time that never goes back. */
	void see(Glance glance, long nanos) {
		if (!glance.step().equals(this.step)) {
			this.step = glance.step();
			this.samples.clear();
			this.first = new Sample(nanos, glance.done());
		}
		this.latest = glance;
		this.samples.addLast(new Sample(nanos, glance.done()));
		while (this.samples.size() > 2 && nanos - second().nanos() >= WINDOW) {
			this.samples.removeFirst();
		}
	}

	private Sample second() {
		return this.samples.stream().skip(1).findFirst().orElseThrow();
	}

	/** Units a second, nothing before there is something to tell from. */
	OptionalDouble rate() {
		Sample now = this.samples.peekLast();
		if (now == null || now.nanos() - this.first.nanos() < RATE_AFTER || now.done() == this.first.done()) {
			return OptionalDouble.empty();
		}
		Sample since = this.samples.getFirst();
		if (since.done() == now.done()) {
			// A long item: the phase's average is the better guess.
			since = this.first;
		}
		return OptionalDouble.of((now.done() - since.done()) * 1e9 / (now.nanos() - since.nanos()));
	}

	/**
	 * A few slow seconds don't make hours: the rest goes on at no less than a quarter of
	 * the phase's average.
	 */
	private double slowest(Sample now) {
		return (now.done() - this.first.done()) * 1e9 / (now.nanos() - this.first.nanos()) / 4;
	}

	/** Time left, {@code null} while it would be a mere guess. */
	@Nullable Duration left() {
		Sample now = this.samples.peekLast();
		OptionalDouble rate = rate();
		if (now == null || rate.isEmpty() || this.latest.total() <= 0) {
			return null;
		}
		boolean early = now.nanos() - this.first.nanos() < LEFT_AFTER && now.done() * 10 < this.latest.total();
		long rest = Math.max(0, this.latest.total() - now.done());
		return early ? null : Duration.ofMillis(Math.round(rest * 1e3 / Math.max(rate.getAsDouble(), slowest(now))));
	}

}
