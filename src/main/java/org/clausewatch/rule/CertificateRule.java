package org.clausewatch.rule;

import org.clausewatch.dossier.Dossier;

/**
 * Judges a dossier by one clause: a pure function, the same answer for the same
 * arguments.
 */
public non-sealed interface CertificateRule extends Rule {

	/**
	 * Judges one certificate. Called only where {@link Dossier#hasCertificate()}, or
	 * {@link #judgesUnknownCertificates()}, and every input file of the metadata is
	 * present.
	 * @throws UnsetParameterException where a policy value is needed that isn't set: the
	 * outcome is INDETERMINATE, class CONFIG
	 */
	Verdict judge(Dossier dossier, Circumstances circumstances);

	/**
	 * Whether the rule is also asked about identities that {@code certificates.csv}
	 * doesn't know but other records name.
	 */
	default boolean judgesUnknownCertificates() {
		return false;
	}

	/**
	 * Whether the rule looks at {@link Dossier#keyHolders()}, which takes a second
	 * grouping; without such a rule none is made.
	 */
	default boolean comparesKeys() {
		return false;
	}

}
