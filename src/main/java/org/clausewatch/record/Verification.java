package org.clausewatch.record;

import org.jspecify.annotations.Nullable;

/**
 * One step of verifying or approving an application (RFC 3647, 4.2). Columns as in
 * {@code verifications.csv}.
 *
 * @param source the row it was read from
 */
public record Verification(SourceRow source, String applicationId, Step step, String operatorId, Moment decidedAt,
		Decision outcome, @Nullable String method, @Nullable Boolean automated) implements SourceRecord {

	/** Codes of the column. */
	public enum Step {

		VERIFY, APPROVE

	}

	/** Codes of the column. */
	public enum Decision {

		PASS, FAIL

	}

	public static Verification of(Row row) {
		return new Verification(row.source(), Row.required(row.text("application_id")),
				Row.required(row.code("step", Step.class)), Row.required(row.text("operator_id")),
				Row.required(row.time("decided_at")), Row.required(row.code("outcome", Decision.class)),
				row.text("method"), row.bool("automated"));
	}

}
