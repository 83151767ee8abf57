package org.clausewatch.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.clausewatch.Clausewatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real program with SIGKILL at random points of a run, restarts it, and
 * compares what it comes to with a run that nobody disturbed.
 * <p>
 * How a point is drawn. A run that nobody disturbs is watched from outside, by the files
 * that it leaves, and each of its ten stages is timed: the start, the eight steps, the
 * end. Points are dealt out to the stages in turn, so that short steps are hit as often
 * as long ones. Within a divided step a point is drawn evenly over its items, within any
 * other stage evenly over the time that the stage took; each stage's first point over the
 * first fifth only, so that it is hit even if the machine has become faster meanwhile.
 * The killer waits until the files say that the stage has begun and the point is reached,
 * then kills. Every third restart is killed too, at a time drawn evenly over the length
 * of a whole run, and sometimes the restart after it. What a kill really interrupted is
 * told by the files afterwards; the test fails if any of the eight steps was never
 * interrupted.
 * <p>
 * {@code -Dclausewatch.kill.seed=N} draws other points,
 * {@code -Dclausewatch.kill.points=N} more of them. The seed and the points are printed.
 */
class RandomKillTests {

	private static final long SEED = Long.getLong("clausewatch.kill.seed", 20250930);

	private static final int POINTS = Integer.getInteger("clausewatch.kill.points", 20);

	/** Two at a time: a JVM that starts keeps one core busy. */
	private static final int AT_A_TIME = 2;

	@TempDir
	static Path temporary;

	/** What became of one point. */
	private record Hit(Set<RunStage> stages, String story) {
	}

	@Test
	void killedAtRandomPointsARunComesToTheSame() throws Exception {
		Path out = temporary.resolve("undisturbed");
		Path job = SmallParts.job(temporary);
		// It also made the archive of classes, so it isn't the one to time.
		SameRun same = SmallParts.undisturbed();
		Processes processes = new Processes(SmallParts.home(temporary.resolve("home")));
		Process process = SmallParts.start(processes, job, out);
		RunCourse course = RunCourse.watch(process, out);
		Processes.Outcome outcome = Processes.outcome(process);
		assertThat(outcome.code()).as(outcome.text()).isZero();
		same.check(RunTraces.run(out), processes.home(), SmallParts.REPORTS);
		System.out.printf("Kills with seed %d; undisturbed: %s%n", SEED, course);
		Set<RunStage> interrupted = EnumSet.noneOf(RunStage.class);
		List<Throwable> failures = new ArrayList<>();
		ExecutorService lanes = Executors.newFixedThreadPool(AT_A_TIME);
		try {
			List<Future<Hit>> points = new ArrayList<>();
			for (int i = 0; i < POINTS; i++) {
				int number = i;
				points.add(lanes.submit(() -> killAndRestart(number, job, course, same)));
			}
			for (Future<Hit> point : points) {
				try {
					System.out.println(point.get().story());
					interrupted.addAll(point.get().stages());
				}
				catch (Exception ex) {
					failures.add(ex);
				}
			}
		}
		finally {
			lanes.shutdownNow();
		}
		failures.forEach((failure) -> System.out.println(failure.getCause()));
		assertThat(failures).isEmpty();
		if (POINTS >= 2 * RunStage.values().length) {
			assertThat(interrupted).containsAll(EnumSet.range(RunStage.VERIFY_EXTRACT, RunStage.SEAL_RUN));
		}
	}

	private static Hit killAndRestart(int number, Path job, RunCourse course, SameRun same) throws Exception {
		Random random = new Random(SEED * 31 + number);
		RunStage[] stages = RunStage.values();
		RunStage aim = stages[number % stages.length];
		// A home of its own: the first start of an installation is interrupted too.
		Path home = SmallParts.home(temporary.resolve("home-" + number));
		Path out = temporary.resolve("runs-" + number);
		Processes processes = new Processes(home);
		StringBuilder story = new StringBuilder(String.format(Locale.ROOT, "%3d aimed at %-15s", number, aim));
		Process process = SmallParts.start(processes, job, out);
		course.await(aim, process, out);
		double point = random.nextDouble() * ((number < stages.length) ? 0.2 : 1);
		Duration after = course.awaitItems(aim, point, process, out) ? Duration.ZERO : part(course.length(aim), point);
		Set<RunStage> hits = EnumSet.of(kill(process, after, course, out, story));
		for (int kills = 1; kills < 3 && random.nextInt(3) == 0; kills++) {
			hits.add(kill(goOn(processes, job, out), part(course.length(), random.nextDouble()), course, out, story));
		}
		Processes.Outcome last = Processes.outcome(goOn(processes, job, out));
		if (last.text().contains("there is no run")) {
			// Killed before the history knew of it: what is there is nobody's.
			deleteEmpty(RunTraces.run(out));
			last = Processes.outcome(goOn(processes, job, out));
		}
		boolean complete = last.text().contains("COMPLETED: there is nothing to restart");
		assertThat(last.code()).as(story + last.text()).isEqualTo(complete ? 2 : 0);
		same.check(RunTraces.run(out), home, SmallParts.REPORTS);
		return new Hit(hits, story.toString());
	}

	private static RunStage kill(Process process, Duration after, RunCourse course, Path out, StringBuilder story)
			throws InterruptedException {
		LockSupport.parkNanos(after.toNanos());
		boolean alive = process.isAlive();
		process.destroyForcibly();
		assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
		RunStage stage = course.stage(out);
		story.append(String.format(Locale.ROOT, " | %s in %s after %d items", alive ? "killed" : "ended by itself",
				stage, RunTraces.below(out).items()));
		return stage;
	}

	private static Duration part(Duration length, double part) {
		return Duration.ofNanos((long) (length.toNanos() * part));
	}

	/** What the operator does: restarts the run, or runs the job if there is none yet. */
	private static Process goOn(Processes processes, Path job, Path out) throws Exception {
		Path run = RunTraces.run(out);
		return (run != null) ? processes.start(Clausewatch.class, "restart", run.getFileName().toString())
				: SmallParts.start(processes, job, out);
	}

	private static void deleteEmpty(Path run) throws IOException {
		new Workspace(run).clear();
		Files.delete(run);
	}

}
