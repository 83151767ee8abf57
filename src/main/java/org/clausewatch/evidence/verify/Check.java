package org.clausewatch.evidence.verify;

/**
 * One thing that was checked, in words.
 *
 * @param subject what it is about
 * @param outcome whether it holds
 * @param text one line
 */
public record Check(Subject subject, Outcome outcome, String text) {

	public Check {
		text = OneLine.of(text);
	}

	/** What a check is about. */
	public enum Subject {

		/** The bytes are those that were signed, in the one form our writers use. */
		INTEGRITY,
		/** Who signed. */
		SIGNER,
		/** From the signer to a trust anchor (RFC 5280, 6). */
		CHAIN,
		/** The signer's certificate was valid when it was used. */
		VALIDITY,
		/** Whether a certificate was revoked when its key was used. */
		REVOCATION,
		/** When, and by whose clock. */
		TIME,
		/** What the signature is over. */
		COVERAGE,
		/** What was done to the file after it was signed. */
		CHANGES,
		/** What the sealed content says, held against the files. */
		CONTENT

	}

	/** Whether a check holds. */
	public enum Outcome {

		PASS, FAIL,
		/** Worth knowing, neither good nor bad. */
		NOTE

	}
}
