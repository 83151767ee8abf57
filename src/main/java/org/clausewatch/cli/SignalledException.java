package org.clausewatch.cli;

/** A signal ended a command in good order; the message says how to go on. */
final class SignalledException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int exitCode;

	SignalledException(String message, int exitCode) {
		super(message);
		this.exitCode = exitCode;
	}

	int exitCode() {
		return this.exitCode;
	}

}
