package org.clausewatch.cli;

import java.util.List;
import org.clausewatch.config.Suggestion;

/** A command was given something it can't work with. */
final class UsageException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UsageException(String message) {
		super(message);
	}

	/**
	 * A name that is none of those there are.
	 * @param what what it should name, such as {@code rule}
	 * @param list the command that lists them
	 */
	static UsageException unknown(String what, String name, List<String> known, String list) {
		return new UsageException("there is no " + what + " " + name
				+ Suggestion.nearest(name, known)
					.map((nearest) -> "; did you mean " + nearest + "?")
					.orElse("; see " + list));
	}

}
