package org.clausewatch.generate;

import java.util.function.IntPredicate;

/**
 * What the CRLs make of a revocation.
 *
 * @param executedAt when the certificate was revoked, epoch second
 * @param date the revocation date that they state, epoch second
 * @param reason CRLReason by its name in RFC 5280
 * @param leavesOut whether the full CRLs leave it out, by their count since the
 * revocation from 0; deltas before the first count with it
 */
record Listing(long executedAt, long date, String reason, IntPredicate leavesOut) {

	/** As it should be: on every one until the certificate expires. */
	static Listing of(long executedAt, String reason) {
		return new Listing(executedAt, executedAt, reason, (count) -> false);
	}

	Listing dated(long other) {
		return new Listing(this.executedAt, other, this.reason, this.leavesOut);
	}

	Listing withReason(String other) {
		return new Listing(this.executedAt, this.date, other, this.leavesOut);
	}

	Listing leavingOut(IntPredicate counts) {
		return new Listing(this.executedAt, this.date, this.reason, counts);
	}

}
