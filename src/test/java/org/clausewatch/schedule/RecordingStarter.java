package org.clausewatch.schedule;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts runs that do nothing but end as the test says. */
final class RecordingStarter implements JobStarter {

	final List<String> starts = new CopyOnWriteArrayList<>();

	final AtomicInteger going = new AtomicInteger();

	final AtomicInteger mostGoing = new AtomicInteger();

	final AtomicInteger stopRequests = new AtomicInteger();

	private volatile CountDownLatch gate = new CountDownLatch(0);

	private volatile String startFailure = "";

	private volatile String runFailure = "";

	/** Runs go on until {@link #release()}. */
	void hold() {
		this.gate = new CountDownLatch(1);
	}

	void release() {
		this.gate.countDown();
	}

	void failToStart(String message) {
		this.startFailure = message;
	}

	void failRuns(String message) {
		this.runFailure = message;
	}

	@Override
	public StartedRun start(Path jobFile, Instant scheduledFor) throws Exception {
		if (!this.startFailure.isEmpty()) {
			throw new Exception(this.startFailure);
		}
		this.starts.add(jobFile.getFileName() + " " + scheduledFor);
		this.mostGoing.accumulateAndGet(this.going.incrementAndGet(), Math::max);
		return new Run("run-" + this.starts.size(), this.gate);
	}

	private final class Run implements StartedRun {

		private final String id;

		private final CountDownLatch end;

		private volatile boolean stopped;

		Run(String id, CountDownLatch end) {
			this.id = id;
			this.end = end;
		}

		@Override
		public String runId() {
			return this.id;
		}

		@Override
		public RunEnd await() throws InterruptedException {
			try {
				this.end.await();
			}
			finally {
				RecordingStarter.this.going.decrementAndGet();
			}
			if (this.stopped) {
				return new RunEnd(false, "stopped");
			}
			String failure = RecordingStarter.this.runFailure;
			return failure.isEmpty() ? new RunEnd(true, "3 findings") : new RunEnd(false, failure);
		}

		@Override
		public void requestStop() {
			this.stopped = true;
			RecordingStarter.this.stopRequests.incrementAndGet();
			this.end.countDown();
		}

	}

}
