package org.clausewatch.ingest.x509;

import java.io.IOException;
import org.clausewatch.ingest.Reject;

/** A file that is to be rejected. */
public final class ArtefactException extends IOException {

	private static final long serialVersionUID = 1L;

	private final String code;

	private final long entry;

	ArtefactException(String code, String reason) {
		this(code, reason, 1);
	}

	/** Rejects a revocation list for what one of its entries holds, counted from 1. */
	ArtefactException(String code, String reason, long entry) {
		super(reason);
		this.code = code;
		this.entry = entry;
	}

	/** The reject's code, such as {@code FILE_OUTSIDE}. */
	public String code() {
		return this.code;
	}

	/** The reject, as the file is named in a row. */
	Reject at(String file, String rowSha256) {
		return new Reject(file, this.entry, "file", this.code, String.valueOf(getMessage()), rowSha256);
	}

}
