package org.clausewatch.record;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A request or report that asks for a revocation (agreement 1.3). Columns as in
 * {@code revocation-requests.csv}.
 *
 * @param row the row it is a view of; cells are decoded when they are asked for
 */
public record RevocationRequest(Row row) implements SourceRecord {

	private static final int REQUEST_ID = RecordKind.REVOCATION_REQUESTS.indexOf("request_id");

	private static final int ISSUER = RecordKind.REVOCATION_REQUESTS.indexOf("issuer");

	private static final int SERIAL = RecordKind.REVOCATION_REQUESTS.indexOf("serial");

	private static final int FORM = RecordKind.REVOCATION_REQUESTS.indexOf("form");

	private static final int RECEIVED_AT = RecordKind.REVOCATION_REQUESTS.indexOf("received_at");

	private static final int RECEIVED_POINT = RecordKind.REVOCATION_REQUESTS.indexOf("received_point");

	private static final int CORE_RECEIVED_AT = RecordKind.REVOCATION_REQUESTS.indexOf("core_received_at");

	private static final int AUTHENTICATED_AT = RecordKind.REVOCATION_REQUESTS.indexOf("authenticated_at");

	private static final int AUTHENTICATION = RecordKind.REVOCATION_REQUESTS.indexOf("authentication");

	private static final int DEFECT_NOTIFIED_AT = RecordKind.REVOCATION_REQUESTS.indexOf("defect_notified_at");

	private static final int CURED_AT = RecordKind.REVOCATION_REQUESTS.indexOf("cured_at");

	private static final int WITHDRAWN_AT = RecordKind.REVOCATION_REQUESTS.indexOf("withdrawn_at");

	private static final int KEY_LOSS_KNOWN_AT = RecordKind.REVOCATION_REQUESTS.indexOf("key_loss_known_at");

	private static final int REASON = RecordKind.REVOCATION_REQUESTS.indexOf("reason");

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

	@Override
	public SourceRow source() {
		return this.row.source();
	}

	public String requestId() {
		return Row.required(this.row.text(REQUEST_ID));
	}

	public IssuerName issuer() {
		return Row.required(this.row.issuer(ISSUER));
	}

	public BigInteger serial() {
		return Row.required(this.row.serial(SERIAL));
	}

	public Form form() {
		return Row.required(this.row.code(FORM, Form.class));
	}

	public Moment receivedAt() {
		return Row.required(this.row.time(RECEIVED_AT));
	}

	public @Nullable String receivedPoint() {
		return this.row.text(RECEIVED_POINT);
	}

	public @Nullable Moment coreReceivedAt() {
		return this.row.time(CORE_RECEIVED_AT);
	}

	public @Nullable Moment authenticatedAt() {
		return this.row.time(AUTHENTICATED_AT);
	}

	public @Nullable Authentication authentication() {
		return this.row.code(AUTHENTICATION, Authentication.class);
	}

	public @Nullable Moment defectNotifiedAt() {
		return this.row.time(DEFECT_NOTIFIED_AT);
	}

	public @Nullable Moment curedAt() {
		return this.row.time(CURED_AT);
	}

	public @Nullable Moment withdrawnAt() {
		return this.row.time(WITHDRAWN_AT);
	}

	public @Nullable Moment keyLossKnownAt() {
		return this.row.time(KEY_LOSS_KNOWN_AT);
	}

	public @Nullable Reason reason() {
		return this.row.code(REASON, Reason.class);
	}

}
