package org.clausewatch.record;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A payment of a fee, or its reversal or refund. Columns as in {@code payments.csv}.
 *
 * @param row the row it is a view of; cells are decoded when they are asked for
 */
public record Payment(Row row) implements SourceRecord {

	private static final int PAYMENT_ID = RecordKind.PAYMENTS.indexOf("payment_id");

	private static final int FEE_ID = RecordKind.PAYMENTS.indexOf("fee_id");

	private static final int TYPE = RecordKind.PAYMENTS.indexOf("type");

	private static final int AMOUNT = RecordKind.PAYMENTS.indexOf("amount");

	private static final int CURRENCY = RecordKind.PAYMENTS.indexOf("currency");

	private static final int VALUE_AT = RecordKind.PAYMENTS.indexOf("value_at");

	private static final int BOOKED_AT = RecordKind.PAYMENTS.indexOf("booked_at");

	/** Codes of the column. */
	public enum Type {

		PAYMENT, REVERSAL, REFUND

	}

	@Override
	public SourceRow source() {
		return this.row.source();
	}

	public String paymentId() {
		return Row.required(this.row.text(PAYMENT_ID));
	}

	public String feeId() {
		return Row.required(this.row.text(FEE_ID));
	}

	public Type type() {
		return Row.required(this.row.code(TYPE, Type.class));
	}

	public BigDecimal amount() {
		return Row.required(this.row.decimal(AMOUNT));
	}

	public String currency() {
		return Row.required(this.row.text(CURRENCY));
	}

	public Moment valueAt() {
		return Row.required(this.row.time(VALUE_AT));
	}

	public @Nullable Moment bookedAt() {
		return this.row.time(BOOKED_AT);
	}

}
