package org.clausewatch.cli;

/** A command was given something it can't work with. */
final class UsageException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UsageException(String message) {
		super(message);
	}

}
