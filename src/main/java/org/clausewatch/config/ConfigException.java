package org.clausewatch.config;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A job or policy file can't be used: wrong usage, exit code 2. The message has one line
 * a problem.
 */
public final class ConfigException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<Problem> problems;

	ConfigException(List<Problem> problems) {
		super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
		this.problems = List.copyOf(problems);
	}

	/** In the order of the file. */
	public List<Problem> problems() {
		return this.problems;
	}

}
