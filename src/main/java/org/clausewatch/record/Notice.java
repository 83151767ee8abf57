package org.clausewatch.record;

import java.math.BigInteger;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A notice sent to a subscriber. Columns as in {@code notices.csv}.
 *
 * @param row the row it is a view of; cells are decoded when they are asked for
 */
public record Notice(Row row) implements SourceRecord {

	private static final int NOTICE_ID = RecordKind.NOTICES.indexOf("notice_id");

	private static final int KIND = RecordKind.NOTICES.indexOf("kind");

	private static final int ISSUER = RecordKind.NOTICES.indexOf("issuer");

	private static final int SERIAL = RecordKind.NOTICES.indexOf("serial");

	private static final int FEE_ID = RecordKind.NOTICES.indexOf("fee_id");

	private static final int SENT_AT = RecordKind.NOTICES.indexOf("sent_at");

	private static final int CHANNEL = RecordKind.NOTICES.indexOf("channel");

	private static final int ADDRESS = RecordKind.NOTICES.indexOf("address");

	private static final int RECEIVED_AT = RecordKind.NOTICES.indexOf("received_at");

	private static final int DEADLINE_AT = RecordKind.NOTICES.indexOf("deadline_at");

	private static final int DEADLINE_ON = RecordKind.NOTICES.indexOf("deadline_on");

	private static final int CAUSE = RecordKind.NOTICES.indexOf("cause");

	private static final int FORCED = RecordKind.NOTICES.indexOf("forced");

	/** Codes of the column. */
	public enum Kind {

		RENEWAL, FEE_REMINDER, REVOCATION, OTHER

	}

	/** Codes of the column. */
	public enum Channel {

		MAIL, EMAIL, SMS, PHONE, IN_PERSON, WEBSITE

	}

	/** Codes of the column. */
	public enum Cause {

		EXPIRY, TECHNOLOGY_UPGRADE, POLICY, OTHER

	}

	@Override
	public SourceRow source() {
		return this.row.source();
	}

	public String noticeId() {
		return Row.required(this.row.text(NOTICE_ID));
	}

	public Kind kind() {
		return Row.required(this.row.code(KIND, Kind.class));
	}

	public IssuerName issuer() {
		return Row.required(this.row.issuer(ISSUER));
	}

	public BigInteger serial() {
		return Row.required(this.row.serial(SERIAL));
	}

	public @Nullable String feeId() {
		return this.row.text(FEE_ID);
	}

	public Moment sentAt() {
		return Row.required(this.row.time(SENT_AT));
	}

	public Channel channel() {
		return Row.required(this.row.code(CHANNEL, Channel.class));
	}

	public @Nullable String address() {
		return this.row.text(ADDRESS);
	}

	public @Nullable Moment receivedAt() {
		return this.row.time(RECEIVED_AT);
	}

	public @Nullable Moment deadlineAt() {
		return this.row.time(DEADLINE_AT);
	}

	public @Nullable LocalDate deadlineOn() {
		return this.row.date(DEADLINE_ON);
	}

	public @Nullable Cause cause() {
		return this.row.code(CAUSE, Cause.class);
	}

	public @Nullable Boolean forced() {
		return this.row.bool(FORCED);
	}

}
