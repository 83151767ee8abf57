package org.clausewatch.dispute;

/** What is open to dispute in a time line, or in the records it rests on. */
public enum Contest {

	/** The window differs between the readings of the receipt. */
	READINGS_DIFFER,
	/** The revocation was overdue (agreement 1.3 against 2.5 and ESL 28). */
	OVERDUE,
	/** An excuse is claimed for part of the delay (agreement 2.5(4)). */
	EXCUSE_CLAIMED,
	/** The CA had an oral report before the written request. */
	ORAL_REPORT,
	/** The report was made only some time after the loss was known (ESL 15). */
	REPORT_DELAYED,
	/** The publication lag was exceeded, or there is no publication. */
	PUBLICATION_LATE,
	/** The signature's time is claimed, not proven. */
	TIME_CLAIMED,
	/** The precision of the records leaves open on which side of a bound it lies. */
	IMPRECISE,
	/** A request was withdrawn. */
	WITHDRAWN,
	/** Executed before the request was received. */
	REVOKED_BEFORE_REQUEST,
	/** Published before it was executed. */
	PUBLISHED_BEFORE_REVOCATION,
	/** The loss was known only after the request. */
	LOSS_AFTER_REQUEST,
	/** Signed before the certificate's validity, or after it. */
	OUTSIDE_VALIDITY,
	/** The CRLs leave open when the revocation was first published. */
	PUBLICATION_UNKNOWN,
	/** The extract lacks the file of requests or of revocations. */
	RECORDS_ABSENT

}
