package org.clausewatch.config;

import java.nio.file.Path;
import java.util.List;
import org.clausewatch.finding.Waiver;
import org.clausewatch.rule.Policy;

/**
 * A policy file.
 *
 * @param file where it was read
 * @param policy what it says
 * @param sha256 identifies the policy, lower-case hexadecimal: SHA-256 over the file's
 * bytes and then those of each file it names, in the order it names them, each preceded
 * by its length as eight bytes, big-endian; suppositions follow in the same way
 * @param waivers what the file it names waives, none where it names none
 */
public record PolicyFile(Path file, Policy policy, String sha256, List<Waiver> waivers) {

	/**
	 * Reads and checks a policy file and the files it names.
	 * @throws ConfigException with everything that is wrong with them
	 */
	public static PolicyFile read(Path file) {
		return read(file, List.of());
	}

	/**
	 * Reads a policy file and supposes other values for some of its parameters. The
	 * policy's name and digest tell them.
	 * @throws ConfigException with everything that is wrong with the files, or with a
	 * supposition
	 */
	public static PolicyFile read(Path file, List<Supposition> suppositions) {
		return new PolicyReader(file, suppositions).read();
	}

}
