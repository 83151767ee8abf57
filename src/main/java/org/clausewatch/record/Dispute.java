package org.clausewatch.record;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A disputed signature (agreement 2.2, 4). Columns as in {@code disputes.csv}.
 *
 * @param row the row it is a view of; cells are decoded when they are asked for
 */
public record Dispute(Row row) implements SourceRecord {

	private static final int CASE_ID = RecordKind.DISPUTES.indexOf("case_id");

	private static final int ISSUER = RecordKind.DISPUTES.indexOf("issuer");

	private static final int SERIAL = RecordKind.DISPUTES.indexOf("serial");

	private static final int SIGNATURE_AT = RecordKind.DISPUTES.indexOf("signature_at");

	private static final int SIGNATURE_TIME_PROOF = RecordKind.DISPUTES.indexOf("signature_time_proof");

	private static final int SIGNATURE_EARLIEST = RecordKind.DISPUTES.indexOf("signature_earliest");

	private static final int SIGNATURE_LATEST = RecordKind.DISPUTES.indexOf("signature_latest");

	private static final int RAISED_AT = RecordKind.DISPUTES.indexOf("raised_at");

	private static final int SUPPORT_REQUESTED_AT = RecordKind.DISPUTES.indexOf("support_requested_at");

	private static final int SUPPORT_ANSWERED_AT = RecordKind.DISPUTES.indexOf("support_answered_at");

	private static final int STAGE = RecordKind.DISPUTES.indexOf("stage");

	/** Codes of the column. */
	public enum TimeProof {

		TIMESTAMP_TOKEN, CLAIMED

	}

	/** Codes of the column. */
	public enum Stage {

		NEGOTIATION, ARBITRATION, CLOSED

	}

	@Override
	public SourceRow source() {
		return this.row.source();
	}

	public String caseId() {
		return Row.required(this.row.text(CASE_ID));
	}

	public IssuerName issuer() {
		return Row.required(this.row.issuer(ISSUER));
	}

	public BigInteger serial() {
		return Row.required(this.row.serial(SERIAL));
	}

	public @Nullable Moment signatureAt() {
		return this.row.time(SIGNATURE_AT);
	}

	public @Nullable TimeProof signatureTimeProof() {
		return this.row.code(SIGNATURE_TIME_PROOF, TimeProof.class);
	}

	public @Nullable Moment signatureEarliest() {
		return this.row.time(SIGNATURE_EARLIEST);
	}

	public @Nullable Moment signatureLatest() {
		return this.row.time(SIGNATURE_LATEST);
	}

	public Moment raisedAt() {
		return Row.required(this.row.time(RAISED_AT));
	}

	public @Nullable Moment supportRequestedAt() {
		return this.row.time(SUPPORT_REQUESTED_AT);
	}

	public @Nullable Moment supportAnsweredAt() {
		return this.row.time(SUPPORT_ANSWERED_AT);
	}

	public @Nullable Stage stage() {
		return this.row.code(STAGE, Stage.class);
	}

}
