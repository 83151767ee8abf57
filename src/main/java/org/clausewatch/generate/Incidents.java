package org.clausewatch.generate;

import static org.clausewatch.generate.Quarter.DAY;
import static org.clausewatch.generate.Quarter.HOUR;

import org.clausewatch.record.RecordKind;

/** What stood in the CA's way during the quarter (agreement 2.5(4)). */
final class Incidents {

	/** Day of the quarter the typhoon arrives, counted from 0. */
	private static final int TYPHOON_DAY = 84;

	/** Day of the quarter whose CRLs of persons were published late by a staff error. */
	static final int PUBLICATION_DAY = 61;

	/** Seconds from the making of those CRLs to their publication. */
	static final long PUBLICATION_HELD_UP = 10 * HOUR + 600;

	/**
	 * The first of two days on which the signing device of the SM2 issuer stood still.
	 */
	static final int NO_CRL_DAY = 30;

	private Incidents() {
	}

	static long typhoonStart(Quarter quarter) {
		return quarter.day(TYPHOON_DAY) + 20 * HOUR;
	}

	static void write(Quarter quarter, Draw draw, RowSink sink) {
		long storm = typhoonStart(quarter);
		incident(sink, 1, "ACCIDENT", "REVOCATION", quarter.day(18) + 14 * HOUR, 5 * HOUR).write();
		incident(sink, 2, "MAINTENANCE", "REVOCATION", quarter.day(46), 6 * HOUR).set("proof_sha256", draw.hex(64))
			.at("notified_at", quarter.day(43))
			.write();
		incident(sink, 3, "STAFF_ERROR", "PUBLICATION", quarter.day(PUBLICATION_DAY) + HOUR, 11 * HOUR)
			.set("proof_sha256", draw.hex(64))
			.write();
		incident(sink, 4, "FORCE_MAJEURE", "ALL", storm, 40 * HOUR).set("proof_sha256", draw.hex(64))
			.at("notified_at", storm - 4 * HOUR)
			.write();
		incident(sink, 5, "ACCIDENT", "PUBLICATION", quarter.day(NO_CRL_DAY), 47 * HOUR)
			.set("proof_sha256", draw.hex(64))
			.at("notified_at", quarter.day(NO_CRL_DAY) + 9 * HOUR)
			.write();
		new RowBuilder(RecordKind.EVIDENCE, sink, TimeText.CHINA).set("evidence_id", "EV-INC-4")
			.set("subject_kind", "INCIDENT")
			.set("subject_id", "INC-4")
			.set("sha256", draw.hex(64))
			.at("collected_at", storm + 3 * DAY)
			.set("custodian", "合规部")
			.write();
	}

	private static RowBuilder incident(RowSink sink, int number, String type, String scope, long start, long length) {
		return new RowBuilder(RecordKind.INCIDENTS, sink, TimeText.CHINA).set("incident_id", "INC-" + number)
			.set("type", type)
			.at("starts_at", start)
			.at("ends_at", start + length)
			.set("scope", scope);
	}

}
