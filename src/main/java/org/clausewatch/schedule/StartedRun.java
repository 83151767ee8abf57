package org.clausewatch.schedule;

/** A run that is going on. */
public interface StartedRun {

	String runId();

	/**
	 * Waits until the run has ended.
	 * @throws InterruptedException where the process can't wait any longer
	 */
	RunEnd await() throws InterruptedException;

	/**
	 * Asks the run to stop where it can be restarted. It comes back at once; the end is
	 * told by {@link #await()}.
	 */
	void requestStop();

	/**
	 * How a run ended.
	 *
	 * @param completed whether it did all its work
	 * @param detail a line for the record of the schedule, such as the number of findings
	 * or why it failed
	 */
	record RunEnd(boolean completed, String detail) {
	}

}
