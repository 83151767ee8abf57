package org.clausewatch.record;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * How a certificate reached its subscriber (agreement 1.6). Columns as in
 * {@code deliveries.csv}.
 *
 * @param source the row it was read from
 */
public record Delivery(SourceRow source, IssuerName issuer, BigInteger serial, Method method,
		@Nullable CollectorRole collectorRole, @Nullable String authorityId, @Nullable Moment authorityValidFrom,
		@Nullable Moment authorityValidTo, @Nullable Moment collectedAt, @Nullable Moment mailSignedAt,
		@Nullable MailSigner mailSignedBy, @Nullable Moment acceptedAt,
		@Nullable Moment firstUsedAt) implements SourceRecord {

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

	public static Delivery of(Row row) {
		return new Delivery(row.source(), Row.required(row.issuer("issuer")), Row.required(row.serial("serial")),
				Row.required(row.code("method", Method.class)), row.code("collector_role", CollectorRole.class),
				row.text("authority_id"), row.time("authority_valid_from"), row.time("authority_valid_to"),
				row.time("collected_at"), row.time("mail_signed_at"), row.code("mail_signed_by", MailSigner.class),
				row.time("accepted_at"), row.time("first_used_at"));
	}

}
