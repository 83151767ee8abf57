package org.clausewatch.record;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * An application for a certificate. Columns as in {@code applications.csv}.
 *
 * @param source the row it was read from
 */
public record Application(SourceRow source, String applicationId, String subscriberId, Kind kind,
		@Nullable IssuerName replacesIssuer, @Nullable BigInteger replacesSerial, @Nullable String subjectName,
		@Nullable SubscriberType subscriberType, @Nullable String agreementVersion,
		@Nullable String agreementReadVersion, @Nullable Moment agreementReadAt, @Nullable Moment agreementAcceptedAt,
		@Nullable AcceptanceForm acceptanceForm, @Nullable String formSha256, Moment submittedAt,
		@Nullable String servicePoint) implements SourceRecord {

	/** Codes of the column. */
	public enum Kind {

		NEW, RENEWAL, REISSUE, CHANGE

	}

	/** Codes of the column. */
	public enum SubscriberType {

		PERSON, ORGANISATION, DEVICE

	}

	/** Codes of the column. */
	public enum AcceptanceForm {

		SEAL, SIGNATURE, DECLARATION

	}

	public static Application of(Row row) {
		return new Application(row.source(), Row.required(row.text("application_id")),
				Row.required(row.text("subscriber_id")), Row.required(row.code("kind", Kind.class)),
				row.issuer("replaces_issuer"), row.serial("replaces_serial"), row.text("subject_name"),
				row.code("subscriber_type", SubscriberType.class), row.text("agreement_version"),
				row.text("agreement_read_version"), row.time("agreement_read_at"), row.time("agreement_accepted_at"),
				row.code("acceptance_form", AcceptanceForm.class), row.text("form_sha256"),
				Row.required(row.time("submitted_at")), row.text("service_point"));
	}

}
