package org.clausewatch.batch;

/** A run stopped because it was asked to; the message says how to go on. */
public final class RunStoppedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	RunStoppedException(String runId) {
		super("run " + runId + " is stopped; clausewatch restart " + runId + " goes on with it");
	}

}
