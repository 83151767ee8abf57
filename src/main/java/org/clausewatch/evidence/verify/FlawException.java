package org.clausewatch.evidence.verify;

/**
 * What is read is not what a writer of ours writes; the message says where, on one line.
 */
final class FlawException extends Exception {

	private static final long serialVersionUID = 1L;

	FlawException(String message) {
		super(message);
	}

	FlawException(String message, Throwable cause) {
		super(message, cause);
	}

	static void unless(boolean holds, String message) throws FlawException {
		if (!holds) {
			throw new FlawException(message);
		}
	}

}
