package org.clausewatch.config;

import java.nio.file.Path;
import org.clausewatch.rule.Policy;

/**
 * A policy file.
 *
 * @param file where it was read
 * @param policy what it says
 * @param sha256 identifies the policy, lower-case hexadecimal: SHA-256 over the file's
 * bytes and then those of each file it names, in the order it names them, each preceded
 * by its length as eight bytes, big-endian
 */
public record PolicyFile(Path file, Policy policy, String sha256) {

	/**
	 * Reads and checks a policy file and the files it names.
	 * @throws ConfigException with everything that is wrong with them
	 */
	public static PolicyFile read(Path file) {
		return new PolicyReader(file).read();
	}

}
