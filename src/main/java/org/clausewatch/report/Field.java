package org.clausewatch.report;

/**
 * What a report could tell of somebody (agreement 2.7). The first four may stand inside
 * any text.
 */
public enum Field {

	/** A natural person's name. */
	PERSON,
	/** The number of an identity document. */
	DOCUMENT_NUMBER, TELEPHONE, EMAIL,
	/** A certificate's serial number. */
	CERTIFICATE,
	/** Identifiers of records, and where they stand in the extract. */
	RECORD,
	/** A finding's id, by which it can be looked up. */
	FINDING,
	/** A finding's own times and its arithmetic in words. */
	EXPLANATION,
	/** What a rejected cell held. */
	REJECTED_CELL, SERVICE_POINT,
	/** Staff who executed or decided. */
	OPERATOR,
	/** Who approved a waiver, and why. */
	APPROVER

}
