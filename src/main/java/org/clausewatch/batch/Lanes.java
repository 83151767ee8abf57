package org.clausewatch.batch;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Does a few long things at a time, in a step that isn't divided into items. */
final class Lanes {

	private Lanes() {
	}

	/** A thing to do. */
	interface Work {

		void run() throws IOException;

	}

	/**
	 * Does all of it, begun in the order given, so many at a time. Where one fails, no
	 * other is begun, those at work are waited for, and a failure is thrown.
	 */
	static void run(int lanes, List<? extends Work> all) throws IOException {
		Queue<Work> queue = new ConcurrentLinkedQueue<>(all);
		int number = Math.min(lanes, all.size());
		if (number == 0) {
			return;
		}
		ExecutorService threads = Executors.newFixedThreadPool(number);
		try {
			CompletableFuture
				.allOf(IntStream.range(0, number)
					.mapToObj((lane) -> CompletableFuture.runAsync(() -> draw(queue), threads))
					.toArray(CompletableFuture[]::new))
				.join();
		}
		catch (CompletionException ex) {
			Throwable cause = ex.getCause();
			if (cause instanceof Failure failure) {
				throw failure.cause;
			}
			if (cause instanceof RuntimeException unchecked) {
				throw unchecked;
			}
			if (cause instanceof Error error) {
				throw error;
			}
			throw ex;
		}
		finally {
			threads.shutdown();
		}
	}

	private static void draw(Queue<Work> queue) {
		Work work = queue.poll();
		while (work != null) {
			boolean done = false;
			try {
				work.run();
				done = true;
			}
			catch (IOException ex) {
				throw new Failure(ex);
			}
			finally {
				if (!done) {
					queue.clear();
				}
			}
			work = queue.poll();
		}
	}

	/** Carries a checked failure out of a lane. */
	private static final class Failure extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final IOException cause;

		Failure(IOException cause) {
			super(cause);
			this.cause = cause;
		}

	}

}
