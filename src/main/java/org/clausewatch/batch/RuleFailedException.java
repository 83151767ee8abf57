package org.clausewatch.batch;

/** A rule threw: its outcome is ERROR and the run ends FAILED. */
public final class RuleFailedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** Fails with a message that names the rule and the certificate. */
	public RuleFailedException(String message) {
		super("rule failed: " + message);
	}

}
