package org.clausewatch.dossier;

import org.clausewatch.record.RecordKind;
import org.jspecify.annotations.Nullable;

/** What an identifier in a row refers to, and the kind of record that defines it. */
public enum ReferenceKind {

	CERTIFICATE(RecordKind.CERTIFICATES), APPLICATION(RecordKind.APPLICATIONS), REQUEST(RecordKind.REVOCATION_REQUESTS),
	FEE(RecordKind.FEES), NOTICE(RecordKind.NOTICES),
	/** Joins addresses to certificates; no file defines subscribers. */
	SUBSCRIBER(null),
	/** Joins evidence to the disputed certificate. */
	DISPUTE(null),
	/** Joins evidence to the revoked certificate, by its serial. */
	REVOCATION(null),
	/** Brings certificates for one key together; no file defines keys. */
	PUBLIC_KEY(null);

	private final @Nullable RecordKind definedBy;

	ReferenceKind(@Nullable RecordKind definedBy) {
		this.definedBy = definedBy;
	}

	/**
	 * The kind of record that must hold the identifier, {@code null} where none has to.
	 */
	public @Nullable RecordKind definedBy() {
		return this.definedBy;
	}

}
