package org.clausewatch.ingest;

/** The input is refused as a whole, before any of it is used. */
public final class InputRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Refuses with a message that names file, line and column as far as they are known.
	 */
	public InputRefusedException(String message) {
		super(message);
	}

	public InputRefusedException(String message, Throwable cause) {
		super(message, cause);
	}

}
