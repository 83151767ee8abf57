package org.clausewatch.record;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A request or report that asks for a revocation (agreement 1.3). Columns as in
 * {@code revocation-requests.csv}.
 *
 * @param source the row it was read from
 */
public record RevocationRequest(SourceRow source, String requestId, IssuerName issuer, BigInteger serial, Form form,
		Moment receivedAt, @Nullable String receivedPoint, @Nullable Moment coreReceivedAt,
		@Nullable Moment authenticatedAt, @Nullable Authentication authentication, @Nullable Moment defectNotifiedAt,
		@Nullable Moment curedAt, @Nullable Moment withdrawnAt, @Nullable Moment keyLossKnownAt,
		@Nullable Reason reason) implements SourceRecord {

	/** Codes of the column. */
	public enum Form {

		WRITTEN, ELECTRONIC, PHONE, ORAL

	}

	/** Codes of the column. */
	public enum Authentication {

		PASS, FAIL, NONE

	}

	/** Codes of the column. */
	public enum Reason {

		LOST, STOLEN, KEY_COMPROMISE, NO_LONGER_NEEDED, SUBJECT_CHANGED, OTHER

	}

	public static RevocationRequest of(Row row) {
		return new RevocationRequest(row.source(), Row.required(row.text("request_id")),
				Row.required(row.issuer("issuer")), Row.required(row.serial("serial")),
				Row.required(row.code("form", Form.class)), Row.required(row.time("received_at")),
				row.text("received_point"), row.time("core_received_at"), row.time("authenticated_at"),
				row.code("authentication", Authentication.class), row.time("defect_notified_at"), row.time("cured_at"),
				row.time("withdrawn_at"), row.time("key_loss_known_at"), row.code("reason", Reason.class));
	}

}
