package org.clausewatch.record;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The fate of the records archived for an application (ESL 24). Columns as in
 * {@code archives.csv}.
 *
 * @param row the row it is a view of; cells are decoded when they are asked for
 */
public record Archive(Row row) implements SourceRecord {

	private static final int APPLICATION_ID = RecordKind.ARCHIVES.indexOf("application_id");

	private static final int ISSUER = RecordKind.ARCHIVES.indexOf("issuer");

	private static final int SERIAL = RecordKind.ARCHIVES.indexOf("serial");

	private static final int DISPOSED_AT = RecordKind.ARCHIVES.indexOf("disposed_at");

	private static final int UNREADABLE_SINCE = RecordKind.ARCHIVES.indexOf("unreadable_since");

	private static final int LEGAL_HOLD = RecordKind.ARCHIVES.indexOf("legal_hold");

	@Override
	public SourceRow source() {
		return this.row.source();
	}

	public String applicationId() {
		return Row.required(this.row.text(APPLICATION_ID));
	}

	public @Nullable IssuerName issuer() {
		return this.row.issuer(ISSUER);
	}

	public @Nullable BigInteger serial() {
		return this.row.serial(SERIAL);
	}

	public @Nullable Moment disposedAt() {
		return this.row.time(DISPOSED_AT);
	}

	public @Nullable Moment unreadableSince() {
		return this.row.time(UNREADABLE_SINCE);
	}

	public @Nullable Boolean legalHold() {
		return this.row.bool(LEGAL_HOLD);
	}

}
