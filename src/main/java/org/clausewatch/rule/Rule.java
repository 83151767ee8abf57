package org.clausewatch.rule;

import org.clausewatch.dossier.Dossier;

/**
 * Judges a dossier by one clause: a pure function, the same answer for the same
 * arguments.
 */
public interface Rule {

	RuleMetadata metadata();

	/**
	 * Judges one certificate. Called only where {@link Dossier#hasCertificate()} and
	 * every input file of the metadata is present.
	 * @throws UnsetParameterException where a policy value is needed that isn't set: the
	 * outcome is INDETERMINATE, class CONFIG
	 */
	Verdict judge(Dossier dossier, Circumstances circumstances);

}
