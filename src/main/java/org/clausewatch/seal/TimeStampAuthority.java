package org.clausewatch.seal;

/** A time-stamp authority (RFC 3161). */
public interface TimeStampAuthority {

	/**
	 * Stamps a digest.
	 * @param imprint the kind of digest
	 * @param digest of what is stamped
	 * @return the time-stamp token, DER
	 * @throws SealException when no token was given or it is not for this digest
	 */
	byte[] stamp(Imprint imprint, byte[] digest);

	/**
	 * Stamps a SHA-256 digest.
	 * @throws SealException when no token was given or it is not for this digest
	 */
	default byte[] stamp(byte[] sha256) {
		return stamp(Imprint.SHA256, sha256);
	}

	/** Whether its clock is this machine's own, for demonstrations. */
	default boolean demo() {
		return false;
	}

}
