package org.clausewatch.batch;

/** Leaves the work at hand because the run was asked to stop; nothing has failed. */
final class StopRequestedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	StopRequestedException() {
		super("asked to stop", null, false, false);
	}

	/** Whether an exception is or wraps one: work may be spread over threads. */
	static boolean is(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof StopRequestedException) {
				return true;
			}
		}
		return false;
	}

}
