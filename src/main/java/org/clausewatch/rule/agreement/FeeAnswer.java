package org.clausewatch.rule.agreement;

/** What the records say to a question on a fee's balance. */
enum FeeAnswer {

	YES, NO,
	/** A payment in another currency than the fee's: what it is worth isn't recorded. */
	CURRENCY_DIFFERS,
	/**
	 * It hangs on a payment in the same second, of which only one time is recorded finer.
	 */
	PRECISION;

	boolean isDoubt() {
		return this == CURRENCY_DIFFERS || this == PRECISION;
	}

}
