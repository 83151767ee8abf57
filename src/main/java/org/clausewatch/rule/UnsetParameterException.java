package org.clausewatch.rule;

/** A policy value is needed that the policy doesn't set; it is never guessed. */
public final class UnsetParameterException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String parameter;

	public UnsetParameterException(String parameter) {
		super("policy parameter " + parameter + " is not set", null, false, false);
		this.parameter = parameter;
	}

	public String parameter() {
		return this.parameter;
	}

}
