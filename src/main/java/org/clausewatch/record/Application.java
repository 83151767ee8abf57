package org.clausewatch.record;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * An application for a certificate. Columns as in {@code applications.csv}.
 *
 * @param row the row it is a view of; cells are decoded when they are asked for
 */
public record Application(Row row) implements SourceRecord {

	private static final int APPLICATION_ID = RecordKind.APPLICATIONS.indexOf("application_id");

	private static final int SUBSCRIBER_ID = RecordKind.APPLICATIONS.indexOf("subscriber_id");

	private static final int KIND = RecordKind.APPLICATIONS.indexOf("kind");

	private static final int REPLACES_ISSUER = RecordKind.APPLICATIONS.indexOf("replaces_issuer");

	private static final int REPLACES_SERIAL = RecordKind.APPLICATIONS.indexOf("replaces_serial");

	private static final int SUBJECT_NAME = RecordKind.APPLICATIONS.indexOf("subject_name");

	private static final int SUBSCRIBER_TYPE = RecordKind.APPLICATIONS.indexOf("subscriber_type");

	private static final int AGREEMENT_VERSION = RecordKind.APPLICATIONS.indexOf("agreement_version");

	private static final int AGREEMENT_READ_VERSION = RecordKind.APPLICATIONS.indexOf("agreement_read_version");

	private static final int AGREEMENT_READ_AT = RecordKind.APPLICATIONS.indexOf("agreement_read_at");

	private static final int AGREEMENT_ACCEPTED_AT = RecordKind.APPLICATIONS.indexOf("agreement_accepted_at");

	private static final int ACCEPTANCE_FORM = RecordKind.APPLICATIONS.indexOf("acceptance_form");

	private static final int FORM_SHA256 = RecordKind.APPLICATIONS.indexOf("form_sha256");

	private static final int SUBMITTED_AT = RecordKind.APPLICATIONS.indexOf("submitted_at");

	private static final int SERVICE_POINT = RecordKind.APPLICATIONS.indexOf("service_point");

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

	@Override
	public SourceRow source() {
		return this.row.source();
	}

	public String applicationId() {
		return Row.required(this.row.text(APPLICATION_ID));
	}

	public String subscriberId() {
		return Row.required(this.row.text(SUBSCRIBER_ID));
	}

	public Kind kind() {
		return Row.required(this.row.code(KIND, Kind.class));
	}

	/**
	 * The certificate to be replaced, {@code null} unless issuer and serial are stated.
	 */
	public @Nullable CertificateId replaces() {
		return this.row.certificate(REPLACES_ISSUER, REPLACES_SERIAL);
	}

	public @Nullable IssuerName replacesIssuer() {
		return this.row.issuer(REPLACES_ISSUER);
	}

	public @Nullable BigInteger replacesSerial() {
		return this.row.serial(REPLACES_SERIAL);
	}

	public @Nullable String subjectName() {
		return this.row.text(SUBJECT_NAME);
	}

	public @Nullable SubscriberType subscriberType() {
		return this.row.code(SUBSCRIBER_TYPE, SubscriberType.class);
	}

	public @Nullable String agreementVersion() {
		return this.row.text(AGREEMENT_VERSION);
	}

	public @Nullable String agreementReadVersion() {
		return this.row.text(AGREEMENT_READ_VERSION);
	}

	public @Nullable Moment agreementReadAt() {
		return this.row.time(AGREEMENT_READ_AT);
	}

	public @Nullable Moment agreementAcceptedAt() {
		return this.row.time(AGREEMENT_ACCEPTED_AT);
	}

	public @Nullable AcceptanceForm acceptanceForm() {
		return this.row.code(ACCEPTANCE_FORM, AcceptanceForm.class);
	}

	public @Nullable String formSha256() {
		return this.row.text(FORM_SHA256);
	}

	public Moment submittedAt() {
		return Row.required(this.row.time(SUBMITTED_AT));
	}

	public @Nullable String servicePoint() {
		return this.row.text(SERVICE_POINT);
	}

}
