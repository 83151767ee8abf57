package org.clausewatch.rule;

/** A policy value is needed that the policy doesn't set; it is never guessed. */
public final class UnsetParameterException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String parameter;

	private final boolean wholeRun;

	/** The value is missing at the event of one certificate. */
	public UnsetParameterException(String parameter) {
		this(parameter, false);
	}

	private UnsetParameterException(String parameter, boolean wholeRun) {
		super("policy parameter " + parameter + " is not set", null, false, false);
		this.parameter = parameter;
		this.wholeRun = wholeRun;
	}

	/**
	 * The policy doesn't know the parameter at all and no certificate can be judged
	 * without it: it is reported once for the run instead of once a certificate.
	 */
	public static UnsetParameterException forWholeRun(String parameter) {
		return new UnsetParameterException(parameter, true);
	}

	public String parameter() {
		return this.parameter;
	}

	/** Whether it is a gap of the run, not of one certificate. */
	public boolean wholeRun() {
		return this.wholeRun;
	}

}
