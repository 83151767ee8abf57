package org.clausewatch.seal;

import org.jspecify.annotations.Nullable;

/**
 * A seal can't be opened or set. The message is one line for the user, naming the seal
 * and the file.
 */
public final class SealException extends RuntimeException {

	public SealException(String message) {
		super(message);
	}

	public SealException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
