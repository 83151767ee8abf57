package org.clausewatch.record;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * How a certificate reached its subscriber (agreement 1.6). Columns as in
 * {@code deliveries.csv}.
 *
 * @param row the row it is a view of; cells are decoded when they are asked for
 */
public record Delivery(Row row) implements SourceRecord {

	private static final int ISSUER = RecordKind.DELIVERIES.indexOf("issuer");

	private static final int SERIAL = RecordKind.DELIVERIES.indexOf("serial");

	private static final int METHOD = RecordKind.DELIVERIES.indexOf("method");

	private static final int COLLECTOR_ROLE = RecordKind.DELIVERIES.indexOf("collector_role");

	private static final int AUTHORITY_ID = RecordKind.DELIVERIES.indexOf("authority_id");

	private static final int AUTHORITY_VALID_FROM = RecordKind.DELIVERIES.indexOf("authority_valid_from");

	private static final int AUTHORITY_VALID_TO = RecordKind.DELIVERIES.indexOf("authority_valid_to");

	private static final int COLLECTED_AT = RecordKind.DELIVERIES.indexOf("collected_at");

	private static final int MAIL_SIGNED_AT = RecordKind.DELIVERIES.indexOf("mail_signed_at");

	private static final int MAIL_SIGNED_BY = RecordKind.DELIVERIES.indexOf("mail_signed_by");

	private static final int ACCEPTED_AT = RecordKind.DELIVERIES.indexOf("accepted_at");

	private static final int FIRST_USED_AT = RecordKind.DELIVERIES.indexOf("first_used_at");

	/** Codes of the column. */
	public enum Method {

		IN_PERSON, MAIL, ONLINE

	}

	/** Codes of the column. */
	public enum CollectorRole {

		SUBSCRIBER, AUTHORISED_AGENT, ORGANISATION_HANDLER, OTHER

	}

	/** Codes of the column. */
	public enum MailSigner {

		SELF, PROXY

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

	public Method method() {
		return Row.required(this.row.code(METHOD, Method.class));
	}

	public @Nullable CollectorRole collectorRole() {
		return this.row.code(COLLECTOR_ROLE, CollectorRole.class);
	}

	public @Nullable String authorityId() {
		return this.row.text(AUTHORITY_ID);
	}

	public @Nullable Moment authorityValidFrom() {
		return this.row.time(AUTHORITY_VALID_FROM);
	}

	public @Nullable Moment authorityValidTo() {
		return this.row.time(AUTHORITY_VALID_TO);
	}

	public @Nullable Moment collectedAt() {
		return this.row.time(COLLECTED_AT);
	}

	public @Nullable Moment mailSignedAt() {
		return this.row.time(MAIL_SIGNED_AT);
	}

	public @Nullable MailSigner mailSignedBy() {
		return this.row.code(MAIL_SIGNED_BY, MailSigner.class);
	}

	public @Nullable Moment acceptedAt() {
		return this.row.time(ACCEPTED_AT);
	}

	public @Nullable Moment firstUsedAt() {
		return this.row.time(FIRST_USED_AT);
	}

}
