package org.clausewatch.batch;

/** The history has no such run, or none that could go on. */
public final class UnknownRunException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public UnknownRunException(String message) {
		super(message);
	}

}
