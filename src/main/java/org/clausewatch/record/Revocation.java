package org.clausewatch.record;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A revocation as executed by the CA. Columns as in {@code revocations.csv}.
 *
 * @param row the row it is a view of; cells are decoded when they are asked for
 */
public record Revocation(Row row) implements SourceRecord {

	private static final int ISSUER = RecordKind.REVOCATIONS.indexOf("issuer");

	private static final int SERIAL = RecordKind.REVOCATIONS.indexOf("serial");

	private static final int EXECUTED_AT = RecordKind.REVOCATIONS.indexOf("executed_at");

	private static final int INITIATOR = RecordKind.REVOCATIONS.indexOf("initiator");

	private static final int GROUND = RecordKind.REVOCATIONS.indexOf("ground");

	private static final int REQUEST_ID = RecordKind.REVOCATIONS.indexOf("request_id");

	private static final int FEE_ID = RecordKind.REVOCATIONS.indexOf("fee_id");

	private static final int DECISION_DOCUMENT = RecordKind.REVOCATIONS.indexOf("decision_document");

	private static final int EVIDENCE_SHA256 = RecordKind.REVOCATIONS.indexOf("evidence_sha256");

	private static final int OPERATOR_ID = RecordKind.REVOCATIONS.indexOf("operator_id");

	private static final int APPROVER_ID = RecordKind.REVOCATIONS.indexOf("approver_id");

	private static final int CRL_REASON = RecordKind.REVOCATIONS.indexOf("crl_reason");

	private static final int SUBSCRIBER_NOTIFIED_AT = RecordKind.REVOCATIONS.indexOf("subscriber_notified_at");

	/** Codes of the column. */
	public enum Initiator {

		SUBSCRIBER, CA

	}

	@Override
	public SourceRow source() {
		return this.row.source();
	}

	public IssuerName issuer() {
		return Row.required(this.row.issuer(ISSUER));
	}

	public BigInteger serial() {
		return Row.required(this.row.serial(SERIAL));
	}

	public Moment executedAt() {
		return Row.required(this.row.time(EXECUTED_AT));
	}

	public Initiator initiator() {
		return Row.required(this.row.code(INITIATOR, Initiator.class));
	}

	public @Nullable String ground() {
		return this.row.text(GROUND);
	}

	public @Nullable String requestId() {
		return this.row.text(REQUEST_ID);
	}

	public @Nullable String feeId() {
		return this.row.text(FEE_ID);
	}

	public @Nullable String decisionDocument() {
		return this.row.text(DECISION_DOCUMENT);
	}

	public @Nullable String evidenceSha256() {
		return this.row.text(EVIDENCE_SHA256);
	}

	public @Nullable String operatorId() {
		return this.row.text(OPERATOR_ID);
	}

	public @Nullable String approverId() {
		return this.row.text(APPROVER_ID);
	}

	public @Nullable CrlReason crlReason() {
		return this.row.crlReason(CRL_REASON);
	}

	public @Nullable Moment subscriberNotifiedAt() {
		return this.row.time(SUBSCRIBER_NOTIFIED_AT);
	}

	/** Put on hold (RFC 5280, 5.3.1), from which it may be released. */
	public boolean isHold() {
		return crlReason() == CrlReason.CERTIFICATE_HOLD;
	}

	/** Released from hold (RFC 5280, 5.3.1): the row revokes nothing. */
	public boolean isRelease() {
		return crlReason() == CrlReason.REMOVE_FROM_CRL;
	}

}
