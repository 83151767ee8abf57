package org.clausewatch.seal;

/**
 * How long a seal can be checked (the baseline levels of ETSI EN 319 122-1, 319 132-1 and
 * 319 142-1).
 */
public enum Level {

	/** The signature alone: the signer's own clock says when. */
	B,

	/** With a time-stamp over the signature. */
	T,

	/** With the certificates and revocation data that its check needs. */
	LT,

	/** With a time-stamp over those too, which can be renewed for ever. */
	LTA;

	/** Whether a time-stamp authority is asked. */
	public boolean timeStamped() {
		return this != B;
	}

	/** Whether revocation data are embedded. */
	public boolean longTerm() {
		return this == LT || this == LTA;
	}

}
