package org.clausewatch.record;

import org.jspecify.annotations.Nullable;

/**
 * A use of application data (agreement 2.7). Columns as in {@code data-uses.csv}.
 *
 * @param source the row it was read from
 */
public record DataUse(SourceRow source, String useId, String applicationId, Moment usedAt, String actor,
		Purpose purpose, @Nullable Moment consentAt, @Nullable String legalBasis) implements SourceRecord {

	/** Codes of the column. */
	public enum Purpose {

		CERTIFICATION, OTHER

	}

	public static DataUse of(Row row) {
		return new DataUse(row.source(), Row.required(row.text("use_id")), Row.required(row.text("application_id")),
				Row.required(row.time("used_at")), Row.required(row.text("actor")),
				Row.required(row.code("purpose", Purpose.class)), row.time("consent_at"), row.text("legal_basis"));
	}

}
