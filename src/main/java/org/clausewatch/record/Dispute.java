package org.clausewatch.record;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A disputed signature (agreement 2.2, 4). Columns as in {@code disputes.csv}.
 *
 * @param source the row it was read from
 */
public record Dispute(SourceRow source, String caseId, IssuerName issuer, BigInteger serial,
		@Nullable Moment signatureAt, @Nullable TimeProof signatureTimeProof, @Nullable Moment signatureEarliest,
		@Nullable Moment signatureLatest, Moment raisedAt, @Nullable Moment supportRequestedAt,
		@Nullable Moment supportAnsweredAt, @Nullable Stage stage) implements SourceRecord {

	/** Codes of the column. */
	public enum TimeProof {

		TIMESTAMP_TOKEN, CLAIMED

	}

	/** Codes of the column. */
	public enum Stage {

		NEGOTIATION, ARBITRATION, CLOSED

	}

	public static Dispute of(Row row) {
		return new Dispute(row.source(), Row.required(row.text("case_id")), Row.required(row.issuer("issuer")),
				Row.required(row.serial("serial")), row.time("signature_at"),
				row.code("signature_time_proof", TimeProof.class), row.time("signature_earliest"),
				row.time("signature_latest"), Row.required(row.time("raised_at")), row.time("support_requested_at"),
				row.time("support_answered_at"), row.code("stage", Stage.class));
	}

}
