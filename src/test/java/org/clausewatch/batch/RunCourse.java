package org.clausewatch.batch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * The course of a run that nobody disturbed: what it leaves on disk, and how long each
 * stage took.
 */
final class RunCourse {

	private static final long LOOK_NANOS = 500_000;

	private final RunTraces whole;

	private final Map<RunStage, Duration> lengths = new EnumMap<>(RunStage.class);

	private RunCourse(RunTraces whole) {
		this.whole = whole;
	}

	private record Look(long nanos, RunTraces traces) {
	}

	/** Watches a process that works below a directory until it has ended. */
	static RunCourse watch(Process process, Path out) {
		List<Look> looks = new ArrayList<>();
		RunTraces most = RunTraces.below(out);
		long start = System.nanoTime();
		while (process.isAlive()) {
			looks.add(new Look(System.nanoTime() - start, RunTraces.below(out)));
			most = most.most(looks.get(looks.size() - 1).traces());
			LockSupport.parkNanos(LOOK_NANOS);
		}
		RunCourse course = new RunCourse(most);
		RunStage stage = RunStage.STARTING;
		long began = 0;
		for (Look look : looks) {
			RunStage seen = look.traces().stage(most);
			if (seen.compareTo(stage) > 0) {
				course.lengths.put(stage, Duration.ofNanos(look.nanos() - began));
				stage = seen;
				began = look.nanos();
			}
		}
		course.lengths.put(stage, Duration.ofNanos(System.nanoTime() - start - began));
		return course;
	}

	/** How long a stage took; nothing where it was over between two looks. */
	Duration length(RunStage stage) {
		return this.lengths.getOrDefault(stage, Duration.ZERO);
	}

	Duration length() {
		return this.lengths.values().stream().reduce(Duration.ZERO, Duration::plus);
	}

	RunStage stage(Path out) {
		return RunTraces.below(out).stage(this.whole);
	}

	/** Waits for a process to reach a stage, or to end. */
	void await(RunStage stage, Process process, Path out) {
		while (process.isAlive() && stage(out).compareTo(stage) < 0) {
			LockSupport.parkNanos(LOOK_NANOS);
		}
	}

	/**
	 * Waits for a part of a divided step's items to be done, or for the process to end.
	 * @return whether it is a divided step
	 */
	boolean awaitItems(RunStage step, double part, Process process, Path out) {
		int items = this.whole.items(step);
		while (process.isAlive() && RunTraces.below(out).items(step) < (int) (items * part)) {
			LockSupport.parkNanos(LOOK_NANOS);
		}
		return items > 0;
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		this.lengths
			.forEach((stage, length) -> text.append(stage).append(' ').append(length.toMillis()).append(" ms, "));
		return text + "items " + this.whole.items();
	}

}
