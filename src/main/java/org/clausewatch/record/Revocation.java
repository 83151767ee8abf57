package org.clausewatch.record;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A revocation as executed by the CA. Columns as in {@code revocations.csv}.
 *
 * @param source the row it was read from
 */
public record Revocation(SourceRow source, IssuerName issuer, BigInteger serial, Moment executedAt, Initiator initiator,
		@Nullable String ground, @Nullable String requestId, @Nullable String feeId, @Nullable String decisionDocument,
		@Nullable String evidenceSha256, @Nullable String operatorId, @Nullable String approverId,
		@Nullable CrlReason crlReason, @Nullable Moment subscriberNotifiedAt) implements SourceRecord {

	/** Codes of the column. */
	public enum Initiator {

		SUBSCRIBER, CA

	}

	public static Revocation of(Row row) {
		return new Revocation(row.source(), Row.required(row.issuer("issuer")), Row.required(row.serial("serial")),
				Row.required(row.time("executed_at")), Row.required(row.code("initiator", Initiator.class)),
				row.text("ground"), row.text("request_id"), row.text("fee_id"), row.text("decision_document"),
				row.text("evidence_sha256"), row.text("operator_id"), row.text("approver_id"),
				row.crlReason("crl_reason"), row.time("subscriber_notified_at"));
	}

}
