package org.clausewatch.record;

import org.jspecify.annotations.Nullable;

/**
 * One step of verifying or approving an application (RFC 3647, 4.2). Columns as in
 * {@code verifications.csv}.
 *
 * @param row the row it is a view of; cells are decoded when they are asked for
 */
public record Verification(Row row) implements SourceRecord {

	private static final int APPLICATION_ID = RecordKind.VERIFICATIONS.indexOf("application_id");

	private static final int STEP = RecordKind.VERIFICATIONS.indexOf("step");

	private static final int OPERATOR_ID = RecordKind.VERIFICATIONS.indexOf("operator_id");

	private static final int DECIDED_AT = RecordKind.VERIFICATIONS.indexOf("decided_at");

	private static final int OUTCOME = RecordKind.VERIFICATIONS.indexOf("outcome");

	private static final int METHOD = RecordKind.VERIFICATIONS.indexOf("method");

	private static final int AUTOMATED = RecordKind.VERIFICATIONS.indexOf("automated");

	/** Codes of the column. */
	public enum Step {

		VERIFY, APPROVE

	}

	/** Codes of the column. */
	public enum Decision {

		PASS, FAIL

	}

	@Override
	public SourceRow source() {
		return this.row.source();
	}

	public String applicationId() {
		return Row.required(this.row.text(APPLICATION_ID));
	}

	public Step step() {
		return Row.required(this.row.code(STEP, Step.class));
	}

	public String operatorId() {
		return Row.required(this.row.text(OPERATOR_ID));
	}

	public Moment decidedAt() {
		return Row.required(this.row.time(DECIDED_AT));
	}

	public Decision outcome() {
		return Row.required(this.row.code(OUTCOME, Decision.class));
	}

	public @Nullable String method() {
		return this.row.text(METHOD);
	}

	public @Nullable Boolean automated() {
		return this.row.bool(AUTOMATED);
	}

}
