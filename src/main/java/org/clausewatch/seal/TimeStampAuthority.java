package org.clausewatch.seal;

/** A time-stamp authority (RFC 3161). */
public interface TimeStampAuthority {

	/**
	 * Stamps a digest.
	 * @param sha256 the SHA-256 of what is stamped
	 * @return the time-stamp token, DER
	 * @throws SealException when no token was given or it is not for this digest
	 */
	byte[] stamp(byte[] sha256);

}
