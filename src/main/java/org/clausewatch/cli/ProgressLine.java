package org.clausewatch.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.clausewatch.batch.Progress;

/** One line on a terminal that says how far a run is; silent elsewhere. */
final class ProgressLine implements AutoCloseable {

	private static final long PERIOD_MILLIS = 250;

	private final Progress progress;

	private final PrintStream out;

	private final Thread thread;

	private volatile boolean closed;

	private String step = "";

	private long stepStart;

	private ProgressLine(Progress progress, PrintStream out) {
		this.progress = progress;
		this.out = out;
		this.thread = new Thread(this::watch, "progress");
		this.thread.setDaemon(true);
	}

	/** Watches a run on standard error, if that is a terminal. */
	static ProgressLine show(Progress progress) {
		ProgressLine line = new ProgressLine(progress, System.err);
		if (System.console() != null) {
			line.thread.start();
		}
		return line;
	}

	private void watch() {
		while (!this.closed) {
			draw(this.progress.glance(), System.nanoTime());
			try {
				Thread.sleep(PERIOD_MILLIS);
			}
			catch (InterruptedException ex) {
				return;
			}
		}
	}

	private void draw(Progress.Glance glance, long now) {
		if (glance.step().isEmpty()) {
			return;
		}
		if (!glance.step().equals(this.step)) {
			this.step = glance.step();
			this.stepStart = now;
		}
		this.out.print("\r\u001b[K" + text(glance, (now - this.stepStart) / 1e9));
		this.out.flush();
	}

	/**
	 * Such as {@code readRecords  1,200,000 of 6,560,000 rows (18 %), 600,000 a second}.
	 */
	static String text(Progress.Glance glance, double seconds) {
		String share = (glance.total() > 0) ? String.format(Locale.ROOT, " of %,d %s (%d %%)", glance.total(),
				glance.unit(), glance.done() * 100 / glance.total()) : " " + glance.unit();
		String rate = (seconds >= 1 && glance.done() > 0)
				? String.format(Locale.ROOT, ", %,.0f a second", glance.done() / seconds) : "";
		return String.format(Locale.ROOT, "%-14s %,d%s%s", glance.step(), glance.done(), share, rate);
	}

	@Override
	public void close() {
		if (!this.closed) {
			this.closed = true;
			if (this.thread.isAlive()) {
				this.thread.interrupt();
				this.out.print("\r\u001b[K");
				this.out.flush();
			}
		}
	}

}
