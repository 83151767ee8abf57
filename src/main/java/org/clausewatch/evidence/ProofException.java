package org.clausewatch.evidence;

/** Something can't be proved; the message says why, in words for the user. */
public final class ProofException extends Exception {

	private static final long serialVersionUID = 1L;

	public ProofException(String message) {
		super(message);
	}

}
