package org.clausewatch.seal;

/**
 * One of those who sign, in their order.
 *
 * @param key the signer's key
 * @param role in which role, such as "preparer"; empty where none is claimed
 * @param reason why this signer signs; empty where the report's own reason says it
 */
public record Signer(SealKey key, Words role, Words reason) {

	/** A signer who claims nothing. */
	public Signer(SealKey key) {
		this(key, Words.NONE, Words.NONE);
	}

	/** The signer's reason with the report's. */
	String reason(SealText text) {
		String own = this.reason.in(text.language());
		return own.isEmpty() ? text.reason() : own + " · " + text.reason();
	}

}
