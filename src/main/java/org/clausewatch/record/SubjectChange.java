package org.clausewatch.record;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A change of what is known of a subject (agreement 1.4). Columns as in
 * {@code subject-changes.csv}.
 *
 * @param row the row it is a view of; cells are decoded when they are asked for
 */
public record SubjectChange(Row row) implements SourceRecord {

	private static final int CHANGE_ID = RecordKind.SUBJECT_CHANGES.indexOf("change_id");

	private static final int SUBSCRIBER_ID = RecordKind.SUBJECT_CHANGES.indexOf("subscriber_id");

	private static final int ISSUER = RecordKind.SUBJECT_CHANGES.indexOf("issuer");

	private static final int SERIAL = RecordKind.SUBJECT_CHANGES.indexOf("serial");

	private static final int ATTRIBUTE = RecordKind.SUBJECT_CHANGES.indexOf("attribute");

	private static final int IN_CERTIFICATE = RecordKind.SUBJECT_CHANGES.indexOf("in_certificate");

	private static final int EFFECTIVE_AT = RecordKind.SUBJECT_CHANGES.indexOf("effective_at");

	private static final int KNOWN_TO_CA_AT = RecordKind.SUBJECT_CHANGES.indexOf("known_to_ca_at");

	private static final int APPLICATION_ID = RecordKind.SUBJECT_CHANGES.indexOf("application_id");

	private static final int COMPLETED_AT = RecordKind.SUBJECT_CHANGES.indexOf("completed_at");

	@Override
	public SourceRow source() {
		return this.row.source();
	}

	public String changeId() {
		return Row.required(this.row.text(CHANGE_ID));
	}

	public String subscriberId() {
		return Row.required(this.row.text(SUBSCRIBER_ID));
	}

	public IssuerName issuer() {
		return Row.required(this.row.issuer(ISSUER));
	}

	public BigInteger serial() {
		return Row.required(this.row.serial(SERIAL));
	}

	public String attribute() {
		return Row.required(this.row.text(ATTRIBUTE));
	}

	public Boolean inCertificate() {
		return Row.required(this.row.bool(IN_CERTIFICATE));
	}

	public @Nullable Moment effectiveAt() {
		return this.row.time(EFFECTIVE_AT);
	}

	public Moment knownToCaAt() {
		return Row.required(this.row.time(KNOWN_TO_CA_AT));
	}

	public @Nullable String applicationId() {
		return this.row.text(APPLICATION_ID);
	}

	public @Nullable Moment completedAt() {
		return this.row.time(COMPLETED_AT);
	}

}
