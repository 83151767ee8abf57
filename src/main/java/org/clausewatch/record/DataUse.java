package org.clausewatch.record;

import org.jspecify.annotations.Nullable;

/**
 * A use of application data (agreement 2.7). Columns as in {@code data-uses.csv}.
 *
 * @param row the row it is a view of; cells are decoded when they are asked for
 */
public record DataUse(Row row) implements SourceRecord {

	private static final int USE_ID = RecordKind.DATA_USES.indexOf("use_id");

	private static final int APPLICATION_ID = RecordKind.DATA_USES.indexOf("application_id");

	private static final int USED_AT = RecordKind.DATA_USES.indexOf("used_at");

	private static final int ACTOR = RecordKind.DATA_USES.indexOf("actor");

	private static final int PURPOSE = RecordKind.DATA_USES.indexOf("purpose");

	private static final int CONSENT_AT = RecordKind.DATA_USES.indexOf("consent_at");

	private static final int LEGAL_BASIS = RecordKind.DATA_USES.indexOf("legal_basis");

	/** Codes of the column. */
	public enum Purpose {

		CERTIFICATION, OTHER

	}

	@Override
	public SourceRow source() {
		return this.row.source();
	}

	public String useId() {
		return Row.required(this.row.text(USE_ID));
	}

	public String applicationId() {
		return Row.required(this.row.text(APPLICATION_ID));
	}

	public Moment usedAt() {
		return Row.required(this.row.time(USED_AT));
	}

	public String actor() {
		return Row.required(this.row.text(ACTOR));
	}

	public Purpose purpose() {
		return Row.required(this.row.code(PURPOSE, Purpose.class));
	}

	public @Nullable Moment consentAt() {
		return this.row.time(CONSENT_AT);
	}

	public @Nullable String legalBasis() {
		return this.row.text(LEGAL_BASIS);
	}

}
