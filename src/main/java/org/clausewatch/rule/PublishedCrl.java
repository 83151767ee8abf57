package org.clausewatch.rule;

import org.clausewatch.record.Crl;

/**
 * A CRL of the register.
 *
 * @param row its row in {@code crls.csv}
 * @param contents where its entries are known from
 */
public record PublishedCrl(Crl row, Contents contents) {

	/** Where the entries of a CRL are known from. */
	public enum Contents {

		/** {@code crl-entries.csv}: a CRL without a row there is empty. */
		ROWS,
		/** The CRL itself, whose file was read. */
		FILE,
		/** Nowhere: nothing can be said about what it lists. */
		UNKNOWN

	}

	/** A CRL that doesn't say is full. */
	public boolean isFull() {
		return this.row.kind() != Crl.Scope.DELTA;
	}

	/** Whether what the CRL doesn't list can be told. */
	public boolean isKnown() {
		return this.contents != Contents.UNKNOWN;
	}

}
