package org.clausewatch.rule;

/**
 * Judges how an issuer publishes its CRLs: a pure function of one series of them.
 */
public non-sealed interface PublicationRule extends Rule {

	/**
	 * Judges one series of CRLs. Called only where every input file of the metadata is
	 * present.
	 * @throws UnsetParameterException where a policy value is needed that isn't set
	 */
	Verdict judge(CrlSeries series, Circumstances circumstances);

}
