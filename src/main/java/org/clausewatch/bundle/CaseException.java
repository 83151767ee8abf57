package org.clausewatch.bundle;

/** A case that no bundle can be made of; the message says why, on one line. */
public final class CaseException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	CaseException(String message) {
		super(message);
	}

}
