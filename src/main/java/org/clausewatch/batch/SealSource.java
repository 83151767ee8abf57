package org.clausewatch.batch;

import org.clausewatch.seal.Seal;

/** Gives seals by the name that job files use. */
public interface SealSource {

	/**
	 * Opens a seal.
	 * @throws org.clausewatch.seal.SealException where there is none of that name, or its
	 * key can't be used
	 */
	Seal open(String name);

	/**
	 * Asks whether a job may use a seal.
	 * @throws org.clausewatch.seal.SealException where it may not
	 */
	default void requireAllowed(String name, String job) {
	}

}
