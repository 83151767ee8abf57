package org.clausewatch.cli;

import java.io.PrintStream;
import java.time.Duration;
import org.clausewatch.batch.Progress;

/**
 * Says how far a run is: on a terminal in one line that is drawn over, elsewhere in a
 * line now and then, so that a log shows a long run at work.
 */
final class ProgressLine implements AutoCloseable {

	private static final Duration REDRAWN = Duration.ofMillis(250);

	private static final Duration LOGGED = Duration.ofSeconds(30);

	private final Progress progress;

	private final PrintStream out;

	private final boolean terminal;

	private final Duration period;

	private final Pace pace = new Pace();

	private final Thread thread;

	private volatile boolean closed;

	private long told = System.nanoTime();

	private ProgressLine(Progress progress, PrintStream out, boolean terminal, Duration period) {
		this.progress = progress;
		this.out = out;
		this.terminal = terminal;
		this.period = period;
		this.thread = new Thread(this::watch, "progress");
		this.thread.setDaemon(true);
	}

	/** Watches a run on standard error. */
	static ProgressLine show(Progress progress) {
		boolean terminal = System.console() != null;
		return show(progress, System.err, terminal, terminal ? REDRAWN : LOGGED);
	}

	/**
	 * Watches a run.
	 * @param terminal whether a line can be drawn over
	 * @param period between two lines
	 */
	static ProgressLine show(Progress progress, PrintStream out, boolean terminal, Duration period) {
		ProgressLine line = new ProgressLine(progress, out, terminal, period);
		line.thread.start();
		return line;
	}

	private void watch() {
		while (!this.closed) {
			see(this.progress.glance(), System.nanoTime());
			try {
				Thread.sleep(Math.min(REDRAWN.toMillis(), this.period.toMillis()));
			}
			catch (InterruptedException ex) {
				return;
			}
		}
	}

	private void see(Progress.Glance glance, long now) {
		if (glance.step().isEmpty()) {
			return;
		}
		this.pace.see(glance, now);
		if (now - this.told >= this.period.toNanos()) {
			this.told = now;
			String text = ProgressText.of(glance, this.pace);
			this.out.print(this.terminal ? "\r\u001b[K" + text : "clausewatch: " + text + "\n");
			this.out.flush();
		}
	}

	@Override
	public void close() {
		if (!this.closed) {
			this.closed = true;
			this.thread.interrupt();
			if (this.terminal) {
				this.out.print("\r\u001b[K");
				this.out.flush();
			}
		}
	}

}
