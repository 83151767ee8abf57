package org.clausewatch.record;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A payment of a fee, or its reversal or refund. Columns as in {@code payments.csv}.
 *
 * @param source the row it was read from
 */
public record Payment(SourceRow source, String paymentId, String feeId, Type type, BigDecimal amount, String currency,
		Moment valueAt, @Nullable Moment bookedAt) implements SourceRecord {

	/** Codes of the column. */
	public enum Type {

		PAYMENT, REVERSAL, REFUND

	}

	public static Payment of(Row row) {
		return new Payment(row.source(), Row.required(row.text("payment_id")), Row.required(row.text("fee_id")),
				Row.required(row.code("type", Type.class)), Row.required(row.decimal("amount")),
				Row.required(row.text("currency")), Row.required(row.time("value_at")), row.time("booked_at"));
	}

}
