package org.clausewatch.record;

import java.math.BigInteger;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A notice sent to a subscriber. Columns as in {@code notices.csv}.
 *
 * @param source the row it was read from
 */
public record Notice(SourceRow source, String noticeId, Kind kind, IssuerName issuer, BigInteger serial,
		@Nullable String feeId, Moment sentAt, Channel channel, @Nullable String address, @Nullable Moment receivedAt,
		@Nullable Moment deadlineAt, @Nullable LocalDate deadlineOn, @Nullable Cause cause,
		@Nullable Boolean forced) implements SourceRecord {

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

	public static Notice of(Row row) {
		return new Notice(row.source(), Row.required(row.text("notice_id")), Row.required(row.code("kind", Kind.class)),
				Row.required(row.issuer("issuer")), Row.required(row.serial("serial")), row.text("fee_id"),
				Row.required(row.time("sent_at")), Row.required(row.code("channel", Channel.class)),
				row.text("address"), row.time("received_at"), row.time("deadline_at"), row.date("deadline_on"),
				row.code("cause", Cause.class), row.bool("forced"));
	}

}
