package org.clausewatch.generate;

import org.clausewatch.record.RecordKind;

/**
 * The full CRLs of a quarter, one a day and issuer. A revoked certificate stands on each
 * from its revocation until it expires.
 */
record CrlSeries(Quarter quarter) {

	private static final int FIRST_NUMBER = 4000;

	private static final long HOUR_OF_DAY = 2 * Quarter.HOUR;

	private long thisUpdate(int day) {
		return this.quarter.day(day) + HOUR_OF_DAY;
	}

	/** Writes the lists themselves. */
	void write(RowSink sink) {
		for (Issuer issuer : Issuer.values()) {
			for (int day = 0; day < this.quarter.days(); day++) {
				new RowBuilder(RecordKind.CRLS, sink, TimeText.UTC).set("issuer", issuer.distinguishedName())
					.set("crl_number", String.valueOf(FIRST_NUMBER + day))
					.at("this_update", thisUpdate(day))
					.at("next_update", thisUpdate(day + 2))
					.at("published_at", thisUpdate(day) + 240)
					.set("kind", "FULL")
					.write();
			}
		}
	}

	/** Lists a revoked certificate. */
	void list(Story story, long revokedAt, String reason) {
		long expires = story.enrolment().validity().notAfter();
		for (int day = 0; day < this.quarter.days() && thisUpdate(day) < expires; day++) {
			if (thisUpdate(day) >= revokedAt) {
				story.row(RecordKind.CRL_ENTRIES)
					.set("crl_number", String.valueOf(FIRST_NUMBER + day))
					.at("revocation_date", revokedAt)
					.set("reason", reason)
					.write();
			}
		}
	}

}
