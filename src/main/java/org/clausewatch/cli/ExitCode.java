package org.clausewatch.cli;

/** Exit codes of the commands: public, scripts rely on them. */
final class ExitCode {

	/** Done, with findings or without. */
	static final int OK = 0;

	/** A check failed, or a run found the severity that {@code --fail-on} names. */
	static final int CHECK_FAILED = 1;

	/** Wrong usage: an argument, a job file or a policy file. */
	static final int USAGE = 2;

	/** The input was refused before any of it was used. */
	static final int REFUSED = 3;

	/** The run failed; {@code restart} goes on with it. */
	static final int FAILED = 4;

	private ExitCode() {
	}

}
